import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Timeline } from '@/features/states/Timeline.tsx';
import type { FigurePanel_figure } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import { confidenceWords } from './catalogue-words.ts';
import styles from './FactsEditor.module.css';
import { FigureDialog } from './FigureDialog.tsx';
import { figureLabel, valueText } from './figure-text.ts';
import type { Named } from './pointable.ts';

const FRAGMENT: TypedDocumentNode<FigurePanel_figure> = gql`
  fragment FigurePanel_figure on CatalogueFigure {
    id
    key
    version
    labelEs
    labelEn
    unit
    confidence
    note
    editedAt
    editedBy {
      id
      name
    }
    values {
      value
      qualifierEs
      qualifierEn
      year
      sourceIds
      sources {
        id
        title
      }
    }
    history {
      id
      ...Timeline_entry
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** A figure: what its sources say side by side, how sure the editors are, and what was done with it. */
export function FigurePanel(props: { figure: FragmentType<FigurePanel_figure>; sources: readonly Named[]; onSaved: () => void }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const { data: figure } = useOwnFragment({ fragment: FRAGMENT, from: props.figure });
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Section
        title={t`Valores que dan las fuentes`}
        help={t`Si se contradicen, se publican todos, cada uno con su fuente.`}
        actions={
          <Button onClick={() => setOpen(true)}>
            <Trans>Editar la cifra</Trans>
          </Button>
        }
      >
        <DataTable
          caption={t`Valores que dan las fuentes`}
          rows={figure.values.map((value, index) => ({ ...value, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            { key: 'value', header: t`Valor`, isName: true, cell: (value) => valueText(value, figure.unit, language) },
            { key: 'qualifier', header: t`Aclaración`, cell: ({ qualifierEs, qualifierEn }) => (language === 'en' && qualifierEn) || qualifierEs || '—' },
            { key: 'sources', header: t`Fuentes`, cell: ({ sources }) => sources.map(({ title }) => title).join(' · ') },
          ]}
        />
        <dl className={styles.internal}>
          <div>
            <dt>
              <Trans>Confianza</Trans>
            </dt>
            <dd>{figure.confidence ? i18n._(confidenceWords[figure.confidence]) : <ToBeConfirmed />}</dd>
          </div>
          {figure.note && (
            <div>
              <dt>
                <Trans>Nota interna</Trans>
              </dt>
              <dd>{figure.note}</dd>
            </div>
          )}
          {figure.editedAt && figure.editedBy && (
            <div>
              <dt>
                <Trans>Guardada por</Trans>
              </dt>
              <dd>
                {figure.editedBy.name}, <InstantText at={figure.editedAt} />
              </dd>
            </div>
          )}
        </dl>
      </Section>
      <Timeline entries={figure.history} of="legal" fieldNames={{ values: t`Valores`, confidence: t`Confianza`, note: t`Nota interna`, 'label.es': t`Rótulo en español`, 'label.en': t`Rótulo en inglés`, 'qualifier.es': t`Aclaración en español`, 'qualifier.en': t`Aclaración en inglés` }} valueNames={Object.fromEntries(Object.entries(confidenceWords).map(([value, word]) => [value, i18n._(word)]))} />
      {isOpen && <FigureDialog figure={figure} title={figureLabel(figure, language)} sources={props.sources} onClose={() => setOpen(false)} onSaved={props.onSaved} />}
    </>
  );
}

import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FigureList_figure } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { FigureDialog } from './FigureDialog.tsx';
import type { Named } from './pointable.ts';

const FRAGMENT: TypedDocumentNode<FigureList_figure> = gql`
  fragment FigureList_figure on CatalogueFigure {
    id
    key
    version
    labelEs
    labelEn
    unit
    confidence
    note
    values {
      value
      qualifierEs
      qualifierEn
      year
      sourceIds
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The network's figures: values that contradict each other stand side by side. */
export function FigureList(props: { figures: Array<FragmentType<FigureList_figure>>; sources: readonly Named[]; onSaved: () => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { data } = useOwnFragment({ fragment: FRAGMENT, from: props.figures });
  const figures = data as FigureList_figure[];
  const [openId, setOpenId] = useState<string | null>(null);
  const open = figures.find(({ id }) => id === openId);
  const labelOf = ({ labelEs, labelEn }: FigureList_figure) => (language === 'en' && labelEn) || labelEs;
  return (
    <>
      <DataTable
        caption={t`Cifras de la red`}
        rows={figures}
        rowKey={({ id }) => id}
        columns={[
          { key: 'label', header: t`Cifra`, isName: true, cell: labelOf },
          { key: 'values', header: t`Valores que dan las fuentes`, cell: ({ values, unit }) => values.map(({ value, year }) => [value, unit, year && `(${year})`].filter(Boolean).join(' ')).join(' · ') },
          {
            key: 'edit',
            header: t`Cambiar`,
            cell: (figure) => (
              <Button size="small" aria-label={t`Editar: ${labelOf(figure)}`} onClick={() => setOpenId(figure.id)}>
                <Trans>Editar</Trans>
              </Button>
            ),
          },
        ]}
      />
      {open && <FigureDialog key={open.version} figure={open} title={labelOf(open)} sources={props.sources} onClose={() => setOpenId(null)} onSaved={props.onSaved} />}
    </>
  );
}

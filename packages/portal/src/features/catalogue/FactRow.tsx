import { Trans, useLingui } from '@lingui/react/macro';
import type { FactsEditor_object } from '@/graphql/__generated__/documents.ts';
import type { FactProblem } from '@/graphql/__generated__/schema.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import { confidenceWords, factWords, faultWords } from './catalogue-words.ts';
import type { Draft } from './draft.ts';
import { fieldLabel } from './fact-groups.ts';
import { FactField } from './FactField.tsx';
import { FactValues } from './FactValues.tsx';
import styles from './FactsEditor.module.css';
import { GroundsFields } from './GroundsFields.tsx';
import { placeOf } from './place-of.ts';
import type { Pointable } from './pointable.ts';

export type EditedFact = FactsEditor_object['facts'][number];

/** One fact: what stands there, on what it is grounded, and, opened, what is written in its place. */
export function FactRow(props: {
  fact: EditedFact; draft: Draft | null; problems: ReadonlyArray<Pick<FactProblem, 'field' | 'fault' | 'found' | 'limit'>>;
  /** Somebody saved meanwhile: what stands there now is theirs. */
  isOvertaken: boolean;
  pointable: Pointable; onChange: (draft: Draft | null) => void; onSourceAdded: () => void;
}) {
  const { t, i18n } = useLingui();
  const { fact, draft, pointable, onChange } = props;
  const label = factWords[fact.field] ? i18n._(factWords[fact.field]!) : fact.field;
  const errorOf = (at: ReturnType<typeof placeOf>) =>
    props.problems
      .filter(({ fault }) => placeOf(fault) === at)
      .map(({ fault, limit }) => (limit ? `${i18n._(faultWords[fault])} (${limit})` : i18n._(faultWords[fault])))
      .join(' ') || undefined;
  return (
    <li className={styles.fact}>
      <h4>{label}</h4>
      <div className={styles.value}>
        <p>
          {draft && props.isOvertaken && (
            <>
              <Trans>Ahora figura:</Trans>{' '}
            </>
          )}
          <FactValues fact={fact} pointable={pointable} />
        </p>
        <Grounds fact={fact} />
      </div>
      {!fact.isFixed && (
        <Button
          size="small"
          look={draft ? 'secondary' : 'quiet'}
          aria-label={draft ? t`No cambiar: ${label}` : t`Editar: ${label}`}
          aria-expanded={draft !== null}
          onClick={() => onChange(draft ? null : { values: [...fact.values], sourceIds: [], confidence: '', note: fact.note ?? '' })}
        >
          {draft ? t`No cambiar` : t`Editar`}
        </Button>
      )}
      {draft && (
        <div className={styles.opened} ref={(opened) => opened?.scrollIntoView?.({ block: 'nearest' })}>
          <FactField fact={fact} label={fieldLabel(label, fact.field)} values={draft.values} pointable={pointable} error={errorOf('value')} onChange={(values) => onChange({ ...draft, values })} />
          <GroundsFields draft={draft} sources={pointable.SOURCES} errors={{ sources: errorOf('sources'), confidence: errorOf('confidence'), note: errorOf('note') }} onChange={onChange} onSourceAdded={props.onSourceAdded} />
        </div>
      )}
    </li>
  );
}

/** On what staff grounded the fact. What was delivered with the whole stands once, above all facts. */
function Grounds({ fact: { sources, confidence, editedAt, editedBy, note } }: { fact: EditedFact }) {
  const { i18n } = useLingui();
  if (!editedAt && !note) return null;
  return (
    <p className={styles.grounds}>
      {editedAt && [sources.map(({ title }) => title).join(' · '), confidence && i18n._(confidenceWords[confidence])].filter(Boolean).join(' · ')}
      {editedAt && editedBy && (
        <>
          {(sources.length > 0 || confidence) && ' · '}
          <Trans>
            {editedBy.name}, <InstantText at={editedAt} />
          </Trans>
        </>
      )}
      {note && (
        <>
          <br />
          <Trans>Nota interna: {note}</Trans>
        </>
      )}
    </p>
  );
}

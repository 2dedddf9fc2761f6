import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { FactsEditor_object } from '@/graphql/__generated__/documents.ts';
import type { FactProblem } from '@/graphql/__generated__/schema.ts';
import { monthName } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import { choiceWords, confidenceWords, factWords, faultWords } from './catalogue-words.ts';
import type { Draft } from './draft.ts';
import { FactField } from './FactField.tsx';
import styles from './FactsEditor.module.css';
import { GroundsFields } from './GroundsFields.tsx';
import { nameIn, type Pointable } from './pointable.ts';

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
  const errorOf = (isGrounds: boolean) =>
    props.problems
      .filter(({ fault }) => GROUNDS.includes(fault) === isGrounds)
      .map(({ fault, limit }) => (limit ? `${i18n._(faultWords[fault])} (${limit})` : i18n._(faultWords[fault])))
      .join(' ') || undefined;
  return (
    <li className={styles.fact}>
      <h3>{label}</h3>
      <div className={styles.value}>
        <p>
          {draft && props.isOvertaken && (
            <>
              <Trans>Ahora figura:</Trans>{' '}
            </>
          )}
          <Values fact={fact} pointable={pointable} />
        </p>
        <Grounds fact={fact} />
      </div>
      {!fact.isFixed && (
        <Button
          size="small"
          aria-label={draft ? t`No cambiar: ${label}` : t`Editar: ${label}`}
          aria-expanded={draft !== null}
          onClick={() => onChange(draft ? null : { values: [...fact.values], sourceIds: [], confidence: '', note: fact.note ?? '' })}
        >
          {draft ? t`No cambiar` : t`Editar`}
        </Button>
      )}
      {draft && (
        <div className={styles.opened} ref={(opened) => opened?.scrollIntoView?.({ block: 'nearest' })}>
          <FactField fact={fact} label={label} values={draft.values} pointable={pointable} error={errorOf(false)} onChange={(values) => onChange({ ...draft, values })} />
          <GroundsFields draft={draft} sources={pointable.SOURCES} error={errorOf(true)} onChange={onChange} onSourceAdded={props.onSourceAdded} />
        </div>
      )}
    </li>
  );
}

const GROUNDS: readonly string[] = ['SOURCE_MISSING', 'SOURCE_UNKNOWN', 'CONFIDENCE_MISSING', 'NOTE_TOO_LONG'];

function Values({ fact, pointable }: { fact: EditedFact; pointable: Pointable }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  // A trek that nobody retired is not waiting to be confirmed: it is on offer.
  if (fact.values.length === 0) return fact.field === 'retiredFrom' ? <Trans>Se ofrece</Trans> : <ToBeConfirmed />;
  if (fact.kind === 'DATE') return <DateText date={fact.values[0]!} />;
  if (fact.field === 'bestMonths' || fact.field === 'rainyMonths') return fact.values.map((value) => monthName(Number(value), language)).join(', ');
  const isChoice = fact.kind === 'CHOICE' || fact.kind === 'CHOICES' || fact.kind === 'FLAG';
  return fact.values.map((value) => (fact.of ? nameIn(pointable, fact.of, value) : isChoice && choiceWords[value] ? i18n._(choiceWords[value]) : value)).join(', ');
}

/** On what the fact is grounded. What was delivered with the whole names its first source; what staff entered names all of its own. */
function Grounds({ fact }: { fact: EditedFact }) {
  const { i18n } = useLingui();
  const { sources, confidence, editedAt, editedBy, note } = fact;
  const titles = editedAt ? sources.map(({ title }) => title).join(' · ') : sources[0]?.title;
  return (
    <p className={styles.grounds}>
      {titles}
      {!editedAt && sources.length > 1 && (
        <>
          {' '}
          <Plural value={sources.length - 1} one="y # fuente más" other="y # fuentes más" />
        </>
      )}
      {confidence && [titles && ' · ', i18n._(confidenceWords[confidence])]}
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

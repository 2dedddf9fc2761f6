import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Timeline_entry } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { SteppedDiamond } from '@/ui/marks/SteppedDiamond.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import { ErasedWords } from './ErasedWords.tsx';
import { pageOf, readable, toldChanges, type Change } from './history-values.ts';
import { actionWord, fieldWords, historyKinds, kindOfAction, viaWords, type HistoryKind } from './history-words.ts';
import type { StateKind } from './state-words.ts';
import styles from './Timeline.module.css';
import { TimelineValue } from './TimelineValue.tsx';

const FRAGMENT: TypedDocumentNode<Timeline_entry> = gql`
  fragment Timeline_entry on AuditEntry {
    id
    at
    actor
    via
    action
    reason
    hasErasedWords
    changes {
      field
      before
      after
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** So many one takes in at a glance; longer ones can be read by kind, and begin with the latest. */
const LONG = 12;
/** Of one entry that says much, so many changes are shown at first. */
const FOLDED = 3;

/** What happened to a thing, the latest first: who, what from what to what, when, from where, why. Never editable. */
export function Timeline(props: {
  entries: ReadonlyArray<FragmentType<Timeline_entry>>;
  of: StateKind;
  /** Fields that have names of their own here, such as the lines of a checklist. */
  fieldNames?: Readonly<Record<string, string>>;
  /** Values that have words of their own here, such as the kinds of places. */
  valueNames?: Readonly<Record<string, string>>;
}) {
  const { t, i18n } = useLingui();
  const { data } = useOwnFragment({ fragment: FRAGMENT, from: [...props.entries] as FragmentType<Timeline_entry>[] });
  const [shownKind, setShownKind] = useState<HistoryKind | null>(null);
  const [isWhole, setWhole] = useState(false);
  const entries = (data as Timeline_entry[]).toReversed();
  if (entries.length === 0) return null;
  const kinds = [...new Set(entries.map(({ action }) => kindOfAction(action)))];
  const matching = entries.filter(({ action }) => shownKind === null || kindOfAction(action) === shownKind);
  const shown = isWhole ? matching : matching.slice(0, LONG);

  return (
    <Section title={t`Historial`}>
      {entries.length > LONG && kinds.length > 1 && (
        <div className={styles.kinds} role="group" aria-label={t`Mostrar`}>
          <Button size="small" look="quiet" aria-pressed={shownKind === null} onClick={() => setShownKind(null)}>
            <Trans>Todo</Trans>
          </Button>
          {kinds.map((kind) => (
            <Button key={kind} size="small" look="quiet" aria-pressed={shownKind === kind} onClick={() => setShownKind(kind)}>
              {i18n._(historyKinds[kind])}
            </Button>
          ))}
        </div>
      )}
      <ol className={styles.entries}>
        {shown.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <span className={styles.mark}>
              <SteppedDiamond shape="filled" size={12} />
            </span>
            <div>
              <p className={styles.what}>
                <Verb action={entry.action} />
              </p>
              <p className={styles.who}>
                {entry.actor === 'system' ? <Trans>el sistema</Trans> : entry.actor}
                {' · '}
                <InstantText at={entry.at} />
                {' · '}
                <Via via={entry.via} />
              </p>
              {entry.reason && (
                <p className={styles.reason}>
                  <Trans>Motivo: {entry.reason}</Trans>
                </p>
              )}
              {entry.hasErasedWords && (
                <p className={styles.reason}>
                  <ErasedWords />
                </p>
              )}
              <Changes changes={entry.changes} of={props.of} fieldNames={props.fieldNames} valueNames={props.valueNames} />
            </div>
          </li>
        ))}
      </ol>
      {matching.length > shown.length && (
        <div>
          <Button size="small" onClick={() => setWhole(true)}>
            <Plural value={matching.length - shown.length} one="Mostrar # entrada anterior" other="Mostrar # entradas anteriores" />
          </Button>
        </div>
      )}
    </Section>
  );
}

function Verb({ action }: { action: string }) {
  const { i18n } = useLingui();
  const word = actionWord(action);
  return word ? i18n._(word) : readable(action);
}

function Via({ via }: { via: string }) {
  const { i18n } = useLingui();
  const page = pageOf(via, Object.keys(viaWords));
  const word = viaWords[page];
  return word ? i18n._(word) : page;
}

function Changes(props: { changes: readonly Change[]; of: StateKind; fieldNames?: Readonly<Record<string, string>>; valueNames?: Readonly<Record<string, string>> }) {
  const { i18n } = useLingui();
  const [isWhole, setWhole] = useState(false);
  const told = toldChanges(props.changes);
  if (told.length === 0) return null;
  const first = told.length > FOLDED + 1 ? told.slice(0, FOLDED) : told;
  const shown = isWhole ? told : first;
  return (
    <ul className={styles.changes}>
      {shown.map(({ field, before, after }) => (
        <li key={field}>
          {fieldWords[field] ? i18n._(fieldWords[field]) : (props.fieldNames?.[field] ?? readable(field))}:{' '}
          {before !== null && <TimelineValue field={field} value={before} of={props.of} names={props.valueNames} />}
          {before !== null && ' → '}
          {after !== null ? <TimelineValue field={field} value={after} of={props.of} names={props.valueNames} /> : <Trans>nada</Trans>}
        </li>
      ))}
      {shown.length < told.length && (
        <li>
          <Button size="small" look="quiet" onClick={() => setWhole(true)}>
            <Plural value={told.length - shown.length} one="y # más" other="y # más" />
          </Button>
        </li>
      )}
    </ul>
  );
}

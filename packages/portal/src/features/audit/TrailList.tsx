import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { ErasedWords } from '@/features/states/ErasedWords.tsx';
import { pageOf, readable, toldChanges, type Change } from '@/features/states/history-values.ts';
import { actionWord, fieldWords, viaWords } from '@/features/states/history-words.ts';
import { TimelineValue } from '@/features/states/TimelineValue.tsx';
import type { TrailList_entry } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { RowList } from '@/ui/tables/RowList.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import { nounWords, statesOf } from './noun-words.ts';
import { ObjectLink } from './ObjectLink.tsx';
import styles from './TrailList.module.css';

const FRAGMENT: TypedDocumentNode<TrailList_entry> = gql`
  fragment TrailList_entry on AuditTrailEntry {
    id
    at
    actorId
    actor
    agencyId
    agency
    via
    action
    reason
    hasErasedWords
    isSealed
    object {
      type
      id
      name
      address
    }
    changes {
      field
      before
      after
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The entries, the newest first: who did what for whom, about what, from what to what, why, from where. Nothing of them is left out. */
export function TrailList(props: { entries: ReadonlyArray<FragmentType<TrailList_entry>> }) {
  const { data } = useOwnFragment({ fragment: FRAGMENT, from: [...props.entries] as FragmentType<TrailList_entry>[] });
  return (
    <RowList>
      {(data as TrailList_entry[]).map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </RowList>
  );
}

/** As a thing's history says it: amounts with their currency, lists as how many. What a history keeps to itself, such as keys, stands here too. */
function wordedChanges(changes: readonly Change[]): readonly Change[] {
  const told = new Map(toldChanges(changes).map((change) => [change.field, change]));
  return changes.filter(({ field }) => field !== 'currency' || !told.has('amount')).map((change) => told.get(change.field) ?? change);
}

function Entry({ entry }: { entry: TrailList_entry }) {
  const { i18n } = useLingui();
  const { object, agency } = entry;
  const verb = actionWord(entry.action);
  const noun = nounWords[object.type];
  const via = pageOf(entry.via, Object.keys(viaWords));
  return (
    <li className={styles.entry}>
      <p className={styles.when}>
        <InstantText at={entry.at} />
        {!entry.isSealed && <StatusMark tone="quiet"><Trans>sin sello todavía</Trans></StatusMark>}
      </p>
      <div className={styles.what}>
        <p>
          <strong>{verb ? i18n._(verb) : readable(entry.action)}</strong>
          {' · '}
          {noun ? i18n._(noun) : readable(object.type)} <ObjectLink object={object}>{object.name ?? object.id}</ObjectLink>
        </p>
        <p className={styles.who}>
          {entry.actor ?? (entry.actorId === null ? <Trans>el sistema</Trans> : <Trans>una persona cuyos datos se borraron</Trans>)}
          {agency !== null && <> · <Trans>para {agency}</Trans></>}
          {' · '}
          {viaWords[via] ? i18n._(viaWords[via]) : via}
        </p>
        {entry.reason && <p className={styles.reason}><Trans>Motivo: {entry.reason}</Trans></p>}
        {entry.hasErasedWords && <p className={styles.reason}><ErasedWords /></p>}
      </div>
      {entry.changes.length > 0 && (
        <ul className={styles.changes}>
          {wordedChanges(entry.changes).map(({ field, before, after }) => (
            <li key={field}>
              <span className={styles.field}>{fieldWords[field] ? i18n._(fieldWords[field]) : readable(field)}</span>{' '}
              {before !== null && <del className={styles.before}><TimelineValue field={field} value={before} of={statesOf[object.type] ?? 'reservation'} /></del>}
              {before !== null && ' → '}
              {after === null ? <Trans>nada</Trans> : <ins className={styles.after}><TimelineValue field={field} value={after} of={statesOf[object.type] ?? 'reservation'} /></ins>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

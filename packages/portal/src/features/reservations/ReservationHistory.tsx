import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { stateWords } from '@/features/states/state-words.ts';
import type { ReservationHistory_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { formatInstant } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { SteppedDiamond } from '@/ui/marks/SteppedDiamond.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import { actionWords, columnNames, fieldWords } from './history-words.ts';
import styles from './ReservationHistory.module.css';

const FRAGMENT: TypedDocumentNode<ReservationHistory_reservation> = gql`
  fragment ReservationHistory_reservation on Reservation {
    id
    history {
      id
      at
      actor
      action
      reason
      changes {
        field
        before
        after
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);
type Change = ReservationHistory_reservation['history'][number]['changes'][number];

/** What happened to a reservation, the latest first: who, what, when, why. */
export function ReservationHistory(props: { reservation: FragmentType<ReservationHistory_reservation> }) {
  const { t, i18n } = useLingui();
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  return (
    <Section title={t`Historial`}>
      <ol className={styles.entries}>
        {reservation.history.toReversed().map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <span className={styles.mark}>
              <SteppedDiamond shape="filled" size={12} />
            </span>
            <div>
              <p className={styles.what}>{actionWords[entry.action] ? i18n._(actionWords[entry.action]!) : entry.action}</p>
              <p className={styles.who}>
                {entry.actor === 'system' ? <Trans>el sistema</Trans> : entry.actor}
                {' · '}
                <InstantText at={entry.at} />
              </p>
              {entry.reason && (
                <p className={styles.reason}>
                  <Trans>Motivo: {entry.reason}</Trans>
                </p>
              )}
              <Changes changes={entry.changes} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Changes(props: { changes: readonly Change[] }) {
  const { i18n } = useLingui();
  const told = props.changes.filter(({ field }) => fieldWords[field]);
  if (told.length === 0) return null;
  return (
    <ul className={styles.changes}>
      {told.map(({ field, before, after }) => (
        <li key={field}>
          {i18n._(fieldWords[field]!)}: {before !== null && <Value field={field} value={before} />}
          {before !== null && after !== null && ' → '}
          {after !== null && <Value field={field} value={after} />}
        </li>
      ))}
    </ul>
  );
}

function Value({ field, value }: { field: string; value: string }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const state = field === 'state' && value in stateWords.reservation ? stateWords.reservation[value as keyof typeof stateWords.reservation] : null;
  if (state) return i18n._(state.word);
  if (field === 'corrected') return value.replaceAll(/[a-z]+[A-Z]\w+|sex|diet|nationality/g, (name) => (columnNames[name] ? i18n._(columnNames[name]!) : name));
  if (field === 'expiresAt' && !Number.isNaN(Date.parse(value))) return formatInstant(new Date(value).toISOString(), language);
  return value;
}

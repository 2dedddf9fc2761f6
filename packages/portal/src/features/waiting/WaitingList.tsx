import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { WaitingList_entry } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateRangeText, InstantText } from '@/ui/words/DateText.tsx';
import { WaitingObstacles } from './WaitingObstacles.tsx';
import { WaitingOffer } from './WaitingOffer.tsx';
import styles from './WaitingList.module.css';
import { WithdrawDialog } from './WithdrawDialog.tsx';

const FRAGMENT: TypedDocumentNode<WaitingList_entry> = gql`
  fragment WaitingList_entry on WaitingEntry {
    id
    code
    state
    from
    to
    people
    atLeast
    deadline
    reference
    endedAt
    mayWithdraw
    trek {
      id
      name
    }
    place {
      place
      peopleBefore
    }
    blockedBy {
      date
      free
      resource {
        kind
        name
      }
      departure {
        id
        date
      }
    }
    offer {
      id
      code
      people
      heldAt
      expiresAt
      departure {
        id
        date
        endDate
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

export type WaitingEntryFacts = WaitingList_entry;

/** An agency's parties that wait or waited: their place, what must happen, and offers with what is left of their time. */
export function WaitingList(props: { entries: Array<FragmentType<WaitingList_entry>>; countdown: (offer: { heldAt: string; expiresAt: string }) => ReactNode }) {
  const { t } = useLingui();
  const { data: entries } = useOwnFragment({ fragment: FRAGMENT, from: props.entries });
  // What runs out comes first.
  const ordered = entries.toSorted((a, b) => Number(b.state === 'OFFERED') - Number(a.state === 'OFFERED'));
  const [withdrawing, setWithdrawing] = useState<WaitingEntryFacts | null>(null);
  return (
    <>
      <ul className={styles.entries}>
        {ordered.map((entry) => (
          <li key={entry.id} className={styles.entry} data-state={entry.state}>
            <div className={styles.head}>
              <h2 className={styles.name}>{entry.trek.name}</h2>
              <StateMark of="waiting" state={entry.state} look="boxed" />
            </div>
            <p className={styles.facts}>
              <span>
                <Trans>
                  Salida <DateRangeText from={entry.from} to={entry.to} />
                </Trans>
              </span>
              <span>
                {entry.atLeast === entry.people ? (
                  <Plural value={entry.people} one="# persona" other="# personas, todas juntas" />
                ) : (
                  <Trans>
                    {entry.people} personas, mínimo {entry.atLeast}
                  </Trans>
                )}
              </span>
              <Link to="/desk/waiting-list/$code" params={{ code: entry.code }}>
                <CodeText>{entry.code}</CodeText>
              </Link>
              {entry.reference && <span>{entry.reference}</span>}
            </p>
            <EntryBody entry={entry} countdown={props.countdown} />
            {entry.mayWithdraw && (
              <div>
                <Button size="small" aria-label={t`Retirar de la lista: ${entry.code}`} onClick={() => setWithdrawing(entry)}>
                  <Trans>Retirar de la lista</Trans>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {withdrawing && <WithdrawDialog entry={withdrawing} onClose={() => setWithdrawing(null)} />}
    </>
  );
}

function EntryBody({ entry, countdown }: { entry: WaitingEntryFacts; countdown: (offer: { heldAt: string; expiresAt: string }) => ReactNode }) {
  if (entry.state === 'OFFERED' && entry.offer) return <WaitingOffer offer={entry.offer} people={entry.people} countdown={countdown} />;
  if (entry.state !== 'WAITING') {
    return (
      entry.endedAt && (
        <p className={styles.quiet}>
          <Trans>
            Terminó el <InstantText at={entry.endedAt} /> (Lima).
          </Trans>
        </p>
      )
    );
  }
  return (
    <>
      {entry.place && (
        <p>
          <strong className={styles.place}>
            <Trans>Lugar {entry.place.place}</Trans>
          </strong>{' '}
          <Plural value={entry.place.peopleBefore} _0="· nadie espera antes" one="· # persona espera antes" other="· # personas esperan antes" />
          {' · '}
          <Trans>
            espera hasta el <InstantText at={entry.deadline} /> (Lima)
          </Trans>
        </p>
      )}
      <WaitingObstacles obstacles={entry.blockedBy} people={entry.people} />
    </>
  );
}

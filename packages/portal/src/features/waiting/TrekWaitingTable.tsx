import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { TrekWaitingTable_entry } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateRangeText, InstantText } from '@/ui/words/DateText.tsx';
import styles from './TrekWaitingTable.module.css';
import { WaitingObstacles } from './WaitingObstacles.tsx';

const FRAGMENT: TypedDocumentNode<TrekWaitingTable_entry> = gql`
  fragment TrekWaitingTable_entry on WaitingEntry {
    id
    code
    state
    from
    to
    people
    atLeast
    deadline
    joinedAt
    agency {
      id
      tradeName
    }
    blockedBy(first: 5) {
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
      people
      expiresAt
      departure {
        id
        date
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Who waits for a trek, in the order in which they are served. */
export function TrekWaitingTable(props: { entries: Array<FragmentType<TrekWaitingTable_entry>> }) {
  const { t } = useLingui();
  const { data: entries } = useOwnFragment({ fragment: FRAGMENT, from: props.entries });
  return (
    <DataTable
      caption={t`Lista de espera`}
      rows={entries}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'agency',
          header: t`Agencia`,
          isName: true,
          cell: (one) => (
            <span className={styles.cell}>
              {one.agency.tradeName}
              <span className={styles.note}>
                <Link to="/desk/waiting-list/$code" params={{ code: one.code }}>
                  <CodeText>{one.code}</CodeText>
                </Link>
              </span>
            </span>
          ),
        },
        {
          key: 'joined',
          header: t`Desde`,
          cell: (one) => (
            <span className={styles.cell}>
              <InstantText at={one.joinedAt} />
              <span className={styles.note}>
                <Trans>
                  espera hasta el <InstantText at={one.deadline} />
                </Trans>
              </span>
            </span>
          ),
        },
        { key: 'dates', header: t`Salida`, cell: (one) => <DateRangeText from={one.from} to={one.to} /> },
        { key: 'people', header: t`Personas`, align: 'end', cell: (one) => (one.atLeast === one.people ? one.people : <Trans>{one.people}, mínimo {one.atLeast}</Trans>) },
        {
          key: 'state',
          header: t`Estado`,
          cell: (one) => (
            <span className={styles.cell}>
              <StateMark of="waiting" state={one.state} />
              {one.offer && one.offer.expiresAt && (
                <span className={styles.note}>
                  <Trans>
                    {one.offer.people} cupos, hasta el <InstantText at={one.offer.expiresAt} /> (Lima)
                  </Trans>
                </span>
              )}
            </span>
          ),
        },
        { key: 'blocked', header: t`Qué falta`, cell: (one) => (one.state === 'WAITING' ? <WaitingObstacles obstacles={one.blockedBy} people={one.people} /> : '–') },
      ]}
    />
  );
}

import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ClosedWords } from '@/features/states/ClosedWords.tsx';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import { RoomMark } from '@/features/states/RoomMark.tsx';
import type { DepartureTable_departure } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import styles from './DepartureTable.module.css';

const FRAGMENT: TypedDocumentNode<DepartureTable_departure> = gql`
  fragment DepartureTable_departure on Departure {
    id
    date
    endDate
    state
    isOpen
    isOnRequest
    groupSize
    freeSpots
    origin
    closures {
      id
      reason
      sourceText
      sourceUrl
    }
    trek {
      id
      slug
      name
      days
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Departures in order of their day, with the spots that are free over the whole route. For operations staff the day leads to the page where a departure is run. */
export function DepartureTable(props: { departures: Array<FragmentType<DepartureTable_departure>>; isForOperations?: boolean }) {
  const { t } = useLingui();
  const { data: departures } = useOwnFragment({ fragment: FRAGMENT, from: props.departures });
  const isDemo = departures.some((departure) => departure.origin === 'DEMO');
  return (
    <div className={styles.table}>
      {isDemo && (
        <p className={styles.note}>
          <OriginMark origin="DEMO" /> <Trans>Salidas, grupos y cupos son inventados.</Trans>
        </p>
      )}
      <DataTable
        caption={t`Salidas`}
        rows={departures}
        rowKey={(departure) => departure.id}
        columns={[
          {
            key: 'date',
            header: t`Sale`,
            isName: true,
            cell: (departure) =>
              props.isForOperations ? (
                <Link to="/staff/departures/$id" params={{ id: departure.id }}>
                  <DateText date={departure.date} style="weekday" />
                </Link>
              ) : (
                <DateText date={departure.date} style="weekday" />
              ),
          },
          { key: 'end', header: t`Termina`, cell: (departure) => <DateText date={departure.endDate} style="weekday" /> },
          {
            key: 'trek',
            header: t`Ruta`,
            cell: (departure) => (
              <Link to="/treks/$slug" params={{ slug: departure.trek.slug }}>
                {departure.trek.name}
              </Link>
            ),
          },
          {
            key: 'days',
            header: t`Duración`,
            cell: (departure) => (departure.trek.days === null ? <ToBeConfirmed /> : <Plural value={departure.trek.days} one="# día" other="# días" />),
          },
          {
            key: 'room',
            header: t`Cupos`,
            cell: (departure) => (
              <div>
                <RoomMark departure={departure} />
                <ClosedWords closures={departure.closures} />
              </div>
            ),
          },
          { key: 'group', header: t`Grupo`, align: 'end', cell: (departure) => <Plural value={departure.groupSize} one="# persona" other="# personas" /> },
        ]}
      />
    </div>
  );
}

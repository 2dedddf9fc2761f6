import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { ItineraryTable_itinerary } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { addDays } from '@/lib/format-date.ts';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { DateRangeText, InstantText } from '@/ui/words/DateText.tsx';
import styles from './ItineraryTable.module.css';

const FRAGMENT: TypedDocumentNode<ItineraryTable_itinerary> = gql`
  fragment ItineraryTable_itinerary on Itinerary {
    id
    title
    clientName
    startDate
    dayCount
    people
    state
    updatedAt
    updatedBy {
      id
      name
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The agency's itineraries, the last one worked on first. */
export function ItineraryTable(props: { itineraries: Array<FragmentType<ItineraryTable_itinerary>> }) {
  const { t } = useLingui();
  const { data: itineraries } = useOwnFragment({ fragment: FRAGMENT, from: props.itineraries });
  return (
    <DataTable
      caption={t`Itinerarios`}
      rows={itineraries}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'title',
          header: t`Itinerario`,
          isName: true,
          cell: (one) => (
            <span className={styles.stack}>
              <Link to="/desk/itineraries/$id" params={{ id: one.id }}>
                {one.title}
              </Link>
              {one.clientName && <span className={styles.note}>{one.clientName}</span>}
            </span>
          ),
        },
        { key: 'dates', header: t`Fechas`, cell: (one) => <DateRangeText from={one.startDate} to={addDays(one.startDate, one.dayCount - 1)} /> },
        { key: 'people', header: t`Personas`, align: 'end', cell: (one) => one.people },
        { key: 'state', header: t`Estado`, cell: (one) => <StateMark of="itinerary" state={one.state} /> },
        {
          key: 'updated',
          header: t`Último cambio`,
          cell: (one) => (
            <span className={styles.stack}>
              <InstantText at={one.updatedAt} />
              <span className={styles.note}>
                <Trans>por {one.updatedBy.name}</Trans>
              </span>
            </span>
          ),
        },
      ]}
    />
  );
}

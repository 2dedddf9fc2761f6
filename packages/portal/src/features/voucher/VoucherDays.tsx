import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import type { VoucherDays_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { DateText } from '@/ui/words/DateText.tsx';
import { namesOf, routeDays } from './route-days.ts';
import styles from './VoucherSheet.module.css';

const FRAGMENT: TypedDocumentNode<VoucherDays_reservation> = gql`
  fragment VoucherDays_reservation on Reservation {
    id
    departure {
      id
      date
      trek {
        id
        stages {
          id
          day
          from {
            id
            name
          }
          to {
            id
            name
          }
          conservationAreas {
            id
            name
          }
        }
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Day by day: from where to where, and which areas are entered. */
export function VoucherDays(props: { reservation: FragmentType<VoucherDays_reservation> }) {
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { date, trek } = reservation.departure;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Día</Trans>
          </th>
          <th scope="col">
            <Trans>Tramo</Trans>
          </th>
          <th scope="col">
            <Trans>Áreas de conservación</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {routeDays(trek.stages, date).map((day) => (
          <tr key={day.day}>
            <th scope="row">
              {day.day} · <DateText date={day.date} style="brief" />
            </th>
            <td>
              {day.stages[0]!.from.name} – {day.stages.at(-1)!.to.name}
            </td>
            <td>{namesOf(day.stages.flatMap((stage) => stage.conservationAreas))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

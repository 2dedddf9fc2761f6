import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import type { VoucherNights_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { DateText } from '@/ui/words/DateText.tsx';
import { namesOf, routeDays } from './route-days.ts';
import styles from './VoucherSheet.module.css';

const FRAGMENT: TypedDocumentNode<VoucherNights_reservation> = gql`
  fragment VoucherNights_reservation on Reservation {
    id
    departure {
      id
      date
      trek {
        id
        stages {
          id
          day
          overnight {
            id
            name
          }
          communities {
            id
            name
          }
        }
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Day by day: which communities receive, and where one sleeps. For the group, not for the gate. */
export function VoucherNights(props: { reservation: FragmentType<VoucherNights_reservation> }) {
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { date, trek } = reservation.departure;
  return (
    <section className={styles.block}>
      <h3 className={styles.title}>
        <Trans>Comunidades y noches</Trans>
      </h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Día</Trans>
            </th>
            <th scope="col">
              <Trans>Comunidades</Trans>
            </th>
            <th scope="col">
              <Trans>Noche</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {routeDays(trek.stages, date).map((day) => (
            <tr key={day.day}>
              <th scope="row">
                {day.day} · <DateText date={day.date} style="brief" />
              </th>
              <td>{namesOf(day.stages.flatMap((stage) => stage.communities))}</td>
              <td>{day.stages.at(-1)!.overnight?.name ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import type { VoucherDays_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { addDays } from '@/lib/format-date.ts';
import { DateText } from '@/ui/words/DateText.tsx';
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
          overnight {
            id
            name
          }
          communities {
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

const names = (things: ReadonlyArray<{ name: string }>) => [...new Set(things.map((thing) => thing.name))].join(', ');

/** Day by day: which areas are entered, which communities receive, where one sleeps. */
export function VoucherDays(props: { reservation: FragmentType<VoucherDays_reservation> }) {
  const { t } = useLingui();
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { date, trek } = reservation.departure;
  const days = [...Map.groupBy(trek.stages, (stage) => stage.day)].toSorted(([a], [b]) => a - b);
  return (
    // On a phone the days are wider than the screen; a keyboard must be able to move them too.
    <div className={styles.scroll} role="group" aria-label={t`Días de la ruta`} tabIndex={0}>
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
            <th scope="col">
              <Trans>Comunidades</Trans>
            </th>
            <th scope="col">
              <Trans>Noche</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(([day, stages]) => (
            <tr key={day}>
              <th scope="row">
                {day} · <DateText date={addDays(date, day - 1)} style="brief" />
              </th>
              <td>
                {stages[0]!.from.name} – {stages.at(-1)!.to.name}
              </td>
              <td>{names(stages.flatMap((stage) => stage.conservationAreas)) || '–'}</td>
              <td>{names(stages.flatMap((stage) => stage.communities)) || '–'}</td>
              <td>{stages.at(-1)!.overnight?.name ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

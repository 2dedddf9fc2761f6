import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { ReservationTable_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import { UntilText } from '@/ui/words/UntilText.tsx';
import styles from './ReservationTable.module.css';
import { TotalsText } from './TotalsText.tsx';

const FRAGMENT: TypedDocumentNode<ReservationTable_reservation> = gql`
  fragment ReservationTable_reservation on Reservation {
    id
    code
    state
    people
    named
    expiresAt
    reference
    departure {
      id
      date
      endDate
      trek {
        id
        name
      }
    }
    price {
      totals {
        amount
        currency
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Reservations of an agency, the latest hold first. */
export function ReservationTable(props: { reservations: Array<FragmentType<ReservationTable_reservation>> }) {
  const { t } = useLingui();
  const { data: reservations } = useOwnFragment({ fragment: FRAGMENT, from: props.reservations });
  return (
    <DataTable
      caption={t`Reservas`}
      rows={reservations}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'code',
          header: t`Reserva`,
          isName: true,
          cell: (one) => (
            <span className={styles.name}>
              <Link to="/desk/reservations/$code" params={{ code: one.code }}>
                <CodeText>{one.code}</CodeText>
              </Link>
              {one.reference && <span className={styles.note}>{one.reference}</span>}
            </span>
          ),
        },
        { key: 'trek', header: t`Ruta`, cell: (one) => one.departure.trek.name },
        { key: 'dates', header: t`Fechas`, cell: (one) => <DateRangeText from={one.departure.date} to={one.departure.endDate} /> },
        {
          key: 'state',
          header: t`Estado`,
          cell: (one) => (
            <span className={styles.name}>
              <StateMark of="reservation" state={one.state} />
              {one.state === 'HELD' && one.expiresAt && (
                <span className={styles.note}>
                  <UntilText at={one.expiresAt} />
                </span>
              )}
            </span>
          ),
        },
        {
          key: 'named',
          header: t`Nombrados`,
          align: 'end',
          cell: (one) => (
            <Trans>
              {one.named} de {one.people}
            </Trans>
          ),
        },
        { key: 'total', header: t`Total`, align: 'end', cell: (one) => <TotalsText totals={one.price.totals} /> },
      ]}
    />
  );
}

import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { ReservationState } from '@/graphql/__generated__/schema.ts';
import { RowList } from '@/ui/tables/RowList.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import styles from './Concerned.module.css';

export type ImpactReservation = { id: string; code: string; people: number; state: ReservationState; agency: { id: string; tradeName: string } };

/** Every hold and reservation that a change concerns, to look at. */
export function ConcernedReservations({ reservations }: { reservations: readonly ImpactReservation[] }) {
  if (reservations.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>
        <Trans>Ver las reservas y los bloqueos</Trans>
      </summary>
      <ReservationRows reservations={reservations} />
    </details>
  );
}

export function ReservationRows({ reservations }: { reservations: readonly ImpactReservation[] }) {
  return (
    <RowList>
      {reservations.map((reservation) => (
        <li key={reservation.id} className={styles.row}>
          <Link to="/desk/reservations/$code" params={{ code: reservation.code }}>
            <CodeText>{reservation.code}</CodeText>
          </Link>
          <span>{reservation.agency.tradeName}</span>
          <span>
            <Plural value={reservation.people} one="# persona" other="# personas" />
          </span>
          <StateMark of="reservation" state={reservation.state} />
        </li>
      ))}
    </RowList>
  );
}

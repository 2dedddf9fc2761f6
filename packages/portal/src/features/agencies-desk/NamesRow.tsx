import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { LocalDate } from '@/lib/format-date.ts';
import { SteppedDiamond } from '@/ui/marks/SteppedDiamond.tsx';
import { DateRangeText, DateText } from '@/ui/words/DateText.tsx';
import styles from './DeskTodo.module.css';

type Reservation = {
  code: string;
  people: number;
  named: number;
  namingDeadline: LocalDate;
  departure: { date: LocalDate; endDate: LocalDate; trek: { name: string } };
};

/** A confirmed group whose names are not all written, and until when they may be. */
export function NamesRow(props: { reservation: Reservation; today: LocalDate }) {
  const { reservation, today } = props;
  const isLate = reservation.namingDeadline < today;
  return (
    <li className={styles.row} data-tone={isLate ? 'stop' : 'quiet'}>
      <span className={styles.mark}>
        <SteppedDiamond shape={isLate ? 'barred' : 'hollow'} size={16} />
      </span>
      <div className={styles.words}>
        <Link to="/desk/reservations/$code/manifest" params={{ code: reservation.code }} className={styles.link}>
          <Plural value={reservation.people - reservation.named} one="Escribir # nombre" other="Escribir # nombres" />
          {': '}
          {reservation.departure.trek.name}
        </Link>
        <span className={styles.facts}>
          <DateRangeText from={reservation.departure.date} to={reservation.departure.endDate} />
          <span>
            <Trans>
              {reservation.named} de {reservation.people} con nombre
            </Trans>
          </span>
        </span>
      </div>
      <span className={styles.when}>
        <span>
          {isLate ? (
            <Trans>
              plazo vencido el <DateText date={reservation.namingDeadline} style="brief" />
            </Trans>
          ) : (
            <Trans>
              hasta el <DateText date={reservation.namingDeadline} style="brief" />
            </Trans>
          )}
        </span>
      </span>
    </li>
  );
}

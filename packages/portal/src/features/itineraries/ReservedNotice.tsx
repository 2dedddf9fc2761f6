import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { StateMark } from '@/features/states/StateMark.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import { UntilText } from '@/ui/words/UntilText.tsx';
import type { BuiltItinerary } from './itinerary-fragment.ts';
import styles from './ReservedNotice.module.css';

/** The reservations this itinerary became: where the work goes on. While one of them lives, the itinerary stays as it was held. */
export function ReservedNotice(props: { itinerary: BuiltItinerary }) {
  const { t } = useLingui();
  const { reservations, state } = props.itinerary;
  return (
    <Section
      title={t`Reservas`}
      help={
        state === 'RESERVED' ? (
          <Trans>Las salidas quedan como se bloquearon: el itinerario se puede leer, no cambiar.</Trans>
        ) : (
          <Trans>Ninguna sigue en pie: el itinerario es otra vez un borrador y se puede volver a bloquear.</Trans>
        )
      }
    >
      <ul className={styles.list} aria-label={t`Reservas de este itinerario`}>
        {reservations.map((reservation) => (
          <li key={reservation.id}>
            <Link to="/desk/reservations/$code" params={{ code: reservation.code }}>
              <CodeText>{reservation.code}</CodeText>
            </Link>
            <span className={styles.what}>
              {reservation.departure.trek.name}
              <span className={styles.dates}>
                <DateRangeText from={reservation.departure.date} to={reservation.departure.endDate} />
              </span>
            </span>
            <span className={styles.state}>
              <StateMark of="reservation" state={reservation.state} />
              {reservation.state === 'HELD' && reservation.expiresAt && (
                <span className={styles.dates}>
                  <UntilText at={reservation.expiresAt} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {state !== 'RESERVED' && (
        <p className="spoken">
          <Plural value={reservations.length} one="# reserva terminada" other="# reservas terminadas" />
        </p>
      )}
    </Section>
  );
}

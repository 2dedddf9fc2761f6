import { Plural, Trans } from '@lingui/react/macro';
import type { LocalDate } from '@/lib/format-date.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { Counted } from './Counted.tsx';
import { ConcernedDepartures, type ImpactDeparture } from './ConcernedDepartures.tsx';
import { ConcernedReservations, type ImpactReservation } from './ReservationRows.tsx';
import styles from './ImpactView.module.css';

export type Impact = {
  fingerprint: string; overCommittedDays: number; holds: number; confirmed: number; people: number; days: ReadonlyArray<{ date: LocalDate }>;
  departures: readonly ImpactDeparture[]; reservations: readonly ImpactReservation[];
};

/** What a change would mean, before it is made: in numbers first, then every departure and reservation concerned. */
export function ImpactView(props: { impact: Impact }) {
  const { overCommittedDays, holds, confirmed, people, days, departures, reservations } = props.impact;
  return (
    <div className={styles.impact} role="status">
      {overCommittedDays === 0 ? (
        <Notice tone="go">
          <Trans>Nadie que ya reservó queda fuera del límite.</Trans>
        </Notice>
      ) : (
        <Notice tone="attention">
          <p>
            <Plural value={overCommittedDays} one="# día quedará por encima de lo permitido:" other="# días quedarán por encima de lo permitido:" />{' '}
            <Counted confirmed={confirmed} holds={holds} people={people} />. <Trans>Conservan sus cupos: este cambio no toca ninguna reserva.</Trans>
          </p>
        </Notice>
      )}
      <p>
        <Plural value={days.length} one="# día con salidas" other="# días con salidas" /> · <Plural value={departures.length} one="# salida lo necesita" other="# salidas los necesitan" />
      </p>
      <ConcernedDepartures departures={departures} />
      <ConcernedReservations reservations={reservations} />
    </div>
  );
}

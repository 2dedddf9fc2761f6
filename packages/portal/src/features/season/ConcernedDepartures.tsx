import { Plural } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { LocalDate } from '@/lib/format-date.ts';
import { RowList } from '@/ui/tables/RowList.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import styles from './Concerned.module.css';

export type ImpactDeparture = { id: string; date: LocalDate; trek: { id: string; name: string } };

/** Every departure that a change concerns, to look at. */
export function ConcernedDepartures({ departures }: { departures: readonly ImpactDeparture[] }) {
  if (departures.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>
        <Plural value={departures.length} one="Ver la salida" other="Ver las # salidas" />
      </summary>
      <RowList>
        {departures.map((departure) => (
          <li key={departure.id} className={styles.row}>
            <Link to="/staff/departures/$id" params={{ id: departure.id }}>
              {departure.trek.name}
            </Link>
            <DateText date={departure.date} style="weekday" />
          </li>
        ))}
      </RowList>
    </details>
  );
}

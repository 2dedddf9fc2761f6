import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { RoomMark } from '@/features/states/RoomMark.tsx';
import type { LocalDate } from '@/lib/format-date.ts';
import { DateText } from '@/ui/words/DateText.tsx';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import type { BoardView } from './BoardGrid.tsx';
import { hasRoomFor, lookOf } from './board-rows.ts';
import { MonthGrid, type MonthCell } from './MonthGrid.tsx';
import styles from './PhoneRows.module.css';

/** First the day: how many treks have room for the group on it; then those treks. */
export function DayTreks(props: BoardView & { day: LocalDate | null; onDay: (day: LocalDate) => void }) {
  const { t } = useLingui();
  const { rows, search, chosen, day } = props;

  function cellOf(date: LocalDate): MonthCell | undefined {
    const departures = rows.flatMap((row) => row.byDate.get(date) ?? []).filter((departure) => lookOf(departure, search.groupSize) !== 'none');
    if (departures.length === 0) return undefined;
    const fitting = departures.filter((departure) => hasRoomFor(departure, search.groupSize)).length;
    return {
      look: fitting > 0 ? 'open' : 'tight',
      face: fitting,
      words: t`${plural(fitting, { one: '# ruta con cupo', other: '# rutas con cupo' })}`,
      isChosen: date === day,
    };
  }

  const onDay = day === null ? [] : rows.flatMap((row) => ({ trek: row.trek, departure: row.byDate.get(day) }));
  return (
    <div className={styles.month}>
      <MonthGrid month={props.board.from} label={t`Rutas con cupo por día`} cellOf={cellOf} onPress={props.onDay} />
      {day === null ? (
        <p>
          <Trans>Toque un día para ver sus rutas. El número dice cuántas tienen cupo para su grupo.</Trans>
        </p>
      ) : (
        <>
          <h3 className={styles.title}>
            <DateText date={day} style="long" />
          </h3>
          <ul className={styles.rows}>
            {onDay.map(
              ({ trek, departure }) =>
                departure && (
                  <li key={trek.id}>
                    <button type="button" className={styles.row} aria-pressed={chosen.some(({ id }) => id === departure.id)} onClick={() => props.onToggle(departure.id)}>
                      <span className={styles.words}>
                        <span className={styles.name}>{trek.name}</span>
                        <span className={styles.facts}>
                          <Trans>{trek.days} d</Trans> · <MeasureText value={trek.highestPointM} unit="m" />
                        </span>
                      </span>
                      <span className={styles.mark}>
                        <RoomMark departure={departure} />
                      </span>
                    </button>
                  </li>
                ),
            )}
          </ul>
        </>
      )}
    </div>
  );
}

import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { addDays, formatDate, type LocalDate } from '@/lib/format-date.ts';
import { weekdayName, weekdayNumber } from '@/lib/format-weekday.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { joinClasses } from '@/lib/join-classes.ts';
import { daysInMonth } from './board-search.ts';
import styles from './MonthGrid.module.css';
import tile from './BoardTile.module.css';

export type MonthCell = {
  look: string;
  /** What stands under the number of the day. */
  face: ReactNode;
  /** What is said of the day: begins with its face. */
  words: string;
  isChosen?: boolean;
  isUnderWay?: boolean;
};

/** A month as weeks from Monday. Days that offer something are buttons; the others only stand there. */
export function MonthGrid(props: { month: LocalDate; label: string; cellOf: (day: LocalDate) => MonthCell | undefined; onPress: (day: LocalDate) => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const days = Array.from({ length: daysInMonth(props.month) }, (_, index) => addDays(props.month, index));
  const lead = weekdayNumber(days[0]!) - 1;
  const week = Array.from({ length: 7 }, (_, index) => addDays('2027-05-03', index));

  return (
    <div role="group" aria-label={props.label} className={styles.month}>
      {week.map((day) => (
        <span key={day} className={styles.weekday} aria-hidden="true">
          {weekdayName(day, language)}
        </span>
      ))}
      {days.map((day, index) => {
        const cell = props.cellOf(day);
        const place = index === 0 ? { gridColumnStart: lead + 1 } : undefined;
        const number = Number(day.slice(8));
        if (!cell) {
          return (
            <span key={day} className={styles.empty} style={place}>
              {number}
            </span>
          );
        }
        return (
          <button
            key={day}
            type="button"
            className={joinClasses(tile.tile, styles.day)}
            style={place}
            data-look={cell.look}
            data-chosen={cell.isChosen || undefined}
            data-under-way={cell.isUnderWay || undefined}
            aria-pressed={cell.isChosen ?? false}
            aria-label={t`${number} ${cell.words}, ${formatDate(day, language, 'long')}`}
            onClick={() => props.onPress(day)}
          >
            <span className={styles.number}>{number}</span>{' '}
            <span className={styles.face}>{cell.face}</span>
          </button>
        );
      })}
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import { formatDate, isWeekend, monthName, type LocalDate } from '@/lib/format-date.ts';
import { weekdayName } from '@/lib/format-weekday.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import styles from './SeasonCalendar.module.css';

/** The days of the calendar; read aloud as the whole date. A quarter shows their numbers only. */
export function CalendarHead(props: { days: readonly LocalDate[]; today: LocalDate; isDense: boolean }) {
  const language = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.corner}>
          <span className="spoken">
            <Trans>Ruta</Trans>
          </span>
          <DateRangeText from={props.days[0]!} to={props.days.at(-1)!} />
        </th>
        {props.days.map((day, index) => {
          const isFirst = day.endsWith('-01');
          return (
            <th key={day} scope="col" className={styles.day} data-weekend={isWeekend(day) || undefined} data-month-start={(isFirst && index > 0) || undefined} data-today={day === props.today || undefined}>
              <span aria-hidden="true">
                {(!props.isDense || isFirst) && <span className={styles.weekday}>{isFirst && props.isDense ? monthName(Number(day.slice(5, 7)), language, 'short') : weekdayName(day, language)}</span>}
                <span className={styles.number}>{Number(day.slice(8))}</span>
              </span>
              <span className="spoken">{formatDate(day, language, 'long')}</span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

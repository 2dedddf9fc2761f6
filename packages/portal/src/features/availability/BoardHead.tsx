import { Trans } from '@lingui/react/macro';
import { formatDate, isWeekend, monthName, type LocalDate } from '@/lib/format-date.ts';
import { weekdayName } from '@/lib/format-weekday.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import styles from './BoardGrid.module.css';

/** The days: weekday small, day bold; the first of a month says which. Read aloud as the whole date. */
export function BoardHead(props: { days: readonly LocalDate[] }) {
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
            <th
              key={day}
              scope="col"
              className={styles.day}
              data-weekend={isWeekend(day) || undefined}
              data-month-start={(isFirst && index > 0) || undefined}
            >
              <span aria-hidden="true">
                <span className={styles.weekday}>{weekdayName(day, language)}</span>
                <span className={styles.number}>
                  {Number(day.slice(8))}
                  {isFirst && index > 0 && ` ${monthName(Number(day.slice(5, 7)), language, 'short')}`}
                </span>
              </span>
              <span className="spoken">{formatDate(day, language, 'long')}</span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

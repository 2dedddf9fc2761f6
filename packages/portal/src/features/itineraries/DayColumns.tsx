import { Trans, useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import { isWeekend } from '@/lib/format-date.ts';
import { DateText } from '@/ui/words/DateText.tsx';
import { DayAdd } from './DayAdd.tsx';
import { trekDayOn } from './day-plan.ts';
import type { DayView } from './DayBoard.tsx';
import { DepartureCard } from './DepartureCard.tsx';
import { dateOfDay, itemsOfDay } from './itinerary-document.ts';
import { LooseItem } from './LooseItem.tsx';
import { NightText } from './NightText.tsx';
import styles from './DayColumns.module.css';

/** The days side by side; a trek is one woven block over its days. */
export function DayColumns(props: DayView) {
  const { t } = useLingui();
  const { document, blocks } = props;
  const days = Array.from({ length: document.dayCount }, (_, index) => index + 1);
  const lanes = Math.max(0, ...blocks.map(({ lane }) => lane + 1));
  const place = (row: number, day: number, span = 1): CSSProperties => ({ gridRow: row, gridColumn: `${day} / span ${span}` });

  return (
    <div className={styles.board} style={{ '--days': document.dayCount } as CSSProperties} role="group" aria-label={t`Días del itinerario`}>
      {days.map((day) => (
        <div key={`column-${day}`} className={styles.column} style={{ gridRow: `1 / ${lanes + 3}`, gridColumn: day }} aria-hidden="true" />
      ))}
      {days.map((day) => (
        <div key={`head-${day}`} id={`day-${day}`} className={styles.head} data-weekend={isWeekend(dateOfDay(document, day)) || undefined} style={place(1, day)}>
          <h3 className={styles.number}>
            <Trans>Día {day}</Trans>
          </h3>
          <DateText date={dateOfDay(document, day)} style="weekday" />
        </div>
      ))}
      {blocks.map((block) => (
        <div key={block.item.key} className={styles.block} style={place(block.lane + 2, block.day, block.span)}>
          <DepartureCard
            {...props}
            block={block}
            nightLine={
              <div className={styles.nights} style={{ '--days': block.span } as CSSProperties}>
                {Array.from({ length: block.span }, (_, index) => (
                  <NightText key={index} block={block} day={block.day + index} isStacked />
                ))}
              </div>
            }
          />
        </div>
      ))}
      {days.map((day) => {
        const loose = itemsOfDay(document, day).filter(({ kind }) => kind !== 'DEPARTURE');
        return (
          <div key={`loose-${day}`} className={styles.loose} style={place(lanes + 2, day)}>
            {loose.map((item) => (
              <LooseItem key={item.key} document={document} item={item} mayEdit={props.mayEdit} edit={props.edit} />
            ))}
            {props.mayEdit && <DayAdd day={day} isEmpty={false} isOnTheWay={blocks.some((block) => trekDayOn(block, day) !== null)} edit={props.edit} />}
          </div>
        );
      })}
    </div>
  );
}

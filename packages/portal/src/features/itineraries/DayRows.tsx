import { Trans, useLingui } from '@lingui/react/macro';
import { dayDye } from '@/ui/land/route-columns.ts';
import { DateText } from '@/ui/words/DateText.tsx';
import { DayThread } from '@/ui/weave/DayThread.tsx';
import { trekDayOn } from './day-plan.ts';
import { DayAdd } from './DayAdd.tsx';
import type { DayView } from './DayBoard.tsx';
import { DepartureCard } from './DepartureCard.tsx';
import { dateOfDay, itemsOfDay } from './itinerary-document.ts';
import { LooseItem } from './LooseItem.tsx';
import { NightText } from './NightText.tsx';
import styles from './DayRows.module.css';

/** The days one below the other; a trek's thread runs down beside its days, each in its dye. */
export function DayRows(props: DayView) {
  const { t } = useLingui();
  const { document, blocks } = props;
  return (
    <ol className={styles.days} aria-label={t`Días del itinerario`}>
      {Array.from({ length: document.dayCount }, (_, index) => {
        const day = index + 1;
        const onTheWay = blocks.flatMap((block) => {
          const trekDay = trekDayOn(block, day);
          return trekDay === null ? [] : [{ block, trekDay }];
        });
        const loose = itemsOfDay(document, day).filter(({ kind }) => kind !== 'DEPARTURE');
        return (
          <li key={day} id={`day-${day}`} className={styles.day}>
            <div className={styles.date}>
              <h3 className={styles.number}>
                <Trans>Día {day}</Trans>
              </h3>
              <DateText date={dateOfDay(document, day)} style="weekday" />
            </div>
            <div className={styles.thread}>{onTheWay[0] && <DayThread dye={dayDye(onTheWay[0].trekDay)} direction="down" />}</div>
            <div className={styles.items}>
              {onTheWay.map(({ block, trekDay }) =>
                trekDay === 1 ? (
                  <DepartureCard key={block.item.key} {...props} block={block} nightLine={<NightText block={block} day={day} />} />
                ) : (
                  <p key={block.item.key} className={styles.goingOn}>
                    <span>
                      <Trans>
                        Día {trekDay} de {block.departure?.trek.name ?? ''}
                      </Trans>
                    </span>
                    <NightText block={block} day={day} />
                  </p>
                ),
              )}
              {loose.map((item) => (
                <LooseItem key={item.key} document={document} item={item} mayEdit={props.mayEdit} edit={props.edit} />
              ))}
              {props.mayEdit && <DayAdd day={day} isEmpty={onTheWay.length + loose.length === 0} isOnTheWay={onTheWay.length > 0} edit={props.edit} />}
              {!props.mayEdit && onTheWay.length + loose.length === 0 && (
                <p className={styles.nothing}>
                  <Trans>Sin programa</Trans>
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

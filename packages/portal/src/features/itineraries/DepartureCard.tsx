import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { RoomMark } from '@/features/states/RoomMark.tsx';
import { dayDye } from '@/ui/land/route-columns.ts';
import { SteppedDiamond } from '@/ui/marks/SteppedDiamond.tsx';
import { DayThread } from '@/ui/weave/DayThread.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import { ConflictWords } from './ConflictWords.tsx';
import type { PlannedBlock } from './day-plan.ts';
import type { DayView } from './DayBoard.tsx';
import { DepartureMenu } from './DepartureMenu.tsx';
import styles from './DepartureCard.module.css';
import { FeeList } from './FeeList.tsx';
import { peopleOf } from './itinerary-document.ts';

/** A departure as a woven block: a thread per day, what it is, what stands in its way, the fees that come with it. */
export function DepartureCard(props: DayView & { block: PlannedBlock; nightLine: ReactNode }) {
  const { t } = useLingui();
  const { block, mayEdit } = props;
  const { departure, item } = block;
  const conflicts = props.conflicts.filter((conflict) => conflict.departure?.id === item.departureId);

  return (
    <article className={styles.card} data-conflict={conflicts.length > 0 || undefined} aria-label={departure?.trek.name ?? t`Salida`}>
      <div className={styles.threads}>
        {Array.from({ length: block.span }, (_, index) => (
          <DayThread key={index} dye={dayDye(index + 1)} direction="across" />
        ))}
      </div>
      <div className={styles.head}>
        <div className={styles.words}>
          {departure ? (
            <>
              <Link to="/treks/$slug" params={{ slug: departure.trek.slug }} className={styles.name}>
                {departure.trek.name}
              </Link>
              <span className={styles.facts}>
                <DateRangeText from={departure.date} to={departure.endDate} /> · <Plural value={departure.trek.days ?? block.span} one="# día" other="# días" />
              </span>
              {mayEdit && <RoomMark departure={departure} />}
            </>
          ) : (
            <span className={styles.facts}>
              <Trans>Buscando los datos de la salida…</Trans>
            </span>
          )}
        </div>
        {mayEdit && <DepartureMenu {...props} block={block} />}
      </div>
      {conflicts.length > 0 && (
        <ul className={styles.conflicts}>
          {conflicts.map((conflict) => (
            <li key={conflict.kind}>
              <SteppedDiamond shape="barred" />
              <span>
                <ConflictWords conflict={conflict} departure={departure} people={peopleOf(props.document)} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {props.nightLine}
      {item.departureId && <FeeList lines={props.lines} departureId={item.departureId} />}
    </article>
  );
}

import { useLingui } from '@lingui/react/macro';
import { useElementSize } from '@/lib/use-element-size.ts';
import type { Night, PlannedBlock } from './day-plan.ts';
import { DayColumns } from './DayColumns.tsx';
import { DayRows } from './DayRows.tsx';
import type { ItineraryDocument } from './itinerary-document.ts';
import type { BuiltDeparture, Conflict, PriceLine } from './itinerary-fragment.ts';
import styles from './DayBoard.module.css';
import { SleepLine } from './SleepLine.tsx';
import type { Edit } from './use-itinerary-editor.ts';

export type DayView = {
  document: ItineraryDocument;
  blocks: readonly PlannedBlock[];
  nights: readonly Night[];
  lines: readonly PriceLine[];
  conflicts: readonly Conflict[];
  /** Other departures of these days: a block may change for one of its own route. */
  offered: readonly BuiltDeparture[];
  mayEdit: boolean;
  edit: Edit;
  onAdd: (departure: BuiltDeparture) => void;
};

/** Narrower than this a day cannot show its words beside another. */
const narrowestColumn = 168;

/** The days: side by side where every one has room, else one below the other; above them how high one sleeps. */
export function DayBoard(props: DayView) {
  const { t } = useLingui();
  const [box, { width }] = useElementSize();
  const isWide = width > 0 && width / props.document.dayCount >= narrowestColumn;
  return (
    <section ref={box} className={styles.board} aria-label={t`Días`}>
      <SleepLine nights={props.nights} />
      {isWide ? <DayColumns {...props} /> : <DayRows {...props} />}
    </section>
  );
}

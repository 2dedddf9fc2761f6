import { DateText } from '@/ui/words/DateText.tsx';
import { Button } from '@/ui/actions/Button.tsx';
import type { BoardRowData, ChosenDeparture } from './board-rows.ts';
import { nearestWithRoom } from './near-room.ts';

/** Up to three departures with room for the group, nearest first; pressing one takes it instead. */
export function NearDepartures(props: { rows: readonly BoardRowData[]; departure: ChosenDeparture; groupSize: number; onTake: (departure: ChosenDeparture) => void }) {
  const { departure } = props;
  const near = nearestWithRoom(props.rows, { id: departure.id, date: departure.date, trekId: departure.trek.id }, props.groupSize);
  return near.map((one) => (
    <Button key={one.id} size="small" onClick={() => props.onTake(one)}>
      <DateText date={one.date} style="weekday" />
      {one.trek.id !== departure.trek.id && ` · ${one.trek.name}`}
    </Button>
  ));
}

import { daysBetween } from '@/lib/format-date.ts';
import { hasRoomFor, type BoardDeparture, type BoardRow, type BoardRowData, type ChosenDeparture } from './board-rows.ts';

/** Departures with room for the group nearest to one that has none: the same trek first, then nearest in time. */
export function nearestWithRoom(rows: readonly BoardRowData[], wanted: { id: string; date: string; trekId: string }, groupSize: number, count = 3): ChosenDeparture[] {
  return rows
    .flatMap(({ trek, departures }) => departures.map((departure) => ({ ...departure, trek })))
    .filter((departure) => departure.id !== wanted.id && hasRoomFor(departure, groupSize))
    .map((departure) => ({ departure, rank: rankOf(departure, wanted) }))
    .sort((a, b) => a.rank - b.rank || a.departure.date.localeCompare(b.departure.date))
    .slice(0, count)
    .map(({ departure }) => departure);
}

/** Another trek is worth waiting two weeks for the same one: who chose a route wants that route. */
const otherTrekDays = 14;

function rankOf(departure: ChosenDeparture, wanted: { date: string; trekId: string }) {
  const distance = Math.abs(daysBetween(wanted.date, departure.date));
  return departure.trek.id === wanted.trekId ? distance : distance + otherTrekDays;
}

export type Split = { trekName: string; groupSize: number; first: BoardDeparture; second: BoardDeparture };

/** How far apart the two halves of a group may start and still be one journey. */
const apartDays = 3;

/** When no departure has room for the group: two of one trek, days apart, on which its halves fit. The earliest such. */
export function splitFor(rows: readonly BoardRow[], groupSize: number): Split | null {
  if (groupSize < 2) return null;
  const half = Math.ceil(groupSize / 2);
  const splits = rows.flatMap(({ trek, departures }) => {
    const fitting = departures.filter((departure) => hasRoomFor(departure, half)).sort((a, b) => a.date.localeCompare(b.date));
    const at = fitting.findIndex((departure, index) => {
      const next = fitting[index + 1];
      return next && daysBetween(departure.date, next.date) <= apartDays;
    });
    return at < 0 ? [] : [{ trekName: trek.name, groupSize: half, first: fitting[at]!, second: fitting[at + 1]! }];
  });
  return splits.sort((a, b) => a.first.date.localeCompare(b.first.date))[0] ?? null;
}

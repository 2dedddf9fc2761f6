import type { StaffCalendarPageQuery } from '@/graphql/__generated__/documents.ts';
import { addDays, daysBetween, type LocalDate } from '@/lib/format-date.ts';
import type { Position } from '@/lib/grid-keys.ts';

export type Calendar = NonNullable<StaffCalendarPageQuery['seasonCalendar']>;
export type CalendarRow = Calendar['rows'][number];
export type CalendarDeparture = CalendarRow['departures'][number];
export type CalendarTrek = CalendarRow['trek'];

/**
 * What a tile says. `below` and `reached`: on sale, with fewer or enough confirmed travellers for it to go; `full`: every place is taken; `stopped`: takes no more holds;
 * `shut`: a closure on its route; `off`: called off; `past`: under way or over; `barred`: no departure, and a closure would meet one; `none`.
 */
export type TileLook = 'below' | 'reached' | 'full' | 'guaranteed' | 'stopped' | 'shut' | 'off' | 'past' | 'barred' | 'none';

export function lookOfTile(departure: CalendarDeparture | undefined, isBarred: boolean): TileLook {
  if (!departure) return isBarred ? 'barred' : 'none';
  const { state, outlook } = departure;
  if (state === 'CANCELLED') return 'off';
  if (state === 'RUNNING' || state === 'DONE') return 'past';
  if (outlook?.isClosed) return 'shut';
  if (state === 'CLOSED') return 'stopped';
  if (takenOf(departure) >= (outlook?.limit ?? departure.groupSize)) return 'full';
  if (state === 'GUARANTEED') return 'guaranteed';
  return outlook?.isMinimumReached ? 'reached' : 'below';
}

/** Confirmed travellers and spots held now. */
export const takenOf = ({ outlook }: CalendarDeparture): number => (outlook ? outlook.confirmed + outlook.held : 0);

/** Nobody ever held it and it has not begun: it may have another day. */
export const isMovable = ({ state, outlook }: CalendarDeparture): boolean => outlook?.wasHeld === false && ['DRAFT', 'OPEN', 'GUARANTEED', 'CLOSED'].includes(state);

/** It lacks guides for a full group, somebody is on it and it starts soon: the others are in their list, and would sign nearly every tile. */
export function lacksGuides(departure: CalendarDeparture, today: LocalDate): boolean {
  if (!departure.outlook?.guidesMissing || departure.state === 'CANCELLED' || departure.date < today) return false;
  return takenOf(departure) > 0 && daysBetween(today, departure.date) <= SOON_DAYS;
}
const SOON_DAYS = 14;

/** A row as the grid draws it: one departure a day, a live one before one that was called off. */
export type GridRow = { trek: CalendarTrek; byDate: ReadonlyMap<LocalDate, CalendarDeparture>; barred: ReadonlyMap<LocalDate, string> };
export function gridRows(rows: readonly CalendarRow[]): GridRow[] {
  return rows.map(({ trek, departures, closedStarts }) => {
    const inOrder = [...departures].sort((a, b) => Number(b.state === 'CANCELLED') - Number(a.state === 'CANCELLED'));
    return { trek, byDate: new Map(inOrder.map((departure) => [departure.date, departure])), barred: new Map(closedStarts.map(({ date, reason }) => [date, reason])) };
  });
}

/** The days of a calendar, first to last. */
export const daysOf = ({ from, to }: { from: LocalDate; to: LocalDate }): LocalDate[] => Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));

/** A rectangle of tiles: where it was begun, and where it ends now. */
export type Selection = { anchor: Position; head: Position };
const between = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);
export const isIn = (selection: Selection | null, { row, column }: Position): boolean =>
  selection !== null && between(row, selection.anchor.row, selection.head.row) && between(column, selection.anchor.column, selection.head.column);

/** What a rectangle of tiles means: treks, days, and the departures on them. */
export type Chosen = { treks: CalendarTrek[]; firstDate: LocalDate; lastDate: LocalDate; departures: Array<CalendarDeparture & { trek: CalendarTrek }> };
export function chosenBy({ anchor, head }: Selection, rows: readonly GridRow[], days: readonly LocalDate[]): Chosen | null {
  const [firstDate, lastDate] = [days[Math.min(anchor.column, head.column)], days[Math.max(anchor.column, head.column)]];
  const taken = rows.slice(Math.min(anchor.row, head.row), Math.max(anchor.row, head.row) + 1);
  if (!firstDate || !lastDate || taken.length === 0) return null;
  const departures = taken.flatMap(({ trek, byDate }) => [...byDate.values()].filter(({ date }) => date >= firstDate && date <= lastDate).map((departure) => ({ ...departure, trek })));
  return { treks: taken.map(({ trek }) => trek), firstDate, lastDate, departures: departures.sort((a, b) => a.date.localeCompare(b.date)) };
}

/** A departure of the row that started earlier is still on its way on this day. */
export function isUnderWayOn({ trek, byDate }: GridRow, day: LocalDate): boolean {
  for (let back = 1; back < (trek.days ?? 1); back++) {
    const departure = byDate.get(addDays(day, -back));
    if (departure && departure.state !== 'CANCELLED' && departure.endDate >= day) return true;
  }
  return false;
}

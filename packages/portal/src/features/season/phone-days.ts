import type { LocalDate } from '@/lib/format-date.ts';
import type { CalendarDeparture, GridRow } from './calendar-rows.ts';

/** A day of a trek as a phone lists it. `column` is its place in the calendar. */
export type PhoneDay = { day: LocalDate; column: number; departure: CalendarDeparture | undefined; barred: string | undefined };
/** Days that follow each other: with a departure or a closure each, or all of them with nothing. */
export type DayGroup = { isEmpty: boolean; days: PhoneDay[] };

/** The days of a trek from today on, those with nothing on them gathered. */
export function phoneDays(row: GridRow, days: readonly LocalDate[], today: LocalDate): DayGroup[] {
  const groups: DayGroup[] = [];
  days.forEach((day, column) => {
    if (day < today) return;
    const one = { day, column, departure: row.byDate.get(day), barred: row.barred.get(day) };
    const isEmpty = !one.departure && one.barred === undefined;
    const last = groups.at(-1);
    if (last?.isEmpty === isEmpty) last.days.push(one);
    else groups.push({ isEmpty, days: [one] });
  });
  return groups;
}

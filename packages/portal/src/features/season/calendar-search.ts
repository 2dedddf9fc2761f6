import { addMonths } from '@/lib/calendar.ts';
import { daysBetween, type LocalDate } from '@/lib/format-date.ts';
import { isLocalDate, limaToday } from '@/lib/lima-today.ts';

/** What the calendar's address says: its first day, and how many months. Without one, from today on: what is past is not run any more. */
export type CalendarSearch = { from: LocalDate; months: 1 | 3 };

const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 8)}01`;

/** Reads the address, which anybody can type: a month is named by any of its days. */
export function readCalendarSearch({ month, months }: Record<string, unknown>, today: LocalDate = limaToday()): CalendarSearch {
  return { from: isLocalDate(month) ? firstOfMonth(month) : today, months: Number(months) === 3 ? 3 : 1 };
}

/** What to ask for: from the first day on, how many days. */
export const calendarRange = ({ from, months }: CalendarSearch): { from: LocalDate; days: number } => ({ from, days: daysBetween(from, addMonths(from, months)) });

/** The month to turn to: whole months, and from the middle of one first to its beginning or its end. */
export function monthBeside({ from, months }: CalendarSearch, direction: 1 | -1): LocalDate {
  const isWhole = from.endsWith('-01');
  return firstOfMonth(addMonths(from, direction === 1 ? months : isWhole ? -months : 0));
}

import { addDays, daysBetween, type LocalDate } from '@/lib/format-date.ts';
import { isLocalDate } from '@/lib/lima-today.ts';

/** As many days as a wish may span; the server has the last word and says its own number. */
export const longestDays = 60;

/** The end of a day in Lima, as an instant: until then a party waits. */
export const endOfDay = (date: LocalDate): string => new Date(`${date}T23:59:59-05:00`).toISOString();

/** Until when one waits unless one says otherwise: the day before the last possible start, today at the earliest. */
export function usualDeadline(to: LocalDate, today: LocalDate): LocalDate {
  const before = addDays(to, -1);
  return before > today ? before : today;
}

export type WaitingDates = { from: string; to: string; until: string };

/** What is wrong with the dates as they stand, before anybody is asked; null when nothing is. */
export function datesFault({ from, to, until }: WaitingDates, today: LocalDate): 'unfinished' | 'backwards' | 'past' | 'too-long' | 'until-past' | 'until-late' | null {
  if (![from, to, until].every(isLocalDate)) return 'unfinished';
  if (to < from) return 'backwards';
  if (to <= today) return 'past';
  if (daysBetween(from, to) + 1 > longestDays) return 'too-long';
  if (until < today) return 'until-past';
  return until > to ? 'until-late' : null;
}

import { addMonths } from '@/lib/calendar.ts';
import { addDays, type LocalDate } from '@/lib/format-date.ts';
import { isLocalDate } from '@/lib/lima-today.ts';

/** A certification usually lasts a year and never more than two; the server decides. */
export const usualMonths = 12;
export const mostMonths = 24;
/** What the network writes to the agency, in characters. */
export const longestReason = 500;
export const shortestReason = 3;

/** True when a certification given today may not end on that day. */
export function validityFault(validUntil: string, today: LocalDate) {
  return !isLocalDate(validUntil) || validUntil < addDays(today, 1) || validUntil > addMonths(today, mostMonths);
}

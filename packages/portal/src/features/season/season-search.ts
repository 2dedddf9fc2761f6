import { addMonths } from '@/lib/calendar.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { addDays } from '@/lib/format-date.ts';
import { isLocalDate, limaToday } from '@/lib/lima-today.ts';

/** What the season's address says: which resource, and which month by its first day. */
export type SeasonSearch = { resource: string | null; month: LocalDate };

/** Reads the address, which anybody can type. */
export function readSeasonSearch(search: Record<string, unknown>, today: LocalDate = limaToday()): SeasonSearch {
  const { resource, month } = search;
  const isId = (typeof resource === 'string' || typeof resource === 'number') && /^[1-9]\d{0,8}$/.test(String(resource));
  return { resource: isId ? String(resource) : null, month: `${(isLocalDate(month) ? month : today).slice(0, 8)}01` };
}

/** First and last day of a month that is named by its first day. */
export const monthRange = (month: LocalDate): { firstDate: LocalDate; lastDate: LocalDate } => ({ firstDate: month, lastDate: addDays(addMonths(month, 1), -1) });

import type { ClosureKind } from '@/graphql/__generated__/schema.ts';
import { addMonths } from '@/lib/calendar.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { addDays } from '@/lib/format-date.ts';
import { isLocalDate, limaToday } from '@/lib/lima-today.ts';

/** What the season's address says: which resource, which month by its first day, and what somebody came to close. */
export type SeasonSearch = { resource: string | null; month: LocalDate; close: { kind: ClosureKind; targetId: string } | null };

/** Reads the address, which anybody can type. */
export function readSeasonSearch(search: Record<string, unknown>, today: LocalDate = limaToday()): SeasonSearch {
  const { resource, month } = search;
  const isId = (typeof resource === 'string' || typeof resource === 'number') && /^[1-9]\d{0,8}$/.test(String(resource));
  return { resource: isId ? String(resource) : null, month: `${(isLocalDate(month) ? month : today).slice(0, 8)}01`, close: readClose(search.close) };
}

/** "AREA:0199…", as the catalogue's pages write it. */
function readClose(close: unknown): SeasonSearch['close'] {
  const [, kind, targetId] = (typeof close === 'string' && /^(STAGE|PLACE|AREA):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(close)) || [];
  return kind && targetId ? { kind: kind as ClosureKind, targetId } : null;
}

/** First and last day of a month that is named by its first day. */
export const monthRange = (month: LocalDate): { firstDate: LocalDate; lastDate: LocalDate } => ({ firstDate: month, lastDate: addDays(addMonths(month, 1), -1) });

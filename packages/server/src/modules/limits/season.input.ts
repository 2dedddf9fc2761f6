import { badInput } from '#graphql/bad-input';
import { daysBetween } from '#lib/calendar';
import type { LimitKind } from '#modules/capacity/resource-day';
import type { DateRange } from './season.rules.ts';

// What no change can be, whoever sends it: malformed requests. What the field refuses stands in season.rules.ts.

/** A whole year and its leap day: the widest range that one change or one look may have. */
const MOST_SEASON_DAYS = 366;
/** Beyond this a number is a slip of the finger. */
export const MOST_SPOTS = 100_000;

/** A range from its first to its last day, of at most so many days: anything else is a malformed request. */
export function requireRange({ firstDate, lastDate }: DateRange): void {
  const days = daysBetween(firstDate, lastDate) + 1;
  if (days < 1 || days > MOST_SEASON_DAYS) throw badInput(`lastDate must be from firstDate on, and the range at most ${MOST_SEASON_DAYS} days.`);
}

/** A number goes with NUMBER and with nothing else: anything else is a malformed request. */
export function requireNumberOf(limitKind: LimitKind, limit: number | null | undefined): void {
  if (limitKind !== 'NUMBER') {
    if (limit != null) throw badInput('limit goes with limitKind NUMBER only.');
    return;
  }
  if (limit == null || limit < 0 || limit > MOST_SPOTS) throw badInput(`limit must be a whole number from 0 to ${MOST_SPOTS}.`);
}

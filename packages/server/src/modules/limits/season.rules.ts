import { badInput } from '#graphql/bad-input';
import type { Refusal } from '#graphql/problem';
import { daysBetween } from '#lib/calendar';
import type { LimitKind, ResourceKind } from '#modules/capacity/resource-day';

/** Two seasons: the widest range that one change or one look may have. */
export const MOST_SEASON_DAYS = 366;

/** Why a change of the season cannot be. */
export const notPossibleReasons = ['GROUP_NEEDS_NUMBER', 'RANGE_PAST', 'INSTANT_PAST', 'ENDED_ALREADY'] as const;
export type NotPossibleReason = (typeof notPossibleReasons)[number];
export type SeasonChangeNotPossible = Refusal<'SeasonChangeNotPossible'> & { because: NotPossibleReason };

const MESSAGES: Record<NotPossibleReason, string> = {
  GROUP_NEEDS_NUMBER: 'A group has a size: it cannot be unlimited or unknown.',
  RANGE_PAST: 'The last day is past.',
  INSTANT_PAST: 'The instant is past.',
  ENDED_ALREADY: 'It has ended already.',
};
export const notPossible = (because: NotPossibleReason): SeasonChangeNotPossible => ({ kind: 'SeasonChangeNotPossible', because, message: MESSAGES[because] });

export type DateRange = { firstDate: string; lastDate: string };

/** A range from its first to its last day, of at most so many days: anything else is a malformed request. */
export function requireRange({ firstDate, lastDate }: DateRange): void {
  const days = daysBetween(firstDate, lastDate) + 1;
  if (days < 1 || days > MOST_SEASON_DAYS) throw badInput(`lastDate must be from firstDate on, and the range at most ${MOST_SEASON_DAYS} days.`);
}

/** A range that is over changes nothing. */
export const refuseIfRangePast = ({ lastDate }: DateRange, today: string) => (lastDate < today ? notPossible('RANGE_PAST') : undefined);

/** What ends at an instant begins before it. */
export const refuseIfInstantPast = (instant: string, now: string) => (instant <= now ? notPossible('INSTANT_PAST') : undefined);

/** The size of a group is a number. */
export const refuseIfGroupWithoutNumber = (resource: { kind: ResourceKind }, limitKind: LimitKind) =>
  resource.kind === 'GROUP' && limitKind !== 'NUMBER' ? notPossible('GROUP_NEEDS_NUMBER') : undefined;

/** A number goes with NUMBER and with nothing else: anything else is a malformed request. */
export function requireNumberOf(limitKind: LimitKind, limit: number | null | undefined): void {
  if (limitKind !== 'NUMBER') {
    if (limit != null) throw badInput('limit goes with limitKind NUMBER only.');
    return;
  }
  if (limit == null || limit < 0 || limit > MOST_SPOTS) throw badInput(`limit must be a whole number from 0 to ${MOST_SPOTS}.`);
}
/** Beyond this a number is a slip of the finger. */
export const MOST_SPOTS = 100_000;

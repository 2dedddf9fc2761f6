import type { Refusal } from '#graphql/problem';
import type { LimitKind, ResourceKind } from '#modules/capacity/resource-day';

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

/** A range that is over changes nothing. */
export const refuseIfRangePast = ({ lastDate }: DateRange, today: string) => (lastDate < today ? notPossible('RANGE_PAST') : undefined);

/** What ends at an instant begins before it. */
export const refuseIfInstantPast = (instant: string, now: string) => (instant <= now ? notPossible('INSTANT_PAST') : undefined);

/** The size of a group is a number. */
export const refuseIfGroupWithoutNumber = (resource: { kind: ResourceKind }, limitKind: LimitKind) =>
  resource.kind === 'GROUP' && limitKind !== 'NUMBER' ? notPossible('GROUP_NEEDS_NUMBER') : undefined;

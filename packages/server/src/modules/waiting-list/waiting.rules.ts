import type { Refusal } from '#graphql/problem';
import { addDays, daysBetween } from '#lib/calendar';

/** States of a party that waits. Nothing else sets one. */
export const waitingStates = ['WAITING', 'OFFERED', 'ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN'] as const;
export type WaitingState = (typeof waitingStates)[number];

/** From each state the states it may go to. An offer is final in whatever way it ends: whoever wants to wait again joins again. */
const waitingSteps: Record<WaitingState, readonly WaitingState[]> = {
  WAITING: ['OFFERED', 'LAPSED', 'WITHDRAWN'],
  OFFERED: ['ACCEPTED', 'DECLINED', 'LAPSED'],
  ACCEPTED: [], DECLINED: [], LAPSED: [], WITHDRAWN: [],
};

/** May a waiting party go from one state to another? */
export const mayStep = (from: WaitingState, to: WaitingState): boolean => waitingSteps[from].includes(to);

/** In which order parties are served, as the contract and the page say it. */
export const ORDER_RULE = 'Parties are served strictly in the order in which they joined, before anybody who has not joined.';
/** Who is passed over, as the contract and the page say it. */
export const SKIP_RULE = 'A party whose smallest acceptable number fits on none of its dates is skipped and keeps its place; those behind it get only what it could not use.';
/** Which date and how many people an offer is for. */
export const DATE_RULE = 'It is offered the earliest of its dates where all of it fits; else the date where most of it fits, the earliest of equals.';

/**
 * How long an offer stands. Long enough to reach a client abroad within a working day or a night, short enough that the next
 * party may still be served; no source states one. It never outlives the party's own deadline nor the day before the start.
 */
export const OFFER_HOURS = 12;

/** Two months: as wide as the availability board; a wider wish waits for nothing in particular, and locks every day of it. */
export const LONGEST_RANGE_DAYS = 60;

/**
 * How many parties of one agency wait or have an offer at the same time. Several times what an agency's season asks for, and little enough
 * that nobody fills a list with parties that only keep a place: each of them is looked at whenever a day it waits for has room. A rule of this product.
 */
export const MOST_WAITING = 50;

/** Midnight in Lima, at which a day begins. Peru has no daylight saving time. */
const startOfDay = (date: string): string => new Date(`${date}T00:00:00-05:00`).toISOString();

/** What is wrong with what a party is waiting for. */
export const waitingRangeFaults = ['BACKWARDS', 'PAST', 'TOO_LONG', 'DEADLINE_PAST', 'DEADLINE_TOO_LATE', 'AT_LEAST_TOO_MANY'] as const;
export type WaitingRangeFault = (typeof waitingRangeFaults)[number];
export type WaitingRangeInvalid = Refusal<'WaitingRangeInvalid'> & { rangeFault: WaitingRangeFault; today: string; longestDays: number };
export type NoDepartureInRange = Refusal<'NoDepartureInRange'> & { from: string; to: string };
export type RoomNow = Refusal<'RoomNow'> & { departureIds: readonly string[] };
export type TooManyWaiting = Refusal<'TooManyWaiting'> & { waiting: number; most: number };
export type WaitingEntryEnded = Refusal<'WaitingEntryEnded'> & { state: WaitingState };

type RangeWish = { from: string; to: string; deadline: string; people: number; atLeast: number };

/** Refuses dates, deadlines and numbers that can never be met. */
export function refuseIfRangeInvalid(wish: RangeWish, now: string, today: string): WaitingRangeInvalid | undefined {
  const fault = faultOf(wish, now, today);
  return fault && { kind: 'WaitingRangeInvalid', rangeFault: fault, today, longestDays: LONGEST_RANGE_DAYS, message: messages[fault] };
}

function faultOf({ from, to, deadline, people, atLeast }: RangeWish, now: string, today: string): WaitingRangeFault | undefined {
  if (to < from) return 'BACKWARDS';
  if (to <= today) return 'PAST';
  if (daysBetween(from, to) + 1 > LONGEST_RANGE_DAYS) return 'TOO_LONG';
  if (deadline <= now) return 'DEADLINE_PAST';
  if (deadline > startOfDay(addDays(to, 1))) return 'DEADLINE_TOO_LATE';
  if (atLeast > people) return 'AT_LEAST_TOO_MANY';
  return undefined;
}

const messages: Record<WaitingRangeFault, string> = {
  BACKWARDS: 'The last date is before the first.', PAST: 'Departures start after today; the last date is not after it.',
  TOO_LONG: `A party waits for dates within ${LONGEST_RANGE_DAYS} days.`, DEADLINE_PAST: 'The deadline is not in the future.',
  DEADLINE_TOO_LATE: 'The deadline is after the last date.', AT_LEAST_TOO_MANY: 'The smallest acceptable number is larger than the party.',
};

/** One more party only while the agency has fewer than the most. */
export function refuseIfTooMany(waiting: number): TooManyWaiting | undefined {
  if (waiting < MOST_WAITING) return undefined;
  return { kind: 'TooManyWaiting', waiting, most: MOST_WAITING, message: `${waiting} parties of the agency wait already; at most ${MOST_WAITING} may.` };
}

/** A party withdraws while it waits; an offer is declined by releasing its hold. */
export function refuseIfEnded(state: WaitingState): WaitingEntryEnded | undefined {
  if (mayStep(state, 'WITHDRAWN')) return undefined;
  return { kind: 'WaitingEntryEnded', state, message: `The party waits no more: it is ${state}.` };
}

import type { Refusal } from '#graphql/problem';
import { ACCEPTED_HOURS, HOLD_MINUTES, type ReservationState, stateAt } from './reservation.rules.ts';

export type RequestNotPending = Refusal<'RequestNotPending'> & { state: ReservationState };

/** A request can be answered while at least one departure of it waits and its time is not over. */
export function refuseIfNotPending(held: readonly { state: ReservationState; expiresAt: string | null }[], now: string): RequestNotPending | undefined {
  const states = held.map((r) => stateAt(r, now));
  const other = states.find((state) => state !== 'PENDING' && state !== 'HELD') ?? (states.includes('PENDING') ? undefined : states[0]);
  return other && { kind: 'RequestNotPending', state: other, message: `The request waits for no answer: it is ${other}.` };
}

const MINUTE = 60_000;

/** Until when an accepted request is held: a day, not beyond the start of the first day, and never less than an ordinary hold. */
export function acceptedUntil(now: string, startsAt: string): string {
  const until = Math.min(Date.parse(now) + ACCEPTED_HOURS * 60 * MINUTE, Date.parse(startsAt));
  return new Date(Math.max(until, Date.parse(now) + HOLD_MINUTES * MINUTE)).toISOString();
}

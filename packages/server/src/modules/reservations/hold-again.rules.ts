import type { Refusal } from '#graphql/problem';
import { faultsOfEntry, type TravellerEntry } from '#modules/travellers/entry.rules';
import { type ReservationState, stateAt } from './reservation.rules.ts';

export type ReservationNotLapsed = Refusal<'ReservationNotLapsed'> & { state: ReservationState };

type Ended = { state: ReservationState; expiresAt: string | null; confirmedAt: string | null };

/** A hold or request that lapsed, or was given back before it was confirmed. */
export const isLapsed = (r: Ended, now: string): boolean => {
  const state = stateAt(r, now);
  return state === 'EXPIRED' || (state === 'CANCELLED' && r.confirmedAt === null);
};

/** Only what lapsed or was released as a whole is held again: confirmed groups and rejected requests are another matter. */
export function refuseIfNotLapsed(held: readonly Ended[], now: string): ReservationNotLapsed | undefined {
  const other = held.find((r) => !isLapsed(r, now));
  return other && { kind: 'ReservationNotLapsed', state: stateAt(other, now), message: `Only a lapsed or released hold is held again; this one is ${stateAt(other, now)}.` };
}

/** Whether what took its place still stands: then there is nothing to hold again. */
export const stands = (state: ReservationState): boolean => state !== 'EXPIRED' && state !== 'CANCELLED' && state !== 'REJECTED';

/** Of a list that was sound once, those that today's rules of the field still take: their classes are found anew when they are entered. */
export const stillSound = <Entry extends TravellerEntry>(entries: readonly Entry[], bornBy: string): Entry[] => entries.filter((entry) => faultsOfEntry(entry, bornBy).length === 0);

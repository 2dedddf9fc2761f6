import type { Refusal } from '#graphql/problem';
import { addDays } from '#lib/calendar';

/** States of a reservation. Nothing else sets one. */
export const reservationStates = ['PENDING', 'HELD', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'REJECTED', 'EXPIRED', 'CANCELLED', 'NO_SHOW'] as const;
export type ReservationState = (typeof reservationStates)[number];

/** From each state the states it may go to. Final states stay final: re-holding makes a new reservation. */
export const reservationSteps: Record<ReservationState, readonly ReservationState[]> = {
  PENDING: ['HELD', 'REJECTED', 'EXPIRED', 'CANCELLED'],
  HELD: ['CONFIRMED', 'EXPIRED', 'CANCELLED'],
  CONFIRMED: ['CHECKED_IN', 'CANCELLED', 'NO_SHOW'],
  CHECKED_IN: ['COMPLETED'],
  COMPLETED: [], REJECTED: [], EXPIRED: [], CANCELLED: [], NO_SHOW: [],
};

/** May a reservation go from one state to another? */
export const mayStep = (from: ReservationState, to: ReservationState): boolean => reservationSteps[from].includes(to);

/** Guards the writing of a state: verbs refuse before, so a step the table does not have is a mistake of ours. */
export function requireSteps(reservations: readonly { state: ReservationState }[], to: ReservationState): void {
  const wrong = reservations.find(({ state }) => !mayStep(state, to));
  if (wrong) throw new Error(`There is no step from ${wrong.state} to ${to}.`);
}

/** Who ended a reservation that was cancelled: the agency after a confirmation, the network with full credit, the system by a rule. */
export type EndedBy = 'AGENCY' | 'NETWORK' | 'SYSTEM';

/** How long a hold runs unless the agency extends it: docs/glossary.md, "hold". */
export const HOLD_MINUTES = 30;
/** How long the agency has to confirm once the network accepted its request. A rule of the product: a working day, so that an answer in the afternoon can be passed on. */
export const ACCEPTED_HOURS = 24;
/** Why a request ended that the network let pass without an answer. */
export const UNANSWERED = 'unanswered';
/** Names follow until seven days before the first day; later reservations are named at confirmation. */
export const NAMING_DAYS = 7;

export const namingDeadlineOf = (departureDate: string): string => addDays(departureDate, -NAMING_DAYS);

/** The state as the clock has it: a hold past its expiry is expired at that instant, whether or not a job wrote it down. */
export function stateAt(reservation: { state: ReservationState; expiresAt: string | null }, now: string): ReservationState {
  const lapses = reservation.state === 'HELD' || reservation.state === 'PENDING';
  return lapses && reservation.expiresAt !== null && reservation.expiresAt <= now ? 'EXPIRED' : reservation.state;
}

export type HoldExpired = Refusal<'HoldExpired'> & { expiredAt: string };
export type ReservationNotHeld = Refusal<'ReservationNotHeld'> & { state: ReservationState };
export type ReservationNotCancellable = Refusal<'ReservationNotCancellable'> & { state: ReservationState };
export type ManifestIncomplete = Refusal<'ManifestIncomplete'> & { named: number; people: number; namingDeadline: string };

type Held = { state: ReservationState; expiresAt: string | null };

/** A hold can be confirmed until its expiry, by the database's clock. */
export function refuseIfExpired(held: readonly Held[], now: string): HoldExpired | undefined {
  const expired = held.find((r) => stateAt(r, now) === 'EXPIRED' && r.expiresAt !== null);
  if (!expired) return undefined;
  return { kind: 'HoldExpired', expiredAt: expired.expiresAt!, message: 'The hold has ended; its names stay readable, and the spots can be held again if they are still free.' };
}

/**
 * The reservations of a hold that stand or fall together: without those the network ended (their departure was cancelled, their route is
 * closed), which must not keep the rest. All of them when the network ended all.
 */
export function standingLegs<Leg extends { endedBy: EndedBy | null }>(held: readonly Leg[]): Leg[] {
  const standing = held.filter(({ endedBy }) => endedBy !== 'NETWORK');
  return standing.length > 0 ? standing : [...held];
}

/** Everything of the hold is still held: one confirmation and one release for all of it. */
export function refuseIfNotHeld(held: readonly Held[], now: string): ReservationNotHeld | undefined {
  const other = held.map((r) => stateAt(r, now)).find((state) => state !== 'HELD');
  return other && { kind: 'ReservationNotHeld', state: other, message: `The reservation is ${other}, not held.` };
}

/** A hold that runs, or a request that waits for its answer, can be given back. */
export function refuseIfNotRunning(held: readonly Held[], now: string): ReservationNotHeld | undefined {
  const other = held.map((r) => stateAt(r, now)).find((state) => state !== 'HELD' && state !== 'PENDING');
  return other && { kind: 'ReservationNotHeld', state: other, message: `The reservation is ${other}, neither held nor asked for.` };
}

/** Within the naming deadline nobody is confirmed without a name. */
export function refuseIfUnnamed(held: readonly { people: number; named: number; namingDeadline: string }[], today: string): ManifestIncomplete | undefined {
  const unnamed = held.find((r) => r.named < r.people && today > r.namingDeadline);
  return unnamed && {
    kind: 'ManifestIncomplete', named: unnamed.named, people: unnamed.people, namingDeadline: unnamed.namingDeadline,
    message: `Names were due by ${unnamed.namingDeadline}; ${unnamed.people - unnamed.named} are missing.`,
  };
}

/** A confirmed group can be cancelled until the day it starts; a hold is released instead. */
export function refuseIfNotCancellable(reservation: { state: ReservationState; date: string }, today: string): ReservationNotCancellable | undefined {
  if (reservation.state === 'CONFIRMED' && reservation.date > today) return undefined;
  return { kind: 'ReservationNotCancellable', state: reservation.state, message: 'Only a confirmed reservation that has not started can be cancelled.' };
}

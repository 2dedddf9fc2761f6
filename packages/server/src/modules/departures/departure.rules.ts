import type { Refusal } from '#graphql/problem';

/** States of a departure. Nothing else sets one. */
export const departureStates = ['DRAFT', 'OPEN', 'GUARANTEED', 'CLOSED', 'RUNNING', 'DONE', 'CANCELLED'] as const;
export type DepartureState = (typeof departureStates)[number];

/**
 * THE table of a departure's states, and where each may go. By hand: guaranteed, closed for sale and on sale again, cancelled before
 * it begins. By the clock: on the way on its first day, whatever stood before, or closed when nobody is confirmed, and over after its last.
 */
const steps: Record<DepartureState, readonly DepartureState[]> = {
  DRAFT: ['OPEN', 'CANCELLED'],
  OPEN: ['GUARANTEED', 'CLOSED', 'RUNNING', 'CANCELLED'],
  GUARANTEED: ['CLOSED', 'RUNNING', 'CANCELLED'],
  CLOSED: ['OPEN', 'GUARANTEED', 'RUNNING', 'DONE', 'CANCELLED'],
  RUNNING: ['DONE'],
  DONE: [],
  CANCELLED: [],
};

/** May a departure go from one state to another? */
export const mayBecome = (from: DepartureState, to: DepartureState): boolean => steps[from].includes(to);

/** From these a departure may become what is asked; for statements that ask for many at once. */
export const statesBefore = (to: DepartureState): DepartureState[] => departureStates.filter((from) => mayBecome(from, to));

/** From these a departure may still be cancelled: it has not begun. */
export const cancellableStates: readonly DepartureState[] = statesBefore('CANCELLED');

export type TrekWithoutStages = Refusal<'TrekWithoutStages'>;
export type DepartureInThePast = Refusal<'DepartureInThePast'> & { today: string };
export type TrekRetired = Refusal<'TrekRetired'> & { retiredFrom: string };
export type DepartureExists = Refusal<'DepartureExists'> & { departureId: string };

/** A route nobody has described cannot be sold: it has no resource-days. */
export function refuseIfWithoutStages(days: number | null): TrekWithoutStages | undefined {
  if (days !== null && days > 0) return undefined;
  return { kind: 'TrekWithoutStages', message: 'The stages of this trek are not known yet, so it cannot have departures.' };
}

/** A departure starts tomorrow at the earliest. */
export function refuseIfPast(date: string, today: string): DepartureInThePast | undefined {
  if (date > today) return undefined;
  return { kind: 'DepartureInThePast', today, message: `A departure starts after today, ${today}.` };
}

/** A trek that retires has its last departures before that day. */
export function refuseIfRetired(date: string, retiredFrom: string | null): TrekRetired | undefined {
  if (retiredFrom === null || date < retiredFrom) return undefined;
  return { kind: 'TrekRetired', retiredFrom, message: `This trek is not offered from ${retiredFrom} on.` };
}

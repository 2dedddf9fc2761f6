import type { Refusal } from '#graphql/problem';

/** States of a departure. Nothing else sets one. */
export const departureStates = ['DRAFT', 'OPEN', 'GUARANTEED', 'CLOSED', 'RUNNING', 'DONE', 'CANCELLED'] as const;
export type DepartureState = (typeof departureStates)[number];

/** From these a departure may still be cancelled: it has not begun. */
export const cancellableStates: readonly DepartureState[] = ['DRAFT', 'OPEN', 'GUARANTEED', 'CLOSED'];

export type TrekWithoutStages = Refusal<'TrekWithoutStages'>;
export type DepartureInThePast = Refusal<'DepartureInThePast'> & { today: string };
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

import type { Refusal } from '#graphql/problem';

/** What a member of a crew does. */
export const crewRoles = ['GUIDE', 'MULETEER'] as const;
export type CrewRole = (typeof crewRoles)[number];

/**
 * Travellers a departure may take: the size the network set, and no more than its guides can lead.
 * Without a guide yet, or without a rule of how many one leads, the size alone counts: departures open months before crews are named.
 */
export function effectiveGroupSize(size: number, guides: number, travellersPerGuide: number | null): number {
  if (guides === 0 || travellersPerGuide === null) return size;
  return Math.min(size, guides * travellersPerGuide);
}

export type CrewTaken = Refusal<'CrewTaken'> & { crewMemberId: string; date: string; departureId: string };

/** Nobody is at two places on a day. Names the first clash. */
export function refuseIfElsewhere(clashes: readonly { crewMemberId: string; date: string; departureId: string }[]): CrewTaken | undefined {
  const [clash] = clashes;
  return clash && { kind: 'CrewTaken', ...clash, message: `Somebody of this crew is with another departure on ${clash.date}.` };
}

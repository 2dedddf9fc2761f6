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

export type CrewMemberAssigned = Refusal<'CrewMemberAssigned'> & { crewMemberId: string; departureIds: readonly string[] };
export type CrewMemberEnded = Refusal<'CrewMemberEnded'> & { crewMemberId: string };

/** Whoever is with a departure to come is not ended: its group would lose a guide without anybody having looked. */
export function refuseIfAssigned(crewMemberId: string, coming: readonly { id: string; date: string }[]): CrewMemberAssigned | undefined {
  if (coming.length === 0) return undefined;
  return { kind: 'CrewMemberAssigned', crewMemberId, departureIds: coming.map(({ id }) => id), message: `They are with ${coming.length} departures to come, the first on ${coming[0]!.date}.` };
}

/** Who does not work any more goes with no further departure; where they are already they stay. */
export function refuseIfMemberEnded(members: readonly { id: string; endedAt: string | null }[], crew: readonly string[]): CrewMemberEnded | undefined {
  const ended = members.find(({ id, endedAt }) => endedAt !== null && !crew.includes(id));
  return ended && { kind: 'CrewMemberEnded', crewMemberId: ended.id, message: 'Somebody of this crew does not work any more.' };
}

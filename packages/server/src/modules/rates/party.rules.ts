import type { Refusal } from '#graphql/problem';

/** Classes by which conservation fees differ, in the order they are always listed. */
export const rateClasses = ['PERUVIAN', 'FOREIGN_RESIDENT', 'ANDEAN_COMMUNITY', 'FOREIGN'] as const;
export type RateClass = (typeof rateClasses)[number];

/** Age classes, in the order they are always listed. */
export const ageClasses = ['ADULT', 'MINOR'] as const;
export type AgeClass = (typeof ageClasses)[number];

/** The two classes a traveller belongs to; what a fee is looked up by. */
export type TravellerClass = { rateClass: RateClass; ageClass: AgeClass };

/** How many people of one rate class and age class. */
export type PartyMember = TravellerClass & { count: number };

/** Who wants to go, as counts per class. Names follow in the manifest, which must match it. */
export type Party = readonly PartyMember[];

/**
 * The largest party of one reservation. No source states one; the largest group of the catalogue's treks stays well
 * below it, and beyond it the network wants to be asked rather than surprised.
 */
export const LARGEST_PARTY = 40;

/** What is wrong with a party. */
export const partyFaults = ['NOBODY', 'TOO_MANY', 'CLASS_TWICE', 'MINORS_ALONE'] as const;
export type PartyFault = (typeof partyFaults)[number];

export type PartyInvalid = Refusal<'PartyInvalid'> & { fault: PartyFault; largest: number };

/** Refuses a party without people, above the largest, with a class stated twice (nothing is merged silently), or of minors alone. */
export function refuseIfPartyInvalid(party: Party): PartyInvalid | undefined {
  if (!party.every(({ count }) => Number.isSafeInteger(count) && count > 0)) return invalid('NOBODY', 'Every class of a party has at least one person.');
  const people = partyTotal(party);
  if (people === 0) return invalid('NOBODY', 'A party has at least one person.');
  if (people > LARGEST_PARTY) return invalid('TOO_MANY', `A party has at most ${LARGEST_PARTY} people; ${people} were stated.`);
  if (new Set(party.map(classKey)).size < party.length) return invalid('CLASS_TWICE', 'A rate class and age class is stated twice.');
  // Minors enter accompanied by an adult (catalogue, age classes): such a party could be held and never named.
  if (party.every(({ ageClass }) => ageClass === 'MINOR')) return invalid('MINORS_ALONE', 'Minors travel with at least one adult.');
  return undefined;
}

const invalid = (fault: PartyFault, message: string): PartyInvalid => ({ kind: 'PartyInvalid', fault, message, largest: LARGEST_PARTY });

/** How many people a party has: the spots it takes. */
export const partyTotal = (party: Party): number => party.reduce((sum, { count }) => sum + count, 0);

/** A party in the one order it is kept, compared and shown in. */
export function inCanonicalOrder(party: Party): PartyMember[] {
  return party
    .map(({ rateClass, ageClass, count }) => ({ rateClass, ageClass, count }))
    .sort((a, b) => compareClasses(a, b));
}

/** True when two parties have the same people, in whatever order they are stated. */
export const isSameParty = (a: Party, b: Party): boolean => JSON.stringify(inCanonicalOrder(a)) === JSON.stringify(inCanonicalOrder(b));

/** Orders by rate class, then age class. */
export function compareClasses(a: TravellerClass, b: TravellerClass): number {
  return rateClasses.indexOf(a.rateClass) - rateClasses.indexOf(b.rateClass) || ageClasses.indexOf(a.ageClass) - ageClasses.indexOf(b.ageClass);
}

/** One word for a class, to count by. */
export const classKey = ({ rateClass, ageClass }: TravellerClass): string => `${rateClass}/${ageClass}`;

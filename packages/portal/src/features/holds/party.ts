import type { AgeClass, PartyMemberInput, RateClass } from '@/graphql/__generated__/schema.ts';
import { keep, readKept } from '@/lib/kept.ts';

/** Who goes, as counts per rate class and age class: what a hold states and the names must match. */
export type Party = readonly PartyMemberInput[];

/** The largest party of one reservation; the server has the last word and says its own number. */
export const largestParty = 40;

/** In this order they are asked: most travellers the agencies bring come from abroad. */
export const rateClasses: readonly RateClass[] = ['FOREIGN', 'ANDEAN_COMMUNITY', 'FOREIGN_RESIDENT', 'PERUVIAN'];
export const ageClasses: readonly AgeClass[] = ['ADULT', 'MINOR'];

export function peopleOf(party: Party) {
  return party.reduce((sum, { count }) => sum + count, 0);
}

export function countOf(party: Party, rateClass: RateClass, ageClass: AgeClass) {
  return party.find((member) => member.rateClass === rateClass && member.ageClass === ageClass)?.count ?? 0;
}

/** The party with another count in one class; a class without people is left out. */
export function withCount(party: Party, rateClass: RateClass, ageClass: AgeClass, count: number): Party {
  return rateClasses.flatMap((rate) =>
    ageClasses.flatMap((age) => {
      const members = rate === rateClass && age === ageClass ? count : countOf(party, rate, age);
      return members > 0 ? [{ rateClass: rate, ageClass: age, count: members }] : [];
    }),
  );
}

/** A party in two: so many in the first part, with an adult in each where there are two. Null when a part would be minors alone. */
export function splitParty(party: Party, first: number): readonly [Party, Party] | null {
  const people = party.flatMap((member) => Array.from({ length: member.count }, () => ({ ...member, count: 1 })));
  const [one, other] = people.filter(({ ageClass }) => ageClass === 'ADULT');
  if (!one || !other || first < 1 || first >= people.length) return null;
  const rest = people.filter((person) => person !== one && person !== other);
  const together = (members: typeof people) => members.reduce<Party>((sum, { rateClass, ageClass }) => withCount(sum, rateClass, ageClass, countOf(sum, rateClass, ageClass) + 1), []);
  return [together([one, ...rest.slice(0, first - 1)]), together([other, ...rest.slice(first - 1)])];
}

export function foreignAdults(count: number): Party {
  return [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count }];
}

/** Minors do not walk alone: without an adult the manifest would be refused later. */
export function partyFault(party: Party): 'nobody' | 'too-many' | 'no-adult' | null {
  const people = peopleOf(party);
  if (people === 0) return 'nobody';
  if (people > largestParty) return 'too-many';
  return party.some(({ ageClass }) => ageClass === 'ADULT') ? null : 'no-adult';
}

/** True when two parties have as many people of each class, in whatever order. */
export function sameParty(one: Party, other: Party) {
  return rateClasses.every((rate) => ageClasses.every((age) => countOf(one, rate, age) === countOf(other, rate, age)));
}

/** Checks what was stored or typed elsewhere before it is believed. */
export function isParty(value: unknown): value is Party {
  return (
    Array.isArray(value) &&
    value.every(
      (member: Partial<PartyMemberInput> | null) =>
        rateClasses.includes(member?.rateClass as RateClass) &&
        ageClasses.includes(member?.ageClass as AgeClass) &&
        Number.isInteger(member?.count) &&
        member!.count! > 0 &&
        member!.count! <= largestParty,
    )
  );
}

const key = 'vilcanota.party';

/** The party last stated here, when it has that many people; else that many foreign adults. */
export function usualParty(people: number): Party {
  try {
    const kept: unknown = JSON.parse(readKept(key) ?? 'null');
    if (isParty(kept) && peopleOf(kept) === people) return kept;
  } catch {
    // Something else stands there: as if nothing were remembered.
  }
  return foreignAdults(people);
}

export function rememberParty(party: Party) {
  keep(key, JSON.stringify(party));
}

import type { AmendmentChangeInput, PartyMemberInput } from '@/graphql/__generated__/schema.ts';

type Party = readonly PartyMemberInput[];
type Named = { position: number; rateClass: string; ageClass: string };

const countIn = (party: readonly { rateClass: string; ageClass: string; count: number }[], who: { rateClass: string; ageClass: string }) =>
  party.find(({ rateClass, ageClass }) => rateClass === who.rateClass && ageClass === who.ageClass)?.count ?? 0;

export const isSameParty = (a: Party, b: Party) => a.length === b.length && a.every((member) => countIn(b, member) === member.count);

/** Named people of classes that would have fewer places than names: among them those who leave are chosen. */
export function mayLeave<N extends Named>(party: Party, named: readonly N[]): N[] {
  return named.filter((one) => named.filter((other) => other.rateClass === one.rateClass && other.ageClass === one.ageClass).length > countIn(party, one));
}

/** How many of the named must still be marked as leaving. */
export function stillToLeave(party: Party, named: readonly Named[], leaving: readonly number[]): number {
  const staying = named.filter(({ position }) => !leaving.includes(position));
  const classes = new Set(staying.map(({ rateClass, ageClass }) => `${rateClass}/${ageClass}`));
  return [...classes].reduce((sum, key) => {
    const [rateClass, ageClass] = key.split('/') as [string, string];
    const own = staying.filter((one) => one.rateClass === rateClass && one.ageClass === ageClass).length;
    return sum + Math.max(0, own - countIn(party, { rateClass, ageClass }));
  }, 0);
}

/** What is asked for, as the contract wants it: only what differs. Null when nothing does. */
export function changeOf(before: { party: Party; departureId: string }, after: { party: Party; departureId: string; leaving: readonly number[] }): AmendmentChangeInput | null {
  const party = isSameParty(before.party, after.party) ? null : [...after.party];
  const departureId = before.departureId === after.departureId ? null : after.departureId;
  if (!party && !departureId) return null;
  return { party, departureId, leaving: after.leaving.length > 0 ? [...after.leaving] : null };
}

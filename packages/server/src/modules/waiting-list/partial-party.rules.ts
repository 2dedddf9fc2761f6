import { inCanonicalOrder, type Party, type PartyMember, partyTotal } from '#modules/rates/party.rules';

/** How a smaller offer is made of a party, as the contract says it. */
export const PARTIAL_RULE = 'A smaller offer leaves out people one at a time from the class with most people, of equally large ones from the one stated later; the last adult stays.';

/**
 * The part of a party that fits: people leave one at a time from the class with most people, of equally large ones from
 * the later in the order of classes; the last adult stays. The agency may correct it before confirming.
 */
export function partOfParty(party: Party, people: number): PartyMember[] {
  const part = inCanonicalOrder(party);
  while (partyTotal(part) > people) {
    const adults = partyTotal(part.filter(({ ageClass }) => ageClass === 'ADULT'));
    const mayLeave = part.filter(({ ageClass, count }) => count > 0 && (ageClass === 'MINOR' || adults > 1));
    const largest = mayLeave.reduce<PartyMember | undefined>((best, member) => (best && best.count > member.count ? best : member), undefined);
    if (!largest) break;
    largest.count--;
  }
  return part.filter(({ count }) => count > 0);
}

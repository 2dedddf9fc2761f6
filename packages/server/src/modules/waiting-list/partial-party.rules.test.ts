import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageClasses, partyTotal, rateClasses, refuseIfPartyInvalid, type PartyMember } from '#modules/rates/party.rules';
import { partOfParty } from './partial-party.rules.ts';

const foreign = (adults: number, minors: number): PartyMember[] => [
  { rateClass: 'FOREIGN', ageClass: 'ADULT', count: adults }, { rateClass: 'FOREIGN', ageClass: 'MINOR', count: minors }];

test('all of a party is the party itself, in the order it is kept in', () => {
  const party: PartyMember[] = [...foreign(4, 1), { rateClass: 'PERUVIAN', ageClass: 'ADULT', count: 2 }];
  expect(partOfParty(party, 7).map((m) => [m.rateClass, m.count])).toEqual([['PERUVIAN', 2], ['FOREIGN', 4], ['FOREIGN', 1]]);
});

test('people leave the largest class first, of equal ones the later', () => {
  expect(partOfParty(foreign(6, 2), 5)).toEqual(foreign(3, 2));
  expect(partOfParty(foreign(2, 2), 3)).toEqual(foreign(2, 1));
});

test('the last adult stays', () => {
  expect(partOfParty(foreign(1, 5), 1)).toEqual([{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 1 }]);
  expect(partOfParty(foreign(2, 2), 1)).toEqual([{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 1 }]);
});

const member = fc.record({ rateClass: fc.constantFrom(...rateClasses), ageClass: fc.constantFrom(...ageClasses), count: fc.integer({ min: 1, max: 12 }) });
const validParty = fc.uniqueArray(member, { minLength: 1, maxLength: 8, selector: (m) => `${m.rateClass}/${m.ageClass}` }).filter((party) => refuseIfPartyInvalid(party) === undefined);

test('any part of a valid party is a valid party of exactly that size, and nobody new is in it', () => {
  fc.assert(fc.property(validParty, fc.double({ min: 0, max: 1, noNaN: true }), (party, share) => {
    const people = 1 + Math.floor(share * (partyTotal(party) - 1));
    const part = partOfParty(party, people);
    expect(partyTotal(part)).toBe(people);
    expect(refuseIfPartyInvalid(part)).toBeUndefined();
    for (const one of part) expect(party.find((m) => m.rateClass === one.rateClass && m.ageClass === one.ageClass)!.count).toBeGreaterThanOrEqual(one.count);
  }));
});

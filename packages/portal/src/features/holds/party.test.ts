// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { countOf, foreignAdults, isParty, partyFault, peopleOf, rememberParty, sameParty, splitParty, type Party, usualParty, withCount } from './party.ts';

beforeEach(() => window.localStorage.clear());

test('a class without people is left out', () => {
  const party = withCount(foreignAdults(8), 'PERUVIAN', 'MINOR', 2);
  expect(party).toEqual([
    { rateClass: 'FOREIGN', ageClass: 'ADULT', count: 8 },
    { rateClass: 'PERUVIAN', ageClass: 'MINOR', count: 2 },
  ]);
  expect(peopleOf(party)).toBe(10);
  expect(withCount(party, 'FOREIGN', 'ADULT', 0)).toEqual([{ rateClass: 'PERUVIAN', ageClass: 'MINOR', count: 2 }]);
});

test('a party has people, not too many, and an adult', () => {
  expect(partyFault([])).toBe('nobody');
  expect(partyFault(foreignAdults(41))).toBe('too-many');
  expect(partyFault([{ rateClass: 'FOREIGN', ageClass: 'MINOR', count: 2 }])).toBe('no-adult');
  expect(partyFault(foreignAdults(40))).toBeNull();
});

test('the last party is proposed again for as many people, foreign adults for another number', () => {
  const mixed = withCount(foreignAdults(6), 'PERUVIAN', 'ADULT', 2);
  rememberParty(mixed);
  expect(usualParty(8)).toEqual(mixed);
  expect(usualParty(5)).toEqual(foreignAdults(5));
});

test.each(['', 'x', '{}', '[{"rateClass":"FOREIGN","ageClass":"ADULT","count":-1}]', '[{"rateClass":"VIP","ageClass":"ADULT","count":1}]', '[null]'])(
  'does not believe what stands in the storage: %s',
  (kept) => {
    window.localStorage.setItem('vilcanota.party', kept);
    expect(usualParty(3)).toEqual(foreignAdults(3));
  },
);

test('a stored party is checked', () => {
  expect(isParty(foreignAdults(2))).toBe(true);
  expect(isParty('FOREIGN')).toBe(false);
});

test('a party in two has an adult in each part, and nobody is lost', () => {
  const family: Party = [
    { rateClass: 'FOREIGN', ageClass: 'ADULT', count: 2 },
    { rateClass: 'FOREIGN', ageClass: 'MINOR', count: 3 },
  ];
  const [first, second] = splitParty(family, 3)!;
  expect([peopleOf(first), peopleOf(second)]).toEqual([3, 2]);
  expect([partyFault(first), partyFault(second)]).toEqual([null, null]);
  expect(countOf(first, 'FOREIGN', 'MINOR') + countOf(second, 'FOREIGN', 'MINOR')).toBe(3);
  expect(splitParty([{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 1 }, { rateClass: 'FOREIGN', ageClass: 'MINOR', count: 2 }], 2)).toBeNull();
});

test('knows the same party stated in another order', () => {
  const adults = { rateClass: 'FOREIGN', ageClass: 'ADULT', count: 2 } as const;
  const minor = { rateClass: 'PERUVIAN', ageClass: 'MINOR', count: 1 } as const;
  expect(sameParty([adults, minor], [minor, adults])).toBe(true);
  expect(sameParty([adults], [{ ...adults, count: 3 }])).toBe(false);
  expect(sameParty([adults], [adults, minor])).toBe(false);
});

import { expect, test } from 'vitest';
import { limitsOf, type NeedFacts } from './limits.ts';

function makeNeed(name: string, free: number | null, other: Partial<NeedFacts> = {}): NeedFacts {
  return {
    __typename: 'Need', date: '2027-05-03', limitKind: free === null ? 'UNLIMITED' : 'NUMBER', limit: free === null ? null : 30, free, isClosed: false,
    resource: { __typename: 'ResourceName', kind: 'AREA_DAY', name }, ...other,
  };
}
const group = (free: number) => makeNeed('', free, { resource: { __typename: 'ResourceName', kind: 'GROUP', name: '' } });
const names = (needs: NeedFacts[], groupSize = 2) => limitsOf(needs, groupSize).binding.map(({ resource }) => resource.name);

test('names what has fewest spots, and whatever is too small for the group', () => {
  expect(names([group(9), makeNeed('Mantanay', 4), makeNeed('Sele Tecse', 12)])).toEqual(['Mantanay']);
  expect(names([group(9), makeNeed('Mantanay', 4), makeNeed('Sele Tecse', 7)], 8)).toEqual(['Mantanay', 'Sele Tecse']);
});

test('a closed day comes before every number', () => {
  expect(names([makeNeed('Mantanay', 0), makeNeed('Sele Tecse', 30, { isClosed: true })])[0]).toBe('Sele Tecse');
});

test('does not name the group: the free spots say it', () => {
  expect(names([group(3), makeNeed('Mantanay', 20)])).toEqual([]);
});

test('lists what has no known limit once, and says nothing of what is unlimited', () => {
  const needs = [group(3), makeNeed('Chicón', null, { limitKind: 'UNKNOWN' }), makeNeed('Chicón', null, { limitKind: 'UNKNOWN', date: '2027-05-04' }), makeNeed('Cuncani', null)];
  expect(limitsOf(needs, 2).unknown).toEqual(['Chicón']);
});

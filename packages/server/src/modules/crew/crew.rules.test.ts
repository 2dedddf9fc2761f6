import { expect, test } from 'vitest';
import { effectiveGroupSize, refuseIfElsewhere } from './crew.rules.ts';

test('a group is no larger than its guides can lead', () => {
  expect(effectiveGroupSize(12, 1, 8)).toBe(8);
  expect(effectiveGroupSize(12, 2, 8)).toBe(12);
  expect(effectiveGroupSize(12, 2, 6)).toBe(12);
});

test('without a guide, or without a rule of how many one leads, the size alone counts', () => {
  expect(effectiveGroupSize(12, 0, 8)).toBe(12);
  expect(effectiveGroupSize(12, 1, null)).toBe(12);
});

test('who is with another departure that day is refused, by name of the day', () => {
  expect(refuseIfElsewhere([])).toBeUndefined();
  expect(refuseIfElsewhere([{ crewMemberId: 'a', date: '2027-05-03', departureId: 'd' }])).toMatchObject({ kind: 'CrewTaken', crewMemberId: 'a', date: '2027-05-03', departureId: 'd' });
});

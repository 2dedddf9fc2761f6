import { expect, test } from 'vitest';
import { changedTerms, termsOf, termsOfAll } from './departure-terms.ts';

const departure = (groupSize: number, minimum: number | null = null) => ({ date: '2027-05-10', groupSize, isOnRequest: false, outlook: { minimum, decideBy: minimum === null ? null : '2027-05-05' } });

test('the form begins with what departures have in common', () => {
  expect(termsOf(departure(12, 4))).toEqual({ groupSize: '12', minimum: '4', decideDays: '5', isOnRequest: false });
  expect(termsOfAll([departure(12, 4), departure(16, 4)])).toEqual({ groupSize: '', minimum: '4', decideDays: '5', isOnRequest: false });
});

test('only what was changed is sent', () => {
  const before = termsOf(departure(12, 4));
  expect(changedTerms(before, before)).toBeNull();
  expect(changedTerms(before, { ...before, groupSize: '14' })).toEqual({ groupSize: 14 });
  expect(changedTerms(before, { ...before, minimum: '' })).toEqual({ minimum: null });
  expect(changedTerms(before, { ...before, decideDays: '9' })).toEqual({ minimum: 4, decideDays: 9 });
  expect(changedTerms(before, { ...before, isOnRequest: true })).toEqual({ isOnRequest: true });
  expect(changedTerms(before, { ...before, groupSize: 'doce' })).toBeNull();
});

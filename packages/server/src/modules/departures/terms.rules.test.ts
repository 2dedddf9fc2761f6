import { expect, test } from 'vitest';
import { decideByOf, type DepartureTerms, problemOfTerms } from './terms.rules.ts';

const terms = (more: Partial<DepartureTerms> = {}): DepartureTerms => ({ groupSize: 10, minimum: null, decideDays: null, isOnRequest: false, ...more });

test('a minimum is within its group and is decided on some day', () => {
  expect([terms(), terms({ minimum: 10, decideDays: 0 })].map(problemOfTerms)).toEqual([null, null]);
  expect(problemOfTerms(terms({ minimum: 11, decideDays: 0 }))).toBe('MINIMUM_ABOVE_SIZE');
  expect([terms({ decideDays: 5 }), terms({ minimum: 5 })].map(problemOfTerms)).toEqual(['MINIMUM_WITHOUT_DECISION', 'MINIMUM_WITHOUT_DECISION']);
});

test('the last day of the decision is so many days before; without a minimum there is none', () => {
  expect(decideByOf('2027-03-08', { minimum: 4, decideDays: 7 })).toBe('2027-03-01');
  expect(decideByOf('2027-03-08', { minimum: null, decideDays: null })).toBeNull();
});

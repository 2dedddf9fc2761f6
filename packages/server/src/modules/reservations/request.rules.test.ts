import { expect, test } from 'vitest';
import { acceptedUntil, refuseIfNotPending } from './request.rules.ts';

const NOW = '2027-04-20T15:00:00.000Z';
const DUE = '2027-04-22T15:00:00.000Z';

test('a request is answered while one of its departures waits, to the last instant', () => {
  expect(refuseIfNotPending([{ state: 'HELD', expiresAt: DUE }, { state: 'PENDING', expiresAt: DUE }], NOW)).toBeUndefined();
  expect(refuseIfNotPending([{ state: 'PENDING', expiresAt: '2027-04-20T15:00:00.001Z' }], NOW)).toBeUndefined();
  expect(refuseIfNotPending([{ state: 'PENDING', expiresAt: NOW }], NOW)).toMatchObject({ kind: 'RequestNotPending', state: 'EXPIRED' });
});

test.each(['HELD', 'REJECTED', 'CANCELLED', 'CONFIRMED'] as const)('what is %s waits for no answer', (state) => {
  expect(refuseIfNotPending([{ state, expiresAt: DUE }], NOW)).toMatchObject({ state });
});

test('an accepted request is held a day, never into its first day, and never shorter than an ordinary hold', () => {
  expect(acceptedUntil(NOW, '2027-05-01T05:00:00.000Z')).toBe('2027-04-21T15:00:00.000Z');
  expect(acceptedUntil(NOW, '2027-04-21T14:59:59.000Z')).toBe('2027-04-21T14:59:59.000Z');
  expect(acceptedUntil(NOW, '2027-04-21T05:00:00.000Z')).toBe('2027-04-21T05:00:00.000Z');
  expect(acceptedUntil(NOW, '2027-04-20T15:29:00.000Z')).toBe('2027-04-20T15:30:00.000Z');
  expect(acceptedUntil(NOW, '2027-04-20T15:31:00.000Z')).toBe('2027-04-20T15:31:00.000Z');
});

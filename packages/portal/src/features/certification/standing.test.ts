import { expect, test } from 'vitest';
import { daysToRenew } from './standing.ts';

test('asks for renewal from thirty days before the last day', () => {
  expect(daysToRenew('CERTIFIED', '2026-12-23', '2026-11-23')).toBe(30);
  expect(daysToRenew('CERTIFIED', '2026-12-24', '2026-11-23')).toBeNull();
});

test('still counts on the last day', () => {
  expect(daysToRenew('CERTIFIED', '2026-11-23', '2026-11-23')).toBe(0);
});

test('does not speak of renewal to who is not certified', () => {
  expect(daysToRenew('LAPSED', '2026-11-20', '2026-11-23')).toBeNull();
  expect(daysToRenew('NOT_CERTIFIED', null, '2026-11-23')).toBeNull();
});

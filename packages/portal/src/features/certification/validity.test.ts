import { expect, test } from 'vitest';
import { validityFault } from './validity.ts';

const today = '2026-11-23';

test.each(['2026-11-24', '2027-11-23', '2028-11-23'])('a certification of today may end on %s', (until) => {
  expect(validityFault(until, today)).toBe(false);
});

test.each(['2026-11-23', '2020-01-01', '2028-11-24', '', '2027-02-30'])('but not on "%s"', (until) => {
  expect(validityFault(until, today)).toBe(true);
});

import { expect, test } from 'vitest';
import { addMonths } from './calendar.ts';

test.each([
  ['2026-11-23', 12, '2027-11-23'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-08-31', 1, '2026-09-30'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-11-23', 24, '2028-11-23'],
])('%s and %i months later is %s', (date, months, later) => {
  expect(addMonths(date, months)).toBe(later);
});

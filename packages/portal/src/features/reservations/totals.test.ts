import { expect, test } from 'vitest';
import { addTotals } from './totals.ts';

test('adds what is of one currency and keeps the others apart', () => {
  const first = { totals: [{ amount: 24000, currency: 'PEN' as const }, { amount: 104400, currency: 'USD' as const }] };
  const second = { totals: [{ amount: 1000, currency: 'PEN' as const }] };
  expect(addTotals([first, second])).toEqual([
    { amount: 25000, currency: 'PEN' },
    { amount: 104400, currency: 'USD' },
  ]);
});

test('nothing known is no total, not zero', () => {
  expect(addTotals([{ totals: [] }])).toEqual([]);
});

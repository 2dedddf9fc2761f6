import { expect, test } from 'vitest';
import { addTotals, heldAtTotals, sameTotals } from './totals.ts';

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

test('prices are the same only when every currency says the same', () => {
  const soles = { amount: 24000, currency: 'PEN' as const };
  expect(sameTotals([soles], [{ ...soles }])).toBe(true);
  expect(sameTotals([soles], [{ ...soles, amount: 24001 }])).toBe(false);
  expect(sameTotals([soles], [{ ...soles, currency: 'USD' }])).toBe(false);
  expect(sameTotals([soles], [])).toBe(false);
});

test('what was fixed at the hold leaves out what changes added and what is to be confirmed', () => {
  const usd = (amount: number) => ({ amount, currency: 'USD' as const });
  const lines = [
    { addedAt: null, total: usd(60000) },
    { addedAt: null, total: null },
    { addedAt: '2027-05-01T12:00:00Z', total: usd(-20000) },
  ];
  expect(heldAtTotals({ lines })).toEqual([usd(60000)]);
});

import { expect, test } from 'vitest';
import { partsOfRefund } from './refund-parts.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' as const });
const half = { currency: 'USD' as const, refund: usd(27000), owedAfter: usd(27000) };

test('of what was not paid nothing comes back: it lowers what is owed', () => {
  expect(partsOfRefund(half, 0)).toEqual({ deducted: usd(27000), returned: usd(0) });
});

test('a deposit that the fee eats up does not come back', () => {
  expect(partsOfRefund(half, 27000)).toEqual({ deducted: usd(27000), returned: usd(0) });
});

test('what was paid beyond what stays owed comes back, and no more', () => {
  expect(partsOfRefund(half, 40000)).toEqual({ deducted: usd(14000), returned: usd(13000) });
  expect(partsOfRefund(half, 54000)).toEqual({ deducted: usd(0), returned: usd(27000) });
  expect(partsOfRefund(half, 60000)).toEqual({ deducted: usd(0), returned: usd(27000) });
});

test('what is to be confirmed stays to be confirmed', () => {
  const unknown = { currency: 'USD' as const, refund: null, owedAfter: null };
  expect(partsOfRefund(unknown, 0).deducted).toBeNull();
  expect(partsOfRefund(unknown, 54000).returned).toBeNull();
});

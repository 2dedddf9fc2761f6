import { expect, test } from 'vitest';
import { formatMoney } from './format-money.ts';

const pen = (amount: number) => formatMoney({ amount, currency: 'PEN' }, 'es').replaceAll('\u00a0', ' ');
const usd = (amount: number) => formatMoney({ amount, currency: 'USD' }, 'en').replaceAll('\u00a0', ' ');

test('writes céntimos and cents from the smallest unit', () => {
  expect([pen(3000), pen(124_000), pen(5), pen(0)]).toEqual(['S/ 30.00', 'S/ 1,240.00', 'S/ 0.05', 'S/ 0.00']);
  expect(usd(124_099)).toBe('USD 1,240.99');
});

test('keeps every unit of amounts that exceed 32 bits', () => {
  expect(usd(9_007_199_254_740_991)).toBe('USD 90,071,992,547,409.91');
});

test('marks what is owed back with a minus before the currency', () => {
  expect(pen(-3050)).toBe('−S/ 30.50');
});

test('leaves out cents only when asked and only when there are none', () => {
  const short = (amount: number) => formatMoney({ amount, currency: 'PEN' }, 'es', 'short').replaceAll('\u00a0', ' ');
  expect([short(3000), short(3050)]).toEqual(['S/ 30', 'S/ 30.50']);
});

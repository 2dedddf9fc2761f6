import { expect, test } from 'vitest';
import { parseAmount, typedAmount } from './parse-amount.ts';

test('reads amounts as people in Peru type them', () => {
  expect(['1,240.50', '1240.5', '1240,5', '1240', ' 1 240.00 ', '0', '0.05', '12,34', '12,345,678'].map(parseAmount)).toEqual([124_050, 124_050, 124_050, 124_000, 124_000, 0, 5, 1_234, 1_234_567_800]);
});

test('takes nothing that could mean something else', () => {
  const texts = ['', '-5', '1.234', '1,24.50', '1e5', 'S/ 5', '5.', '.5', '1,2345'];
  expect(texts.filter((text) => parseAmount(text) !== null)).toEqual([]);
});

test('stops at the largest amount of the contract', () => {
  expect([parseAmount('10000000000'), parseAmount('10000000000.01')]).toEqual([1_000_000_000_000, null]);
});

test('writes an amount as one would type it', () => {
  expect([typedAmount(124_050), typedAmount(5), typedAmount(0)]).toEqual(['1240.50', '0.05', '0.00']);
});

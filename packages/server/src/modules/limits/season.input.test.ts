import { expect, test } from 'vitest';
import { requireNumberOf, requireRange } from './season.input.ts';

test('a range runs from its first to its last day, at most a leap year', () => {
  expect(() => requireRange({ firstDate: '2028-01-01', lastDate: '2028-12-31' })).not.toThrow();
  expect(() => requireRange({ firstDate: '2028-01-01', lastDate: '2029-01-01' })).toThrow('366');
  expect(() => requireRange({ firstDate: '2028-01-02', lastDate: '2028-01-01' })).toThrow('366');
});

test('a number goes with NUMBER and with nothing else; none may visit is a number too', () => {
  expect(() => requireNumberOf('NUMBER', 0)).not.toThrow();
  expect(() => requireNumberOf('UNLIMITED', null)).not.toThrow();
  for (const [kind, limit] of [['NUMBER', null], ['NUMBER', -1], ['NUMBER', 100_001], ['UNKNOWN', 3]] as const) expect(() => requireNumberOf(kind, limit)).toThrow();
});

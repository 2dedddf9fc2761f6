import { expect, test } from 'vitest';
import { formatDayOfYear, isDayOfYear } from './season-days.ts';

test('writes days of every year', () => {
  expect([formatDayOfYear('05-01', 'es'), formatDayOfYear('02-29', 'en')]).toEqual(['1 may', '29 Feb']);
});

test('knows the days a year has', () => {
  expect(['05-01', '02-29', '02-30', '13-01', '5-1', ''].map(isDayOfYear)).toEqual([true, true, false, false, false, false]);
});

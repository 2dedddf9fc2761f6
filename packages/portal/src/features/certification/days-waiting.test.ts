import { expect, test } from 'vitest';
import { daysWaiting } from './days-waiting.ts';

test('counts days of Lima: what came in late in the evening came in that day', () => {
  expect(daysWaiting('2026-11-22T03:30:00Z', '2026-11-23')).toBe(2);
  expect(daysWaiting('2026-11-23T05:00:00Z', '2026-11-23')).toBe(0);
});

test('is never negative while a page is older than the file', () => {
  expect(daysWaiting('2026-11-24T15:00:00Z', '2026-11-23')).toBe(0);
});

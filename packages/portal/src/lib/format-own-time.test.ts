import { expect, test } from 'vitest';
import { formatOwnTime } from './format-own-time.ts';

test('says nothing where the clock shows Lima’s time', () => {
  expect(formatOwnTime('2027-05-03T20:42:00Z', 'es', 'America/Lima')).toBeNull();
  expect(formatOwnTime('2027-05-03T20:42:00Z', 'es', 'America/Bogota')).toBeNull();
});

test('gives the time elsewhere, with the weekday when it is another day there', () => {
  expect(formatOwnTime('2027-05-03T20:42:00Z', 'es', 'Europe/Madrid')).toBe('22:42');
  expect(formatOwnTime('2027-05-03T20:42:00Z', 'es', 'Asia/Tokyo')).toBe('mar 05:42');
  expect(formatOwnTime('2027-05-03T20:42:00Z', 'en', 'Asia/Tokyo')).toBe('Tue 05:42');
});

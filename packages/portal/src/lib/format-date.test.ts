import { afterEach, expect, test, vi } from 'vitest';
import { addDays, daysBetween, formatDate, formatDateRange, formatInstant, isWeekend, monthSpan } from './format-date.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each(['Pacific/Kiritimati', 'America/Lima', 'Pacific/Pago_Pago'])('shows the same day in a browser in %s', (zone) => {
  vi.stubEnv('TZ', zone);
  expect(formatDate('2027-05-06', 'es', 'weekday')).toBe('jue 6 may 2027');
  expect(formatDate('2027-05-06', 'en', 'weekday')).toBe('Thu 6 May 2027');
});

test('writes what both ends of a range share only once', () => {
  expect(formatDateRange('2027-05-06', '2027-05-08', 'es')).toBe('6–8 may 2027');
  expect(formatDateRange('2027-05-30', '2027-06-01', 'es')).toBe('30 may – 1 jun 2027');
  expect(formatDateRange('2026-12-31', '2027-01-02', 'es')).toBe('31 dic 2026 – 2 ene 2027');
  expect(formatDateRange('2027-05-06', '2027-05-06', 'es')).toBe('6 may 2027');
});

test('tells the time of Lima, five hours behind the world clock', () => {
  expect(formatInstant('2027-05-06T20:42:10Z', 'es', 'time')).toBe('15:42');
  expect(formatInstant('2027-05-07T03:00:00Z', 'en')).toBe('6 May 2027 22:00');
});

test('counts days across months and leap years', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  expect(daysBetween('2026-11-23', '2027-11-23')).toBe(365);
});

test('knows Saturday and Sunday', () => {
  expect(['2027-05-07', '2027-05-08', '2027-05-09', '2027-05-10'].map(isWeekend)).toEqual([false, true, true, false]);
});

test('names months that follow each other as one span, others one by one', () => {
  expect(monthSpan([5, 6, 7, 8, 9], 'es')).toBe('may–set');
  expect(monthSpan([11, 12, 1], 'es')).toBe('nov, dic, ene');
  expect(monthSpan([7], 'en')).toBe('Jul');
  expect(monthSpan([], 'es')).toBe('');
});

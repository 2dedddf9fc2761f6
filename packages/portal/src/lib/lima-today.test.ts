import { expect, test } from 'vitest';
import { isLocalDate, limaToday } from './lima-today.ts';

test('at three in the morning in London it is still the day before in Lima', () => {
  expect(limaToday(new Date('2027-05-04T03:00:00Z'))).toBe('2027-05-03');
  expect(limaToday(new Date('2027-05-04T05:00:00Z'))).toBe('2027-05-04');
});

test('a date is a day that exists', () => {
  expect(isLocalDate('2028-02-29')).toBe(true);
  for (const wrong of ['2027-02-29', '2027-13-01', '27-1-1', '', 20270101, null, undefined, '2027-05-03T00:00:00Z']) {
    expect(isLocalDate(wrong)).toBe(false);
  }
});

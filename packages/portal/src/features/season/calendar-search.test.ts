import { expect, test } from 'vitest';
import { calendarRange, monthBeside, readCalendarSearch } from './calendar-search.ts';

test('an address nobody understands shows the time from today on', () => {
  for (const search of [{}, { month: 'mayo', months: 'x' }, { month: '2027-02-30', months: 12 }]) expect(readCalendarSearch(search, '2027-05-17')).toEqual({ from: '2027-05-17', months: 1 });
  expect(calendarRange({ from: '2027-05-17', months: 1 })).toEqual({ from: '2027-05-17', days: 31 });
});

test('a month or a quarter is asked for by its first day', () => {
  expect(calendarRange(readCalendarSearch({ month: '2027-02-14' }))).toEqual({ from: '2027-02-01', days: 28 });
  expect(calendarRange(readCalendarSearch({ month: '2027-07-01', months: '3' }))).toEqual({ from: '2027-07-01', days: 92 });
});

test('one turns by whole months; from today on, back is the month itself', () => {
  expect([monthBeside({ from: '2027-05-17', months: 1 }, -1), monthBeside({ from: '2027-05-17', months: 1 }, 1)]).toEqual(['2027-05-01', '2027-06-01']);
  expect([monthBeside({ from: '2027-05-01', months: 3 }, -1), monthBeside({ from: '2027-05-01', months: 3 }, 1)]).toEqual(['2027-02-01', '2027-08-01']);
});

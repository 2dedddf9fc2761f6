import { describe, expect, it, test } from 'vitest';
import { daysOf, NOTHING, percentOf, periodOf, periodsOf, rangeFault } from './occupancy.rules.ts';

describe('a period', () => {
  test.each([
    ['2027-05-03', '2027-05-03', '2027-05-03', '2027-05-01'], // a Monday
    ['2027-05-09', '2027-05-09', '2027-05-03', '2027-05-01'], // the Sunday of that week
    ['2027-01-01', '2027-01-01', '2026-12-28', '2027-01-01'], // a week that began last year
    ['1969-12-31', '1969-12-31', '1969-12-29', '1969-12-01'],
  ])('of %s begins on %s by day, %s by week, %s by month', (date, day, week, month) => {
    expect([periodOf(date, 'DAY'), periodOf(date, 'WEEK'), periodOf(date, 'MONTH')]).toEqual([day, week, month]);
  });

  it('is cut at the ends of the range', () => {
    const range = { from: '2027-02-10', to: '2027-04-05' };
    expect(periodsOf(range, 'MONTH').map((period) => daysOf(period, 'MONTH', range))).toEqual([
      { from: '2027-02-10', to: '2027-02-28' }, { from: '2027-03-01', to: '2027-03-31' }, { from: '2027-04-01', to: '2027-04-05' }]);
  });

  it.each(['DAY', 'WEEK', 'MONTH'] as const)('by %s: each day of a range belongs to exactly one', (by) => {
    const range = { from: '2027-12-20', to: '2028-03-10' };
    const days = periodsOf(range, by).flatMap((period) => {
      const { from, to } = daysOf(period, by, range);
      return Array.from({ length: (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1 }, (_, i) => new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10));
    });
    expect(days).toHaveLength(82);
    expect([days[0], days.at(-1), new Set(days).size]).toEqual([range.from, range.to, 82]);
  });
});

test('a range has a bound for each kind of period, and a direction', () => {
  expect(rangeFault({ from: '2027-01-01', to: '2027-04-03' }, 'DAY')).toBeUndefined();
  expect(rangeFault({ from: '2027-01-01', to: '2027-04-04' }, 'DAY')).toContain('93');
  expect(rangeFault({ from: '2027-01-01', to: '2027-12-31' }, 'WEEK')).toBeUndefined();
  expect(rangeFault({ from: '2027-01-01', to: '2030-01-04' }, 'MONTH')).toBeUndefined();
  expect(rangeFault({ from: '2027-01-01', to: '2030-01-05' }, 'MONTH')).toContain('1100');
  expect(rangeFault({ from: '2027-01-02', to: '2027-01-01' }, 'DAY')).toBeDefined();
});

test('a percentage is of what is offered, and is not said where a number is missing', () => {
  expect(percentOf({ ...NOTHING, offered: 12, confirmed: 3, held: 1 })).toBe(33.3);
  expect(percentOf({ ...NOTHING, offered: 12, confirmed: 14 })).toBe(116.7);
  expect(percentOf({ ...NOTHING, offered: 12, unknown: 1, confirmed: 3 })).toBeNull();
  expect(percentOf({ ...NOTHING, confirmed: 3 })).toBeNull();
});

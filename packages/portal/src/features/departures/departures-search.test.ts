import { expect, test } from 'vitest';
import { lastDayOf, monthsFrom, readDeparturesSearch } from './departures-search.ts';

test('reads a complete address', () => {
  expect(readDeparturesSearch({ trek: 'colque-cruz', month: '2027-05', spots: '8' })).toEqual({ trek: 'colque-cruz', month: '2027-05', spots: 8 });
});

test.each([{ month: '2027-13' }, { month: 5 }, { trek: '<script>' }, { spots: '-1' }, { spots: '2.5' }, { spots: 'many' }, { spots: 101 }])(
  'leaves out what makes no sense: %o',
  (search) => {
    expect(readDeparturesSearch(search)).toEqual({ trek: undefined, month: undefined, spots: undefined });
  },
);

test('knows the last day of short and leap months', () => {
  expect([lastDayOf('2027-02'), lastDayOf('2028-02'), lastDayOf('2027-12')]).toEqual(['2027-02-28', '2028-02-29', '2027-12-31']);
});

test('offers twelve months across the turn of the year', () => {
  const months = monthsFrom('2026-11-23');
  expect(months).toHaveLength(12);
  expect([months[0], months[1], months[2], months[11]]).toEqual(['2026-11', '2026-12', '2027-01', '2027-10']);
});

import { expect, test } from 'vitest';
import { monthRange, readSeasonSearch } from './season-search.ts';

test('an address without anything shows this month of no resource', () => {
  expect(readSeasonSearch({}, '2027-05-17')).toEqual({ resource: null, month: '2027-05-01' });
});

test('an address that is typed wrong is read as if it said nothing', () => {
  expect(readSeasonSearch({ resource: '7; drop', month: '2027-02-30' }, '2027-05-17')).toEqual({ resource: null, month: '2027-05-01' });
  expect(readSeasonSearch({ resource: 7, month: '2027-08-20' }, '2027-05-17')).toEqual({ resource: '7', month: '2027-08-01' });
});

test('a month ends on its last day', () => {
  expect(monthRange('2028-02-01')).toEqual({ firstDate: '2028-02-01', lastDate: '2028-02-29' });
  expect(monthRange('2027-12-01')).toEqual({ firstDate: '2027-12-01', lastDate: '2027-12-31' });
});

import { expect, test } from 'vitest';
import { monthRange, readSeasonSearch } from './season-search.ts';

test('an address without anything shows this month of no resource', () => {
  expect(readSeasonSearch({}, '2027-05-17')).toEqual({ resource: null, month: '2027-05-01', close: null });
});

test('an address that is typed wrong is read as if it said nothing', () => {
  expect(readSeasonSearch({ resource: '7; drop', month: '2027-02-30' }, '2027-05-17')).toEqual({ resource: null, month: '2027-05-01', close: null });
  expect(readSeasonSearch({ resource: 7, month: '2027-08-20' }, '2027-05-17')).toEqual({ resource: '7', month: '2027-08-01', close: null });
});

test('a month ends on its last day', () => {
  expect(monthRange('2028-02-01')).toEqual({ firstDate: '2028-02-01', lastDate: '2028-02-29' });
  expect(monthRange('2027-12-01')).toEqual({ firstDate: '2027-12-01', lastDate: '2027-12-31' });
});

test('what somebody came to close is a stage, a place or an area by its id, and nothing else', () => {
  const id = '0199a0b1-0000-7000-8000-000000000001';
  expect(readSeasonSearch({ close: `PLACE:${id}` }, '2027-05-17').close).toEqual({ kind: 'PLACE', targetId: id });
  expect(readSeasonSearch({ close: `TREK:${id}` }, '2027-05-17').close).toBeNull();
  expect(readSeasonSearch({ close: 'PLACE:x' }, '2027-05-17').close).toBeNull();
});

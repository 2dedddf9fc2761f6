import { expect, test } from 'vitest';
import { namesMissing } from './names-missing.ts';

const today = '2026-11-23';
const one = (namingDeadline: string, rest = {}) => ({ people: 4, named: 1, namingDeadline, departure: { date: '2026-12-20' }, ...rest });

test('the earliest deadline comes first', () => {
  expect(namesMissing([one('2026-12-13'), one('2026-12-01'), one('2026-12-09')], today).map((found) => found.namingDeadline)).toEqual([
    '2026-12-01',
    '2026-12-09',
    '2026-12-13',
  ]);
});

test('a full list of names asks for nothing', () => {
  expect(namesMissing([one('2026-12-01', { named: 4 })], today)).toEqual([]);
});

test('a trek that has begun asks for nothing any more; one that begins today does', () => {
  expect(namesMissing([one('2026-11-15', { departure: { date: '2026-11-22' } })], today)).toEqual([]);
  expect(namesMissing([one('2026-11-16', { departure: { date: today } })], today)).toHaveLength(1);
});

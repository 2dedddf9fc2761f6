import { expect, test } from 'vitest';
import { namesOf, routeDays } from './route-days.ts';

test('each day has its date, and a day may have several stages', () => {
  const stages = [
    { day: 2, id: 'c' },
    { day: 1, id: 'a' },
    { day: 1, id: 'b' },
  ];
  expect(routeDays(stages, '2027-05-31')).toEqual([
    { day: 1, date: '2027-05-31', stages: [stages[1], stages[2]] },
    { day: 2, date: '2027-06-01', stages: [stages[0]] },
  ]);
});

test('a name is told once, and none is a dash', () => {
  expect(namesOf([{ name: 'Cuncani' }, { name: 'Lares' }, { name: 'Cuncani' }])).toBe('Cuncani, Lares');
  expect(namesOf([])).toBe('–');
});

import { expect, test } from 'vitest';
import { steepNights } from './sleep-climb.ts';

const night = (day: number, altitudeM: number | null) => ({ day, overnight: { name: `night ${day}`, altitudeM } });

test('warns above 500 metres and not at 500', () => {
  expect(steepNights([night(1, 3500), night(2, 4001)]).map((climb) => climb.climbM)).toEqual([501]);
  expect(steepNights([night(1, 3500), night(2, 4000)])).toEqual([]);
});

test('says nothing where a night or its altitude is unknown', () => {
  expect(steepNights([night(1, 3000), night(2, null), night(3, 4500)])).toEqual([]);
  expect(steepNights([night(1, 3000), { day: 2, overnight: null }, night(3, 4500)])).toEqual([]);
});

test('going down is no climb', () => {
  expect(steepNights([night(1, 4200), night(2, 3000)])).toEqual([]);
});

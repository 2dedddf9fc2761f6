import { expect, test } from 'vitest';
import { columnsOf, gridOf, stepsOf, type RouteDay, type RoutePoint } from './route-columns.ts';

const place = (key: string, altitudeM: number | null): RoutePoint => ({ key, name: key, kind: 'settlement', kindWord: '', altitudeM });
const days = (...all: RoutePoint[][]): RouteDay[] => all.map((points, index) => ({ day: index + 1, points }));

test('a place where one day ends and the next begins stands once, with both days', () => {
  const columns = columnsOf(days([place('huarán', 2900), place('cancha', 4021)], [place('cancha', 4021), place('quishuarani', 3900)]));
  expect(columns.map((column) => [column.point.key, column.arriving, column.leaving])).toEqual([
    ['huarán', null, 1],
    ['cancha', 1, 2],
    ['quishuarani', 2, null],
  ]);
});

test('a day that begins elsewhere than the last one ended is shown as a gap, not joined', () => {
  const columns = columnsOf(days([place('a', 3000), place('camp', null)], [place('patacancha', 3700), place('b', 3600)]));
  expect(columns.map((column) => column.isAfterGap)).toEqual([false, false, true, false]);
  expect(stepsOf(columns).risers).toEqual([{ column: 3, fromM: 3700, toM: 3600, day: 2 }]);
});

test('draws a tread only where an altitude is known', () => {
  const { treads } = stepsOf(columnsOf(days([place('a', 3000), place('b', null), place('c', 3500)])));
  expect(treads.map((tread) => [tread.column, tread.altitudeM])).toEqual([
    [0, 3000],
    [2, 3500],
  ]);
});

test('never draws a step into, out of or across an unknown height', () => {
  const { risers } = stepsOf(columnsOf(days([place('a', 3000), place('b', null), place('c', 3500), place('d', 3600)])));
  expect(risers).toEqual([{ column: 3, fromM: 3500, toM: 3600, day: 1 }]);
});

test('draws nothing at all when no altitude is known', () => {
  expect(stepsOf(columnsOf(days([place('a', null), place('b', null)])))).toEqual({ treads: [], risers: [] });
});

test('a step belongs to the day that walks it', () => {
  const { risers } = stepsOf(columnsOf(days([place('a', 3000), place('b', 3500)], [place('b', 3500), place('c', 3200)])));
  expect(risers.map((riser) => riser.day)).toEqual([1, 2]);
});

test.each([[[2900, 4700]], [[4316, 4400]], [[3250]], [[3000, 3000]], [[0, 6400]]])('the grid of %o holds every altitude in at most five lines', (altitudes) => {
  const grid = gridOf(altitudes);
  expect(grid.length).toBeGreaterThanOrEqual(2);
  expect(grid.length).toBeLessThanOrEqual(5);
  expect(grid[0]).toBeLessThanOrEqual(Math.min(...altitudes));
  expect(grid.at(-1)).toBeGreaterThanOrEqual(Math.max(...altitudes));
});

test('a summit that is the only known height stands above the ground, not on it', () => {
  const [ground] = gridOf([4800]);
  expect(4800 - ground!).toBeGreaterThanOrEqual(1000);
});

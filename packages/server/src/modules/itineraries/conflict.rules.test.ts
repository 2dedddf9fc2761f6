import { describe, expect, it } from 'vitest';
import { conflictsOf, type Plan, type PlannedDeparture } from './conflict.rules.ts';

/** Three days from the third day of a journey that begins on 1 May. */
const colque = (facts: Partial<PlannedDeparture> = {}): PlannedDeparture => ({
  itemId: 'i1', departureId: 'd1', day: 3, date: '2027-05-03', endDate: '2027-05-05', days: 3, isClosed: false, freeSpots: 12, ...facts,
});
const plan = (departures: PlannedDeparture[], facts: Partial<Plan> = {}): Plan => ({ startDate: '2027-05-01', dayCount: 10, people: 8, isReserved: false, departures, ...facts });
const kinds = (wish: Plan) => conflictsOf(wish).map(({ itemId, kind }) => `${itemId} ${kind}`);

it('finds nothing in the way of an open departure with room on its own day', () => {
  expect(conflictsOf(plan([colque()]))).toEqual([]);
  expect(conflictsOf(plan([]))).toEqual([]);
});

describe('NOT_ENOUGH_SPOTS', () => {
  it('when fewer are free than go, and says how many', () => {
    expect(kinds(plan([colque({ freeSpots: 8 })]))).toEqual([]);
    expect(conflictsOf(plan([colque({ freeSpots: 7 })]))).toEqual([{ day: 3, itemId: 'i1', kind: 'NOT_ENOUGH_SPOTS', departureId: 'd1', freeSpots: 7 }]);
  });

  it('not where nothing binds', () => {
    expect(kinds(plan([colque({ freeSpots: null })]))).toEqual([]);
  });
});

it('DEPARTURE_CLOSED says it alone, whatever is free', () => {
  expect(kinds(plan([colque({ isClosed: true, freeSpots: 0 })]))).toEqual(['i1 DEPARTURE_CLOSED']);
});

it('neither room nor closing concerns an itinerary that is reserved, but its dates do', () => {
  const wrong = colque({ isClosed: true, freeSpots: 0, day: 4 });
  expect(kinds(plan([wrong], { isReserved: true }))).toEqual(['i1 WRONG_DATE']);
  expect(kinds(plan([colque({ freeSpots: 0 })], { isReserved: true }))).toEqual([]);
});

describe('WRONG_DATE', () => {
  it.each([[2, true], [3, false], [4, true]])('of a departure of 3 May on day %i: %s', (day, isWrong) => {
    expect(kinds(plan([colque({ day })])).includes('i1 WRONG_DATE')).toBe(isWrong);
  });

  it('counts over the end of a month and a leap day', () => {
    expect(kinds(plan([colque({ day: 3, date: '2028-03-01', endDate: '2028-03-03' })], { startDate: '2028-02-28' }))).toEqual([]);
  });
});

describe('OVERLAP', () => {
  const second = (date: string, endDate: string, day: number) => colque({ itemId: 'i2', departureId: 'd2', day, date, endDate });

  it('when two departures share a date, told at the later one', () => {
    expect(kinds(plan([colque(), second('2027-05-05', '2027-05-07', 5)]))).toEqual(['i2 OVERLAP']);
    expect(kinds(plan([second('2027-05-05', '2027-05-07', 5), colque()]))).toEqual(['i2 OVERLAP']);
  });

  it('not when the second starts the day after the first ends', () => {
    expect(kinds(plan([colque(), second('2027-05-06', '2027-05-08', 6)]))).toEqual([]);
  });

  it('when one lies within the other, or both start on one day', () => {
    expect(kinds(plan([colque(), second('2027-05-04', '2027-05-04', 4)]))).toEqual(['i2 OVERLAP']);
    expect(kinds(plan([colque(), second('2027-05-03', '2027-05-05', 3)]))).toHaveLength(1);
  });
});

describe('BEYOND_END', () => {
  it('when the last day of the departure is after the last day of the itinerary', () => {
    expect(kinds(plan([colque()], { dayCount: 5 }))).toEqual([]);
    expect(kinds(plan([colque()], { dayCount: 4 }))).toEqual(['i1 BEYOND_END']);
  });
});

it('tells everything at once, in the order of the days', () => {
  const late = colque({ itemId: 'late', day: 9, date: '2027-05-09', endDate: '2027-05-11', freeSpots: 1 });
  const early = colque({ itemId: 'early', day: 1, date: '2027-05-02', endDate: '2027-05-04' });
  expect(kinds(plan([late, early]))).toEqual(['early WRONG_DATE', 'late NOT_ENOUGH_SPOTS', 'late BEYOND_END']);
});

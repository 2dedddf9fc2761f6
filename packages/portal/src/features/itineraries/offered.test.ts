import { expect, test } from 'vitest';
import type { BuiltDeparture } from './itinerary-fragment.ts';
import { offeredByTrek } from './offered.ts';

function makeDeparture(trek: string, date: string): BuiltDeparture {
  return {
    __typename: 'Departure', id: `${trek}${date}`, date, endDate: date, freeSpots: 8, isOpen: true, isOnRequest: false, state: 'OPEN',
    trek: { __typename: 'Trek', id: trek, slug: 'x', name: trek, days: 1, stages: [] },
  };
}
const offered = [makeDeparture('Chicón', '2027-05-04'), makeDeparture('Lares clásico', '2027-05-03'), makeDeparture('Chicón', '2027-05-02'), makeDeparture('Q’olle', '2027-05-09')];
const found = (search: string) => offeredByTrek(offered, search).map(({ trek }) => trek.name);

test('one row per trek, its departures in order of date', () => {
  expect(offeredByTrek(offered, '').map(({ trek, departures }) => [trek.name, ...departures.map(({ date }) => date)])).toEqual([
    ['Chicón', '2027-05-02', '2027-05-04'], ['Lares clásico', '2027-05-03'], ['Q’olle', '2027-05-09'],
  ]);
});

test('is found without accents, in any order of words, with any apostrophe', () => {
  expect(found('chicon')).toEqual(['Chicón']);
  expect(found('CLASICO lares')).toEqual(['Lares clásico']);
  expect(found("q'olle")).toEqual(['Q’olle']);
  expect(found('salkantay')).toEqual([]);
});

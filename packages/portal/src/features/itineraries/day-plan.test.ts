import { expect, test } from 'vitest';
import { blocksOf, nightsOf, steepNightsOf, trekDayOn } from './day-plan.ts';
import type { ItineraryDocument } from './itinerary-document.ts';
import type { BuiltDeparture } from './itinerary-fragment.ts';

function makeDeparture(id: string, date: string, endDate: string, nights: Array<number | null> = []): BuiltDeparture {
  return {
    __typename: 'Departure', id, date, endDate, freeSpots: 8, isOpen: true, isOnRequest: false, state: 'OPEN',
    trek: {
      __typename: 'Trek', id: `t-${id}`, slug: id, name: id, days: nights.length + 1,
      stages: [...nights, undefined].map((altitudeM, index) => ({
        __typename: 'Stage' as const, id: `${id}-${index}`, day: index + 1,
        overnight: altitudeM === undefined ? null : { __typename: 'Place' as const, id: `${id}-p${index}`, name: `${id} ${index + 1}`, altitudeM },
      })),
    },
  };
}

function makeDocument(dayCount: number, at: Array<[string, number]>): ItineraryDocument {
  return {
    title: 'A', clientName: '', startDate: '2027-05-03', dayCount, party: [],
    items: at.map(([departureId, day]) => ({ key: departureId, day, kind: 'DEPARTURE', departureId, text: '' })),
  };
}

const lares = makeDeparture('lares', '2027-05-04', '2027-05-06', [3600, 4150]);
const chicon = makeDeparture('chicon', '2027-05-06', '2027-05-07', [null]);
const known = new Map([lares, chicon].map((one) => [one.id, one]));
const departureOf = (id: string) => known.get(id);

test('a departure is a block over its days, and a shared day puts the later one in another lane', () => {
  const blocks = blocksOf(makeDocument(6, [['chicon', 4], ['lares', 2]]), departureOf);
  expect(blocks.map(({ item, day, span, lane }) => [item.key, day, span, lane])).toEqual([['lares', 2, 3, 0], ['chicon', 4, 2, 1]]);
});

test('departures one after the other share a lane', () => {
  const blocks = blocksOf(makeDocument(6, [['lares', 2], ['chicon', 5]]), departureOf);
  expect(blocks.map(({ lane }) => lane)).toEqual([0, 0]);
});

test('a block ends with the itinerary, and what is not known yet takes one day', () => {
  const blocks = blocksOf(makeDocument(3, [['lares', 2], ['unknown', 1]]), departureOf);
  expect(blocks.map(({ item, span }) => [item.key, span])).toEqual([['unknown', 1], ['lares', 2]]);
});

test('tells which day of a trek it is', () => {
  expect([1, 2, 4, 5].map((day) => trekDayOn({ day: 2, span: 3 }, day))).toEqual([null, 1, 3, null]);
});

test('nights are those of the departures; the last day of a trek has none', () => {
  const document = makeDocument(6, [['lares', 2], ['chicon', 5]]);
  const nights = nightsOf(document, blocksOf(document, departureOf));
  expect(nights.map(({ place }) => place && [place.name, place.altitudeM])).toEqual([null, ['lares 1', 3600], ['lares 2', 4150], null, ['chicon 1', null], null]);
});

test('warns of a night more than 500 m higher than the one before, never across an unknown one', () => {
  const night = (day: number, altitudeM: number | null) => ({ day, place: altitudeM === 0 ? null : { name: 'x', altitudeM } });
  expect(steepNightsOf([night(1, 3600), night(2, 4150), night(3, 4650)])).toEqual([{ day: 2, climbM: 550 }]);
  expect(steepNightsOf([night(1, 3000), night(2, null), night(3, 4600)])).toEqual([]);
  expect(steepNightsOf([night(1, 3000), night(2, 0), night(3, 4600)])).toEqual([]);
});

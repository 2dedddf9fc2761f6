import { expect, test } from 'vitest';
import { chosenOn, daysOfBoard, filterChoices, lookOf, rowsShown, type BoardDeparture, type BoardRowData } from './board-rows.ts';
import { readBoardSearch } from './board-search.ts';
import { nearestWithRoom, splitFor } from './near-room.ts';

function makeDeparture(date: string, freeSpots: number, other: Partial<BoardDeparture> = {}): BoardDeparture {
  return { __typename: 'Departure', id: `d-${date}`, date, endDate: date, state: 'OPEN', isOpen: freeSpots > 0, isOnRequest: false, freeSpots, groupSize: 12, origin: 'DEMO', closures: [], ...other };
}

function makeRow(slug: string, departures: BoardDeparture[], trek: Partial<BoardRowData['trek']> = {}): BoardRowData {
  return {
    __typename: 'AvailabilityRow',
    trek: { __typename: 'Trek', id: slug, slug, name: slug, days: 3, highestPointM: 4750, pricePerTraveller: null, communities: [], ...trek },
    departures: departures.map((departure) => ({ ...departure, id: `${slug}-${departure.date}` })),
  };
}

const search = readBoardSearch({ group: 5 });

test('a departure whose way the network closed says so, not that it is full', () => {
  const closures = [{ __typename: 'Closure' as const, id: 'c' }];
  expect(lookOf(makeDeparture('2027-05-03', 0, { closures }), 2)).toBe('shut');
});

test.each([
  [12, 2, 'open'], [4, 2, 'last'], [4, 4, 'last'], [4, 5, 'tight'], [9, 10, 'tight'], [0, 2, 'full'],
] as const)('%i free spots for a group of %i is %s', (freeSpots, groupSize, look) => {
  expect(lookOf(makeDeparture('2027-05-03', freeSpots), groupSize)).toBe(look);
});

test('a day without departure and a departure that takes no holds look the same', () => {
  expect(lookOf(undefined, 2)).toBe('none');
  expect(lookOf(makeDeparture('2027-05-03', 8, { state: 'CANCELLED', isOpen: false }), 2)).toBe('none');
  expect(lookOf(makeDeparture('2027-05-03', 8, { state: 'OPEN', isOpen: false }), 2)).toBe('none');
});

test('filters keep treks by community, days, height and room', () => {
  const rows = [
    makeRow('a', [makeDeparture('2027-05-03', 8)], { days: 2, highestPointM: 4300, communities: [{ __typename: 'Community', id: 'c', slug: 'chicon', name: 'Chicón' }] }),
    makeRow('b', [makeDeparture('2027-05-03', 4)], { highestPointM: null }),
  ];
  const names = (part: Partial<typeof search>) => rowsShown(rows, { ...search, ...part }).map(({ trek }) => trek.slug);
  expect(names({})).toEqual(['a', 'b']);
  expect(names({ community: 'chicon' })).toEqual(['a']);
  expect(names({ days: 3 })).toEqual(['b']);
  expect(names({ maxAltitude: 4400 })).toEqual(['a']);
  expect(names({ onlyWithRoom: true })).toEqual(['a']);
});

test('what was chosen stays chosen, in order of date', () => {
  const rows = [makeRow('a', [makeDeparture('2027-05-09', 8), makeDeparture('2027-05-03', 8)]), makeRow('b', [makeDeparture('2027-05-05', 1)])];
  expect(chosenOn(rows, ['a-2027-05-09', 'b-2027-05-05', 'gone']).map(({ id }) => id)).toEqual(['b-2027-05-05', 'a-2027-05-09']);
});

test('the board has every day of its range', () => {
  expect(daysOfBoard('2027-02-27', '2027-03-01')).toEqual(['2027-02-27', '2027-02-28', '2027-03-01']);
});

test('filters offer what some trek has', () => {
  const choices = filterChoices([makeRow('a', [], { days: 3, highestPointM: 4750 }), makeRow('b', [], { days: 1, highestPointM: 4350 }), makeRow('c', [], { days: null, highestPointM: null })]);
  expect(choices.days).toEqual([1, 3]);
  expect(choices.altitudes).toEqual([4400, 4600]);
});

test('the nearest departures with room are of the same trek first', () => {
  const rows = [
    makeRow('a', [makeDeparture('2027-05-03', 0), makeDeparture('2027-05-09', 8), makeDeparture('2027-05-30', 8), makeDeparture('2027-05-04', 2)]),
    makeRow('b', [makeDeparture('2027-05-03', 8), makeDeparture('2027-05-12', 8)]),
  ];
  const near = nearestWithRoom(rows, { id: 'a-2027-05-03', date: '2027-05-03', trekId: 'a' }, 5);
  expect(near.map(({ id }) => id)).toEqual(['a-2027-05-09', 'b-2027-05-03', 'b-2027-05-12']);
});

test('a group that fits nowhere may fit in two halves, days apart', () => {
  const rows = rowsShown([makeRow('a', [makeDeparture('2027-05-01', 6), makeDeparture('2027-05-08', 7), makeDeparture('2027-05-10', 6)])], search);
  const split = splitFor(rows, 11)!;
  expect([split.first.date, split.second.date, split.groupSize]).toEqual(['2027-05-08', '2027-05-10', 6]);
  expect(splitFor(rows, 16)).toBeNull();
  expect(splitFor(rows, 1)).toBeNull();
});

import { expect, test } from 'vitest';
import { boardWindow, readBoardSearch, writeBoardSearch } from './board-search.ts';

const usual = readBoardSearch({});

test('an address without anything is the usual board', () => {
  expect(usual).toEqual({
    from: null, range: 'weeks', groupSize: 2, community: null, days: null, maxAltitude: null, onlyWithRoom: false, chosen: [], trek: null,
  });
  expect(writeBoardSearch(usual)).toEqual({});
});

test('what is written is read again', () => {
  const board = {
    from: '2027-05-03', range: 'month' as const, groupSize: 12, community: 'cancha-cancha', days: 3, maxAltitude: 4600, onlyWithRoom: true,
    chosen: ['0198-a', '0198-b'], trek: 'colque-cruz',
  };
  expect(readBoardSearch(writeBoardSearch(board))).toEqual(board);
});

test.each([
  { from: '2027-02-30' }, { from: 'today' }, { from: 7 }, { group: 0 }, { group: 41 }, { group: 2.5 }, { group: 'many' }, { group: '' },
  { community: '../x' }, { community: { a: 1 } }, { days: -1 }, { altitude: 'high' }, { range: 'season' }, { chosen: 5 }, { chosen: '<b>' }, { room: 'no' },
])('leaves out what makes no sense: %j', (search) => {
  expect(readBoardSearch(search)).toEqual(usual);
});

test('the usual board begins tomorrow and has three weeks', () => {
  expect(boardWindow(usual, '2026-12-31', false)).toEqual({ from: '2027-01-01', days: 21 });
  expect(boardWindow({ ...usual, range: 'month', from: '2027-05-15' }, '2026-12-31', false)).toEqual({ from: '2027-05-15', days: 31 });
});

test('a phone asks for the whole month', () => {
  expect(boardWindow({ ...usual, from: '2028-02-15' }, '2026-12-31', true)).toEqual({ from: '2028-02-01', days: 29 });
});

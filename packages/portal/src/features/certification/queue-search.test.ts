import { expect, test } from 'vitest';
import { queueSearchOf, queueShows, queueSorts, queueVariables, readQueueSearch, usualView } from './queue-search.ts';

test.each(queueShows.flatMap((show) => queueSorts.map((sort) => ({ show, sort }))))('reads %j from the address it writes', (view) => {
  expect(readQueueSearch(queueSearchOf(view))).toEqual(view);
});

test.each([{}, { show: 'everything' }, { show: 7 }, { show: ['all'], sort: 'name' }])('shows what waits, the oldest first, for %j', (search) => {
  expect(readQueueSearch(search)).toEqual(usualView);
});

test('writes nothing for the usual list, so that one list has one address', () => {
  expect(queueSearchOf(usualView)).toEqual({});
  expect(queueSearchOf({ show: 'mine', sort: 'age' })).toEqual({ show: 'mine' });
});

test('asks the server for a list of its own by each tab', () => {
  expect(new Set(queueShows.map((show) => queueVariables({ show, sort: 'age' }).view)).size).toBe(queueShows.length);
});

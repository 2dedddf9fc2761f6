import { expect, test } from 'vitest';
import { addChanges, noChanges } from './changes.rules.ts';

test('notifications of a burst are gathered by what they are about', () => {
  const changes = noChanges();
  for (const payload of ['room 2027-05-03/4,2027-05-04/9', 'room 2027-05-03/4', 'departures d1', 'moved d1/2027-05-09', 'reservations a1/r1,a1/r2,a2/r3']) addChanges(changes, payload);
  expect(changes).toEqual({
    days: new Set(['2027-05-03/4', '2027-05-04/9']), departures: new Set(['d1']), moved: new Map([['d1', new Set(['2027-05-09'])]]), all: false,
    reservations: new Map([['a1', new Set(['r1', 'r2'])], ['a2', new Set(['r3'])]]),
  });
});

test('what it does not understand may be about anything', () => {
  for (const payload of ['all', '', 'something new']) {
    const changes = noChanges();
    addChanges(changes, payload);
    expect(changes.all).toBe(true);
  }
});

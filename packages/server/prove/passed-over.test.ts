import { expect, test } from 'vitest';
import type { ClaimStep } from './history.ts';
import { passedOver, type Waiting } from './passed-over.ts';

const second = (n: number) => `2027-01-01T12:00:${String(n).padStart(2, '0')}.000000Z`;
const claim = (step: number, who: string, quantity: number, until = 'infinity', day = '2027-05-03 1'): ClaimStep =>
  ({ step, at: second(step), tx: `${step}`, day, reservationId: who, agencyId: 'agency', quantity, until });
const party = (wish: Partial<Waiting> = {}): Waiting =>
  ({ id: 'party', trekId: 'trek', firstDate: '2027-05-01', lastDate: '2027-05-09', atLeast: 2, joinedAt: second(2), deadline: second(50), overAt: 'infinity', ...wish });
const route = { departureId: 'departure', trekId: 'trek', date: '2027-05-03', days: ['2027-05-03 1', '2027-05-03 2'] };
const world = (claims: ClaimStep[], waiting: Waiting[], offers: string[] = []) => ({
  claims, waiting, offers: new Set(offers), routes: [route], limits: route.days.map((day) => ({ step: 0, at: second(0), day, limit: 4 })),
});

test('a hold after a party joined, with room for the party, passes it over', () => {
  expect(passedOver(world([claim(1, 'a', 1), claim(5, 'b', 2)], [party()]))).toHaveLength(1);
});
test('nobody is passed over by who came before, nor where the party does not fit, nor after it was served or its deadline', () => {
  expect(passedOver(world([claim(1, 'a', 1)], [party()]))).toEqual([]);
  expect(passedOver(world([claim(1, 'a', 3), claim(5, 'b', 1)], [party()]))).toEqual([]);
  expect(passedOver(world([claim(1, 'a', 1, 'infinity', '2027-05-03 2'), claim(1, 'a', 3, 'infinity', '2027-05-03 2'), claim(5, 'b', 1)], [party()]))).toEqual([]);
  expect(passedOver(world([claim(5, 'b', 1)], [party({ overAt: second(4) })]))).toEqual([]);
  expect(passedOver(world([claim(5, 'b', 1)], [party({ deadline: second(4) })]))).toEqual([]);
});
test('an offer passes nobody over, and takes its room from the parties behind it', () => {
  expect(passedOver(world([claim(5, 'offer', 2)], [party()], ['offer']))).toEqual([]);
  const together = [claim(5, 'offer', 3), { ...claim(6, 'b', 1), tx: '5' }];
  expect(passedOver(world(together, [party()], ['offer']))).toEqual([]);
});
test('a change of what is held already is no hold', () => {
  expect(passedOver(world([claim(1, 'a', 1, second(30)), claim(5, 'a', 1)], [party()]))).toEqual([]);
});

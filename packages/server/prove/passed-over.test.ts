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
test('what became free in the same moment on a day that the hold did not lock may not have been committed when it looked; earlier it was', () => {
  const full = claim(1, 'a', 4, 'infinity', '2027-05-03 2');
  const released = (step: number) => claim(step, 'a', 0, 'infinity', '2027-05-03 2');
  const at = (step: number) => passedOver(world([full, released(step), claim(10, 'b', 1)], [party()]));
  expect(at(9)).toEqual([]);
  expect(at(7)).toHaveLength(1);
});
test('what became free on a day that the hold locked itself was known to it, however late', () => {
  const both = route.days.map((day, i) => ({ ...claim(10, 'b', 1, 'infinity', day), step: 10 + i / 10 }));
  expect(passedOver(world([claim(1, 'a', 4, 'infinity', '2027-05-03 2'), claim(9, 'a', 0, 'infinity', '2027-05-03 2'), ...both], [party()]))).toHaveLength(1);
});
test('a limit raised elsewhere in the same moment accuses nobody; one raised earlier does', () => {
  const raised = (step: number) => ({ ...world([claim(10, 'b', 1)], [party()]), limits: [
    { step: 0, at: second(0), day: '2027-05-03 1', limit: 4 }, { step: 0, at: second(0), day: '2027-05-03 2', limit: 0 }, { step, at: second(step), day: '2027-05-03 2', limit: 4 },
  ] });
  expect(passedOver(raised(9))).toEqual([]);
  expect(passedOver(raised(7))).toHaveLength(1);
});

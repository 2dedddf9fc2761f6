import { expect, test } from 'vitest';
import { type ClaimStep, storyOfDay } from './history.ts';

const DAY = '2027-05-03 1';
const second = (n: number | 'infinity') => (n === 'infinity' ? n : `2027-01-01T12:00:${String(n).padStart(2, '0')}.000000Z`);
let steps = 0;
const limit = (lim: number | null) => ({ step: ++steps, at: second(0), day: DAY, limit: lim });
const claim = (who: string, quantity: number, at: number, until: number | 'infinity', tx = `${who}${at}`): ClaimStep =>
  ({ step: ++steps, at: second(at), tx, day: DAY, reservationId: who, agencyId: `agency of ${who}`, quantity, until: second(until) });

test('holds that lapsed are found oversold though the end state is fine', () => {
  const limits = [limit(12)];
  const { oversold } = storyOfDay([claim('a', 8, 1, 5), claim('b', 8, 2, 5), claim('c', 4, 6, 'infinity')], limits);
  expect(oversold).toEqual([{ day: DAY, at: second(2), taken: 16, permitted: 12 }]);
});

test('a hold may begin at the instant another one ends, and exactly full is not oversold', () => {
  const limits = [limit(12)];
  expect(storyOfDay([claim('a', 12, 1, 3), claim('b', 12, 3, 'infinity')], limits)).toEqual({ oversold: [], wasExactlyFull: true });
});

test('a confirmation of a hold whose time was over oversells when its spots were taken meanwhile', () => {
  const limits = [limit(4)];
  const { oversold } = storyOfDay([claim('a', 4, 1, 3), claim('b', 4, 5, 9), claim('a', 4, 6, 'infinity')], limits);
  expect(oversold).toMatchObject([{ taken: 8, permitted: 4 }]);
});

test('a limit lowered below what is taken oversells nothing, and shrinking there does not either; taking more does', () => {
  const limits = [limit(10)];
  const a = claim('a', 6, 1, 'infinity');
  const b = claim('b', 4, 2, 'infinity');
  limits.push(limit(3));
  const shrink = [claim('a', 0, 3, 'infinity', 'swap'), claim('a', 5, 3, 'infinity', 'swap')];
  expect(storyOfDay([a, b, ...shrink], limits).oversold).toEqual([]);
  expect(storyOfDay([a, b, ...shrink, claim('b', 5, 4, 'infinity')], limits).oversold).toMatchObject([{ taken: 10, permitted: 3 }]);
});

test('an override carries its agency past the limit while it lasts, and nobody else', () => {
  const limits = [limit(4)];
  const a = claim('a', 4, 1, 'infinity');
  const overrides = [{ day: DAY, agencyId: 'agency of b', limit: 6, from: second(1), to: second(5) }];
  expect(storyOfDay([a, claim('b', 2, 2, 'infinity')], limits, overrides).oversold).toEqual([]);
  expect(storyOfDay([a, claim('b', 2, 6, 'infinity')], limits, overrides).oversold).toHaveLength(1);
  expect(storyOfDay([a, claim('c', 2, 2, 'infinity')], limits, overrides).oversold).toHaveLength(1);
});

test('days without a number cannot be oversold', () => {
  expect(storyOfDay([claim('a', 400, 1, 'infinity')], [limit(null)]).oversold).toEqual([]);
});

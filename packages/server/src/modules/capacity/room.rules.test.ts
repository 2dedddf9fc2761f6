import { describe, expect, test } from 'vitest';
import type { ResourceDay } from './resource-day.ts';
import { type DayTerms, noTerms, roomOn, termsAfter } from './room.rules.ts';

const day = (more: Partial<ResourceDay> = {}): ResourceDay =>
  ({ date: '2027-05-03', resourceId: 1, limitKind: 'NUMBER', lim: 12, closed: false, confirmed: 4, held: 2, nextExpiry: 'infinity', watched: true, ...more });
const terms = (more: Partial<DayTerms>): DayTerms => ({ ...noTerms, ...more });
const a = { agencyId: 'a', fromShare: false };

test('free is the limit less what is confirmed and held, never below zero', () => {
  expect(roomOn(day(), noTerms, a)).toEqual({ free: 6, because: 'FULL' });
  expect(roomOn(day({ lim: 3 }), noTerms, a)).toEqual({ free: 0, because: 'FULL' });
});
test('a closed day has nothing free, and where no number binds there is no bound', () => {
  expect(roomOn(day({ closed: true, limitKind: 'UNLIMITED', lim: null }), noTerms, a)).toEqual({ free: 0, because: 'CLOSED' });
  expect(roomOn(day({ limitKind: 'UNKNOWN', lim: null }), noTerms, a).free).toBeNull();
});

describe('a kept share', () => {
  const shares = [{ agencyId: 'b', quantity: 4, used: 1 }];
  test('lowers what others see by what its holder has not used', () => {
    expect(roomOn(day(), terms({ shares }), a)).toEqual({ free: 3, because: 'KEPT' });
  });
  test('lowers it also for the holder, unless the network’s staff reserve for it', () => {
    expect(roomOn(day(), terms({ shares }), { agencyId: 'b', fromShare: false }).free).toBe(3);
    expect(roomOn(day(), terms({ shares }), { agencyId: 'b', fromShare: true })).toEqual({ free: 3, because: 'KEPT' });
  });
  test('that is used beyond its quantity keeps nothing', () => {
    expect(roomOn(day(), terms({ shares: [{ agencyId: 'b', quantity: 4, used: 6 }] }), a).free).toBe(6);
  });
});

describe('a cap', () => {
  test('is the per cent of the limit, rounded down, less what the agency takes', () => {
    expect(roomOn(day(), terms({ caps: [{ agencyId: null, percent: 45 }], taken: [{ agencyId: 'a', quantity: 2 }] }), a)).toEqual({ free: 3, because: 'CAP' });
  });
  test('of one agency does not bind another, and the tightest of several binds', () => {
    expect(roomOn(day(), terms({ caps: [{ agencyId: 'b', percent: 10 }] }), a).free).toBe(6);
    expect(roomOn(day(), terms({ caps: [{ agencyId: null, percent: 50 }, { agencyId: 'a', percent: 25 }] }), a).free).toBe(3);
  });
});

describe('an override', () => {
  const overrides = [{ agencyId: 'a', lim: 15 }];
  test('lets one agency past the limit, and creates no spots for others', () => {
    const full = day({ confirmed: 12, held: 0 });
    expect(roomOn(full, terms({ overrides }), a).free).toBe(3);
    expect(roomOn(full, terms({ overrides }), { agencyId: 'b', fromShare: false }).free).toBe(0);
    expect(roomOn({ ...full, confirmed: 14 }, terms({ overrides }), { agencyId: 'b', fromShare: false }).free).toBe(0);
  });
  test('passes a cap, but not a closure and not what is kept for others', () => {
    expect(roomOn(day(), terms({ overrides, caps: [{ agencyId: 'a', percent: 10 }] }), a).free).toBe(9);
    expect(roomOn(day({ closed: true }), terms({ overrides }), a).free).toBe(0);
    expect(roomOn(day(), terms({ overrides, shares: [{ agencyId: 'b', quantity: 2, used: 0 }] }), a).free).toBe(7);
  });
});

test('what a wish took counts for the next one: its cap, and its share where it draws on it', () => {
  const before = terms({ shares: [{ agencyId: 'b', quantity: 4, used: 1 }], taken: [{ agencyId: 'b', quantity: 1 }] });
  expect(termsAfter(before, { agencyId: 'b', fromShare: true }, 2)).toMatchObject({ shares: [{ used: 3 }], taken: [{ agencyId: 'b', quantity: 3 }] });
  expect(termsAfter(before, a, 5)).toMatchObject({ shares: [{ used: 1 }], taken: [{ agencyId: 'b', quantity: 1 }, { agencyId: 'a', quantity: 5 }] });
});

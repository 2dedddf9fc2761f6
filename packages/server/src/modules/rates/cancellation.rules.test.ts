import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/calendar';
import { cancellationQuote, type CancellationTerms, inOrder, percentOf, refuseIfPolicyInvalid, tierOn, tiersOf } from './cancellation.rules.ts';
import type { Line } from './line.rules.ts';
import { sumIn } from './line.rules.ts';

const tiers = [{ daysBefore: 60, refundPercent: 100 }, { daysBefore: 30, refundPercent: 50 }, { daysBefore: 15, refundPercent: 25 }];
const terms: CancellationTerms = { policyId: 'p', tiers, amendmentFee: { amount: 2_500, currency: 'USD' }, origin: 'DEMO' };
const date = '2027-06-10';
const before = (days: number) => addDays(date, -days);
const trek = (quantity: number, amount: number | null): Line => ({
  kind: 'TREK', departureId: 'd', conservationAreaId: null, rateClass: null, ageClass: null, quantity, rateId: 'r', origin: 'NETWORK',
  unit: amount === null ? null : { amount, currency: 'USD' }, total: amount === null ? null : { amount: amount * quantity, currency: 'USD' },
});
const fee = (quantity: number, amount: number): Line =>
  ({ ...trek(quantity, amount), kind: 'CONSERVATION_FEE', conservationAreaId: 'a', rateClass: 'FOREIGN', ageClass: 'ADULT', unit: { amount, currency: 'PEN' }, total: { amount: amount * quantity, currency: 'PEN' } });

describe('the tier of a day', () => {
  it('holds up to and with its last day', () => {
    expect(tierOn(tiers, date, before(60))).toMatchObject({ refundPercent: 100, until: '2027-04-11', next: { from: '2027-04-12', refundPercent: 50 }, isLast: false });
    expect(tierOn(tiers, date, before(59)).refundPercent).toBe(50);
    expect(tierOn(tiers, date, before(30)).refundPercent).toBe(50);
    expect(tierOn(tiers, date, before(29)).refundPercent).toBe(25);
    expect(tierOn(tiers, date, before(15)).refundPercent).toBe(25);
  });
  it('after the last that is stated gives nothing back', () => {
    expect(tierOn(tiers, date, before(14))).toMatchObject({ daysBefore: 0, refundPercent: 0, isLast: true, next: null, until: date });
    expect(inOrder([{ daysBefore: 0, refundPercent: 80 }])).toEqual([{ daysBefore: 0, refundPercent: 80 }]);
  });
});

describe('a share of an amount', () => {
  it('is rounded half away from zero', () => {
    expect([percentOf(25, 50), percentOf(-25, 50), percentOf(1, 49), percentOf(1, 50), percentOf(0, 50)]).toEqual([13, -13, 0, 1, 0]);
  });
  it('is exact also for the largest amounts', () => expect(percentOf(40_000_000_000_001, 50)).toBe(20_000_000_000_001));
});

describe('cancelling', () => {
  const quote = (days: number, lines = [trek(2, 39_000), fee(2, 3_000)], more = {}) => cancellationQuote({ lines, terms, departureDate: date, today: before(days), ...more });
  it('gives back what the tier says of the trek, and conservation fees in full', () => {
    expect(quote(40).amounts).toEqual([{ currency: 'PEN', owed: 6_000, refund: 6_000, fee: 0 }, { currency: 'USD', owed: 78_000, refund: 39_000, fee: 39_000 }]);
    expect(quote(10).amounts).toEqual([{ currency: 'PEN', owed: 6_000, refund: 6_000, fee: 0 }, { currency: 'USD', owed: 78_000, refund: 0, fee: 78_000 }]);
    expect(quote(90).amounts[1]).toEqual({ currency: 'USD', owed: 78_000, refund: 78_000, fee: 0 });
    expect(quote(90).lines.map((l) => [l.kind, l.quantity])).toEqual([['TREK', -2], ['CONSERVATION_FEE', -2]]);
  });
  it('says until when so much comes back and what follows', () => {
    expect(quote(40).tier).toMatchObject({ refundPercent: 50, until: before(30), next: { from: before(29), refundPercent: 25 } });
  });
  it('without a policy gives conservation fees back and leaves the trek open, for the network to decide', () => {
    const open = quote(40, undefined, { terms: null });
    expect(open).toMatchObject({ tier: null, amounts: [{ currency: 'PEN', refund: 6_000, fee: 0 }, { currency: 'USD', refund: null, fee: null }] });
    expect(open.lines.at(-1)).toMatchObject({ kind: 'CANCELLATION_FEE', total: null });
  });
  it('with full credit leaves nothing owed, not even earlier fees', () => {
    const lines = [trek(2, 39_000), fee(2, 3_000), { ...trek(1, 2_500), kind: 'AMENDMENT_FEE' as const }];
    const { amounts, lines: added } = quote(1, lines, { isFullCredit: true });
    expect(amounts).toEqual([{ currency: 'PEN', owed: 6_000, refund: 6_000, fee: 0 }, { currency: 'USD', owed: 80_500, refund: 80_500, fee: 0 }]);
    expect(sumIn('USD', [...lines, ...added])).toBe(0);
  });
  it('keeps fees of earlier amendments owed', () => {
    const lines = [trek(2, 39_000), { ...trek(1, 2_500), kind: 'AMENDMENT_FEE' as const }];
    expect(quote(90, lines).amounts).toEqual([{ currency: 'USD', owed: 80_500, refund: 78_000, fee: 0 }]);
  });
  it('takes back a fee of zero and an open line as well', () => {
    expect(quote(90, [trek(2, null), fee(1, 0)]).lines.map((l) => [l.kind, l.quantity, l.total?.amount])).toEqual([['TREK', -2, undefined], ['CONSERVATION_FEE', -1, 0]]);
    expect(quote(10, [trek(2, null)]).lines.at(-1)).toMatchObject({ kind: 'CANCELLATION_FEE', total: null });
  });

  const someLine = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 1_000_000_000_000 }), fc.boolean()).map(([quantity, amount, isTrek]) => (isTrek ? trek(quantity, amount) : fee(quantity, amount)));
  it('neither makes nor loses money: what was owed is what comes back and what is kept, line by line', () => {
    fc.assert(fc.property(fc.array(someLine, { maxLength: 6 }), fc.integer({ min: 0, max: 90 }), (lines, days) => {
      const { amounts, lines: added } = quote(days, lines);
      for (const { currency, owed, refund, fee: kept } of amounts) {
        expect(owed).toBe(sumIn(currency, lines));
        expect(refund! + kept!).toBe(owed);
        expect(sumIn(currency, [...lines, ...added])).toBe(kept);
        expect(kept).toBeGreaterThanOrEqual(0);
        expect(currency === 'PEN' ? kept : 0).toBe(0);
      }
    }));
  });
});

describe('a policy', () => {
  const check = (more: object) => refuseIfPolicyInvalid({ tiers, validFrom: '2027-01-01', ...more }, '2027-01-01');
  it('may begin today and give less and less back', () => expect(check({})).toBeUndefined());
  it.each([
    ['NUMBER', { tiers: [] }], ['NUMBER', { tiers: Array.from({ length: 11 }, (_, i) => ({ daysBefore: i, refundPercent: 0 })) }],
    ['OUT_OF_RANGE', { tiers: [{ daysBefore: 366, refundPercent: 50 }] }], ['OUT_OF_RANGE', { tiers: [{ daysBefore: 5, refundPercent: 101 }] }], ['OUT_OF_RANGE', { tiers: [{ daysBefore: -1, refundPercent: 1 }] }],
    ['DAYS_TWICE', { tiers: [{ daysBefore: 5, refundPercent: 50 }, { daysBefore: 5, refundPercent: 40 }] }],
    ['RISING', { tiers: [{ daysBefore: 30, refundPercent: 40 }, { daysBefore: 5, refundPercent: 50 }] }], ['IN_THE_PAST', { validFrom: '2026-12-31' }],
  ])('is refused: %s', (fault, more) => expect(check(more)).toMatchObject({ kind: 'PolicyInvalid', fault }));
});

it('after a move no tier gives more than what came back then, and tiers that this makes equal are one', () => {
  const tiers = [{ daysBefore: 60, refundPercent: 100 }, { daysBefore: 30, refundPercent: 50 }];
  expect(tiersOf({ tiers, ceilingPercent: 50 })).toEqual([{ daysBefore: 30, refundPercent: 50, byMove: true }, { daysBefore: 0, refundPercent: 0, byMove: false }]);
  expect(tiersOf({ tiers, ceilingPercent: null }).map(({ refundPercent, byMove }) => [refundPercent, byMove])).toEqual([[100, false], [50, false], [0, false]]);
});

import { describe, expect, it } from 'vitest';
import { driftOf, refuseIfNotQuoted } from './quote.rules.ts';

const adults = { rateClass: 'FOREIGN', ageClass: 'ADULT', count: 2 } as const;
const minor = { rateClass: 'PERUVIAN', ageClass: 'MINOR', count: 1 } as const;
const quote = { id: 'q', departureIds: ['a', 'b'], party: [adults, minor], validUntil: '2027-01-03T12:00:00.000Z' };
const refused = (wish: Partial<Parameters<typeof refuseIfNotQuoted>[1]>, now = '2027-01-03T11:59:59.999Z') => refuseIfNotQuoted(quote, { departureIds: ['a', 'b'], party: [adults, minor], ...wish }, now);

describe('a quote', () => {
  it('stands until its end, not at it', () => {
    expect(refused({})).toBeUndefined();
    expect(refused({}, '2027-01-03T12:00:00.000Z')).toMatchObject({ kind: 'PriceQuoteExpired', validUntil: quote.validUntil });
  });

  it('is for its departures and its party, in whatever order', () => {
    expect(refused({ departureIds: ['b', 'a'], party: [minor, adults] })).toBeUndefined();
    for (const departureIds of [['a'], ['a', 'c'], ['a', 'b', 'c'], ['a', 'a']]) expect(refused({ departureIds })).toMatchObject({ kind: 'PriceQuoteStale', because: 'OTHER_DEPARTURES' });
    for (const party of [[adults], [{ ...adults, count: 3 }, minor]]) expect(refused({ party })).toMatchObject({ because: 'OTHER_PARTY' });
  });

  it('says what today’s rates would add or take, each currency apart', () => {
    expect(driftOf([{ amount: 100, currency: 'USD' }, { amount: 50, currency: 'PEN' }], [{ amount: 120, currency: 'USD' }, { amount: 50, currency: 'PEN' }])).toEqual([{ amount: 20, currency: 'USD' }]);
    expect(driftOf([{ amount: 100, currency: 'USD' }], [{ amount: 90, currency: 'PEN' }])).toEqual([{ currency: 'PEN', amount: 90 }, { currency: 'USD', amount: -100 }]);
    expect(driftOf([], [])).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageClasses, type Party, partyTotal, rateClasses } from './party.rules.ts';
import { isInForce, type Leg, priceOf, type Rate, rateInForce } from './rate.rules.ts';

const rate = (facts: Partial<Rate>): Rate => ({
  id: 'r1', item: 'TREK', trekId: 'colque', conservationAreaId: null, rateClass: null, ageClass: null,
  currency: 'USD', amount: 25_000, validFrom: '2026-01-01', validUntil: null, origin: 'NETWORK', ...facts,
});
const fee = (facts: Partial<Rate>): Rate => rate({
  item: 'CONSERVATION_FEE', trekId: null, conservationAreaId: 'kuntur', rateClass: 'FOREIGN', ageClass: 'ADULT', currency: 'PEN', amount: 4_000, ...facts,
});
const leg = (facts: Partial<Leg> = {}): Leg => ({ departureId: 'd1', trekId: 'colque', date: '2027-05-03', areas: [], ...facts });
const party: Party = [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 3 }];
const kuntur = { id: 'kuntur', name: 'Kuntur Wachana' };
const siete = { id: 'siete', name: 'Siete Cataratas' };

describe('a rate is in force', () => {
  it('from its first to its last day, both included', () => {
    const may = { validFrom: '2027-05-01', validUntil: '2027-05-31' };
    expect(['2027-04-30', '2027-05-01', '2027-05-31', '2027-06-01'].map((on) => isInForce(may, on))).toEqual([false, true, true, false]);
  });

  it('without end when none is set', () => {
    expect(isInForce({ validFrom: '2027-05-01', validUntil: null }, '2199-12-31')).toBe(true);
  });

  it('before others when it came into force last', () => {
    const rates = [rate({ id: 'b', validFrom: '2026-06-01' }), rate({ id: 'a', validFrom: '2026-07-01' }), rate({ id: 'c', validFrom: '2026-05-01' })];
    expect(rateInForce(rates, '2026-08-01')?.id).toBe('a');
    expect(rateInForce(rates, '2026-06-30')?.id).toBe('b');
    expect(rateInForce(rates, '2026-04-30')).toBeUndefined();
  });

  it('before another of the same first day when it was entered later', () => {
    expect(rateInForce([rate({ id: '02' }), rate({ id: '01' })], '2026-08-01')?.id).toBe('02');
    expect(rateInForce([rate({ id: '01' }), rate({ id: '02' })], '2026-08-01')?.id).toBe('02');
  });

  it('again when a later one has ended', () => {
    const rates = [rate({ id: 'always' }), rate({ id: 'season', validFrom: '2026-06-01', validUntil: '2026-08-31' })];
    expect(rateInForce(rates, '2026-08-31')?.id).toBe('season');
    expect(rateInForce(rates, '2026-09-01')?.id).toBe('always');
  });
});

describe('a price', () => {
  const on = '2026-11-23';

  it('has one line for the trek, for all people, and one fee per area and class', () => {
    const group: Party = [...party, { rateClass: 'PERUVIAN', ageClass: 'MINOR', count: 2 }];
    const rates = [rate({}), fee({ id: 'f1' }), fee({ id: 'f2', rateClass: 'PERUVIAN', ageClass: 'MINOR', amount: 500 })];
    const price = priceOf({ legs: [leg({ areas: [kuntur] })], party: group, rates, on });
    expect(price.lines.map((l) => [l.position, l.kind, l.conservationAreaId, l.rateClass, l.quantity, l.unit?.amount, l.total?.amount, l.rateId])).toEqual([
      [1, 'TREK', null, null, 5, 25_000, 125_000, 'r1'],
      [2, 'CONSERVATION_FEE', 'kuntur', 'FOREIGN', 3, 4_000, 12_000, 'f1'],
      [3, 'CONSERVATION_FEE', 'kuntur', 'PERUVIAN', 2, 500, 1_000, 'f2'],
    ]);
    expect(price.totals).toEqual([{ amount: 13_000, currency: 'PEN' }, { amount: 125_000, currency: 'USD' }]);
    expect(price.isComplete).toBe(true);
  });

  it('charges an area once when it is entered again on a later day of the same departure', () => {
    const price = priceOf({ legs: [leg({ areas: [kuntur, siete, kuntur] })], party, rates: [rate({}), fee({})], on });
    expect(price.lines.filter((l) => l.conservationAreaId === 'kuntur')).toHaveLength(1);
  });

  it('charges an area again on another departure', () => {
    const price = priceOf({ legs: [leg({ areas: [kuntur] }), leg({ departureId: 'd2', areas: [kuntur] })], party, rates: [rate({}), fee({})], on });
    expect(price.lines.map((l) => [l.departureId, l.kind])).toEqual([['d1', 'TREK'], ['d1', 'CONSERVATION_FEE'], ['d2', 'TREK'], ['d2', 'CONSERVATION_FEE']]);
    expect(price.lines.map((l) => l.position)).toEqual([1, 2, 3, 4]);
  });

  it('leaves a line open when its rate is not set, and says that it is not complete', () => {
    const price = priceOf({ legs: [leg({ areas: [kuntur] })], party, rates: [rate({})], on });
    expect(price.lines[1]).toMatchObject({ kind: 'CONSERVATION_FEE', unit: null, total: null, rateId: null, quantity: 3, origin: 'NETWORK' });
    expect(price).toMatchObject({ isComplete: false, totals: [{ amount: 75_000, currency: 'USD' }] });
  });

  it('never takes the fee of another class, another age or another area', () => {
    const others = [fee({ rateClass: 'PERUVIAN' }), fee({ ageClass: 'MINOR' }), fee({ conservationAreaId: 'siete' })];
    expect(priceOf({ legs: [leg({ areas: [kuntur] })], party, rates: others, on }).totals).toEqual([]);
  });

  it('takes a rate of zero for a price, not for an open line', () => {
    const price = priceOf({ legs: [leg()], party, rates: [rate({ amount: 0 })], on });
    expect(price).toMatchObject({ isComplete: true, totals: [{ amount: 0, currency: 'USD' }] });
  });

  it('goes by the day of pricing, not by the day of the departure', () => {
    const rates = [rate({ id: 'now', validUntil: '2026-12-31' }), rate({ id: 'then', validFrom: '2027-01-01', amount: 30_000 })];
    expect(priceOf({ legs: [leg()], party, rates, on }).lines[0]?.rateId).toBe('now');
  });

  it('carries the origin of each rate to its line', () => {
    expect(priceOf({ legs: [leg()], party, rates: [rate({ origin: 'DEMO' })], on }).lines[0]?.origin).toBe('DEMO');
  });

  it('of no departures has no lines and is complete', () => {
    expect(priceOf({ legs: [], party, rates: [], on })).toEqual({ lines: [], totals: [], isComplete: true });
  });
});

const areaIds = ['kuntur', 'siete', 'mantanay'];
const trekIds = ['colque', 'lares'];
const someDay = fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);
const someRate: fc.Arbitrary<Rate> = fc.record({
  id: fc.uuid(), fees: fc.boolean(), trek: fc.constantFrom(...trekIds), area: fc.constantFrom(...areaIds),
  rateClass: fc.constantFrom(...rateClasses), ageClass: fc.constantFrom(...ageClasses),
  currency: fc.constantFrom('PEN' as const, 'USD' as const), amount: fc.integer({ min: 0, max: 1_000_000_000_000 }),
  validFrom: someDay, validUntil: fc.option(someDay), origin: fc.constantFrom('NETWORK' as const, 'DEMO' as const),
}).map(({ fees, trek, area, rateClass, ageClass, ...rest }) => ({
  ...rest, item: fees ? 'CONSERVATION_FEE' : 'TREK', trekId: fees ? null : trek, conservationAreaId: fees ? area : null,
  rateClass: fees ? rateClass : null, ageClass: fees ? ageClass : null,
}));
const someParty = fc.uniqueArray(fc.record({ rateClass: fc.constantFrom(...rateClasses), ageClass: fc.constantFrom(...ageClasses), count: fc.integer({ min: 1, max: 40 }) }), { minLength: 1, selector: (m) => m.rateClass + m.ageClass });
const someLeg = fc.record({ departureId: fc.uuid(), trekId: fc.constantFrom(...trekIds), date: someDay, areas: fc.array(fc.constantFrom(...areaIds).map((id) => ({ id, name: id })), { maxLength: 5 }) });
const someWish = fc.record({ legs: fc.array(someLeg, { maxLength: 4 }), party: someParty, rates: fc.array(someRate, { maxLength: 40 }), on: someDay });

describe('whatever the rates, the departures and the party', () => {
  it('the sum of the lines is the total of each currency, in whole units', () => {
    fc.assert(fc.property(someWish, (wish) => {
      const price = priceOf(wish);
      for (const currency of ['PEN', 'USD'] as const) {
        const sum = price.lines.reduce((s, l) => s + (l.total?.currency === currency ? BigInt(l.total.amount) : 0n), 0n);
        const total = price.totals.find((t) => t.currency === currency);
        expect(BigInt(total?.amount ?? 0)).toBe(sum);
        expect(total === undefined).toBe(!price.lines.some((l) => l.total?.currency === currency));
      }
      for (const line of price.lines.filter((l) => l.total)) expect(line.total?.amount).toBe(line.unit!.amount * line.quantity);
    }));
  });

  it('each departure has one line for all its people, and each of its areas every person once', () => {
    fc.assert(fc.property(someWish, (wish) => {
      const { lines } = priceOf(wish);
      const distinct = wish.legs.reduce((n, l) => n + new Set(l.areas.map((a) => a.id)).size, 0);
      expect(lines.filter((l) => l.kind === 'TREK').map((l) => l.quantity)).toEqual(wish.legs.map(() => partyTotal(wish.party)));
      expect(lines.filter((l) => l.kind === 'CONSERVATION_FEE').reduce((s, l) => s + l.quantity, 0)).toBe(distinct * partyTotal(wish.party));
    }));
  });

  it('a line is open exactly when nothing is in force for it, and the price complete when no line is open', () => {
    fc.assert(fc.property(someWish, (wish) => {
      const price = priceOf(wish);
      for (const line of price.lines) {
        const trekId = wish.legs.find((l) => l.departureId === line.departureId)!.trekId;
        const isSet = wish.rates.some((r) => r.item === line.kind && isInForce(r, wish.on)
          && (line.kind === 'TREK' ? r.trekId === trekId : r.conservationAreaId === line.conservationAreaId && r.rateClass === line.rateClass && r.ageClass === line.ageClass));
        expect(line.total !== null).toBe(isSet);
        expect([line.unit === null, line.rateId === null]).toEqual([!isSet, !isSet]);
      }
      expect(price.isComplete).toBe(price.lines.every((l) => l.total));
    }));
  });

  it('the order of the rates does not matter', () => {
    fc.assert(fc.property(someWish, (wish) => {
      expect(priceOf({ ...wish, rates: [...wish.rates].reverse() })).toEqual(priceOf(wish));
    }));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageClasses, type Party, partyTotal, rateClasses } from './party.rules.ts';
import { applies, type Asked, comparePrecedence, isInForce, isInSeason, type Leg, priceOf, type Rate, rateFor } from './rate.rules.ts';

const rate = (facts: Partial<Rate>): Rate => ({
  id: 'r1', item: 'TREK', trekId: 'colque', conservationAreaId: null, rateClass: null, ageClass: null, season: null, minPeople: null,
  currency: 'USD', amount: 25_000, validFrom: '2026-01-01', validUntil: null, origin: 'NETWORK', ...facts,
});
const fee = (facts: Partial<Rate>): Rate => rate({
  item: 'CONSERVATION_FEE', trekId: null, conservationAreaId: 'kuntur', rateClass: 'FOREIGN', ageClass: 'ADULT', currency: 'PEN', amount: 4_000, ...facts,
});
const leg = (facts: Partial<Leg> = {}): Leg => ({ departureId: 'd1', trekId: 'colque', date: '2027-05-03', areas: [], ...facts });
const party: Party = [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 3 }];
const asked = (on: string, facts: Partial<Asked> = {}): Asked => ({ on, people: 3, rateClass: 'FOREIGN', ageClass: 'ADULT', ...facts });
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
    expect(rateFor(rates, asked('2026-08-01'))?.id).toBe('a');
    expect(rateFor(rates, asked('2026-06-30'))?.id).toBe('b');
    expect(rateFor(rates, asked('2026-04-30'))).toBeUndefined();
  });

  it('before another of the same first day when it was entered later', () => {
    expect(rateFor([rate({ id: '02' }), rate({ id: '01' })], asked('2026-08-01'))?.id).toBe('02');
    expect(rateFor([rate({ id: '01' }), rate({ id: '02' })], asked('2026-08-01'))?.id).toBe('02');
  });

  it('again when a later one has ended', () => {
    const rates = [rate({ id: 'always' }), rate({ id: 'season', validFrom: '2026-06-01', validUntil: '2026-08-31' })];
    expect(rateFor(rates, asked('2026-08-31'))?.id).toBe('season');
    expect(rateFor(rates, asked('2026-09-01'))?.id).toBe('always');
  });
});

describe('a season', () => {
  const dry = { firstDay: '05-01', lastDay: '09-30' };
  const rains = { firstDay: '12-15', lastDay: '03-31' };

  it('has its first and its last day, in every year', () => {
    expect(['2027-04-30', '2027-05-01', '2031-09-30', '2031-10-01'].map((on) => isInSeason(dry, on))).toEqual([false, true, true, false]);
  });

  it('may run over the turn of the year', () => {
    expect(['2027-12-14', '2027-12-15', '2028-01-01', '2028-03-31', '2028-04-01'].map((on) => isInSeason(rains, on))).toEqual([false, true, true, true, false]);
  });
});

describe('the precedence of rates that apply', () => {
  const season = { firstDay: '05-01', lastDay: '09-30' };
  // Each comes before all that follow it.
  const inOrder = [
    rate({ id: '10', season, minPeople: 2, validFrom: '2020-01-01' }),
    rate({ id: '09', season, rateClass: 'FOREIGN', ageClass: 'ADULT', validFrom: '2020-01-01' }),
    rate({ id: '08', season, validFrom: '2020-01-01' }),
    rate({ id: '07', minPeople: 3, validFrom: '2020-01-01' }),
    rate({ id: '06', minPeople: 2, rateClass: 'FOREIGN', ageClass: 'ADULT', validFrom: '2020-01-01' }),
    rate({ id: '05', rateClass: 'FOREIGN', ageClass: 'ADULT', validFrom: '2020-01-01' }),
    rate({ id: '04', rateClass: 'FOREIGN', validFrom: '2020-01-01' }),
    rate({ id: '03', ageClass: 'ADULT', validFrom: '2020-01-01' }),
    rate({ id: '11', validFrom: '2021-01-01' }),
    rate({ id: '02', validFrom: '2020-01-01' }),
    rate({ id: '01', validFrom: '2020-01-01' }),
  ];

  it('is season, larger group, narrower class, later dates, later entry', () => {
    for (let i = 0; i < inOrder.length; i++) {
      const rest = inOrder.slice(i);
      expect(rateFor(rest, asked('2027-05-03'))?.id).toBe(inOrder[i]!.id);
      expect(rateFor(rest.toReversed(), asked('2027-05-03'))?.id).toBe(inOrder[i]!.id);
    }
    expect(inOrder.toReversed().toSorted(comparePrecedence)).toEqual(inOrder);
  });

  it('asks only rates that apply: outside the season, below the size and for another class they are as if not set', () => {
    expect(applies(rate({ season }), asked('2027-10-01'))).toBe(false);
    expect(applies(rate({ minPeople: 4 }), asked('2027-05-03'))).toBe(false);
    expect(applies(rate({ rateClass: 'PERUVIAN' }), asked('2027-05-03'))).toBe(false);
    expect(applies(rate({ ageClass: 'MINOR' }), asked('2027-05-03'))).toBe(false);
    expect(applies(rate({ season, minPeople: 3, rateClass: 'FOREIGN', ageClass: 'ADULT' }), asked('2027-05-03'))).toBe(true);
  });
});

describe('a price', () => {
  it('has one line for the trek, for all people, and one fee per area and class', () => {
    const group: Party = [...party, { rateClass: 'PERUVIAN', ageClass: 'MINOR', count: 2 }];
    const rates = [rate({}), fee({ id: 'f1' }), fee({ id: 'f2', rateClass: 'PERUVIAN', ageClass: 'MINOR', amount: 500 })];
    const price = priceOf({ legs: [leg({ areas: [kuntur] })], party: group, rates });
    expect(price.lines.map((l) => [l.position, l.kind, l.conservationAreaId, l.rateClass, l.quantity, l.unit?.amount, l.total?.amount, l.rateId])).toEqual([
      [1, 'TREK', null, null, 5, 25_000, 125_000, 'r1'],
      [2, 'CONSERVATION_FEE', 'kuntur', 'FOREIGN', 3, 4_000, 12_000, 'f1'],
      [3, 'CONSERVATION_FEE', 'kuntur', 'PERUVIAN', 2, 500, 1_000, 'f2'],
    ]);
    expect(price.totals).toEqual([{ amount: 13_000, currency: 'PEN' }, { amount: 125_000, currency: 'USD' }]);
    expect(price.isComplete).toBe(true);
  });

  it('charges an area once when it is entered again on a later day of the same departure', () => {
    const price = priceOf({ legs: [leg({ areas: [kuntur, siete, kuntur] })], party, rates: [rate({}), fee({})] });
    expect(price.lines.filter((l) => l.conservationAreaId === 'kuntur')).toHaveLength(1);
  });

  it('charges an area again on another departure', () => {
    const price = priceOf({ legs: [leg({ areas: [kuntur] }), leg({ departureId: 'd2', areas: [kuntur] })], party, rates: [rate({}), fee({})] });
    expect(price.lines.map((l) => [l.departureId, l.kind])).toEqual([['d1', 'TREK'], ['d1', 'CONSERVATION_FEE'], ['d2', 'TREK'], ['d2', 'CONSERVATION_FEE']]);
    expect(price.lines.map((l) => l.position)).toEqual([1, 2, 3, 4]);
  });

  it('leaves a line open when its rate is not set, and says that it is not complete', () => {
    const price = priceOf({ legs: [leg({ areas: [kuntur] })], party, rates: [rate({})] });
    expect(price.lines[1]).toMatchObject({ kind: 'CONSERVATION_FEE', unit: null, total: null, rateId: null, quantity: 3, origin: 'NETWORK' });
    expect(price).toMatchObject({ isComplete: false, totals: [{ amount: 75_000, currency: 'USD' }] });
  });

  it('never takes the fee of another class, another age or another area', () => {
    const others = [fee({ rateClass: 'PERUVIAN' }), fee({ ageClass: 'MINOR' }), fee({ conservationAreaId: 'siete' })];
    expect(priceOf({ legs: [leg({ areas: [kuntur] })], party, rates: others }).totals).toEqual([]);
  });

  it('takes a rate of zero for a price, not for an open line', () => {
    const price = priceOf({ legs: [leg()], party, rates: [rate({ amount: 0 })] });
    expect(price).toMatchObject({ isComplete: true, totals: [{ amount: 0, currency: 'USD' }] });
  });

  it('goes by the first day of each departure: what is sold today for another year has that year’s price', () => {
    const rates = [rate({ id: 'this year', validUntil: '2026-12-31' }), rate({ id: 'next year', validFrom: '2027-01-01', amount: 30_000 })];
    const price = priceOf({ legs: [leg({ date: '2026-12-31' }), leg({ departureId: 'd2', date: '2027-01-01' })], party, rates });
    expect(price.lines.map((line) => line.rateId)).toEqual(['this year', 'next year']);
  });

  it('has a line of its own for residents where a rate for them is set, and one for all others', () => {
    const group: Party = [{ rateClass: 'PERUVIAN', ageClass: 'ADULT', count: 2 }, { rateClass: 'PERUVIAN', ageClass: 'MINOR', count: 1 }, { rateClass: 'FOREIGN', ageClass: 'ADULT', count: 4 }];
    const price = priceOf({ legs: [leg()], party: group, rates: [rate({ id: 'all' }), rate({ id: 'resident', rateClass: 'PERUVIAN', amount: 15_000 })] });
    expect(price.lines.map((l) => [l.kind, l.rateClass, l.ageClass, l.quantity, l.rateId, l.total?.amount])).toEqual([
      ['TREK', 'PERUVIAN', null, 3, 'resident', 45_000], ['TREK', null, null, 4, 'all', 100_000],
    ]);
  });

  it('leaves only those open for whom no rate is set', () => {
    const group: Party = [{ rateClass: 'PERUVIAN', ageClass: 'ADULT', count: 2 }, { rateClass: 'FOREIGN', ageClass: 'ADULT', count: 4 }];
    const price = priceOf({ legs: [leg()], party: group, rates: [rate({ rateClass: 'PERUVIAN' })] });
    expect(price.lines.map((l) => [l.quantity, l.total?.amount ?? null])).toEqual([[2, 50_000], [4, null]]);
    expect(price.isComplete).toBe(false);
  });

  it('gives a group its rate from its size on, not one person before', () => {
    const rates = [rate({ id: 'any' }), rate({ id: 'from four', minPeople: 4, amount: 20_000 })];
    const of = (count: number) => priceOf({ legs: [leg()], party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count }], rates }).lines[0]?.rateId;
    expect([of(3), of(4), of(5)]).toEqual(['any', 'from four', 'from four']);
  });

  it('carries the origin of each rate to its line', () => {
    expect(priceOf({ legs: [leg()], party, rates: [rate({ origin: 'DEMO' })] }).lines[0]?.origin).toBe('DEMO');
  });

  it('of no departures has no lines and is complete', () => {
    expect(priceOf({ legs: [], party, rates: [] })).toEqual({ lines: [], totals: [], isComplete: true });
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
  season: fc.option(fc.record({ firstDay: someDay.map((d) => d.slice(5)), lastDay: someDay.map((d) => d.slice(5)) })), minPeople: fc.option(fc.integer({ min: 2, max: 40 })),
  namesRateClass: fc.boolean(), namesAgeClass: fc.boolean(),
}).map(({ fees, trek, area, rateClass, ageClass, season, minPeople, namesRateClass, namesAgeClass, ...rest }) => ({
  ...rest, item: fees ? 'CONSERVATION_FEE' : 'TREK', trekId: fees ? null : trek, conservationAreaId: fees ? area : null,
  rateClass: fees || namesRateClass ? rateClass : null, ageClass: fees || namesAgeClass ? ageClass : null,
  season: fees ? null : season, minPeople: fees ? null : minPeople,
}));
const someParty = fc.uniqueArray(fc.record({ rateClass: fc.constantFrom(...rateClasses), ageClass: fc.constantFrom(...ageClasses), count: fc.integer({ min: 1, max: 40 }) }), { minLength: 1, selector: (m) => m.rateClass + m.ageClass });
const someLeg = fc.record({ departureId: fc.uuid(), trekId: fc.constantFrom(...trekIds), date: someDay, areas: fc.array(fc.constantFrom(...areaIds).map((id) => ({ id, name: id })), { maxLength: 5 }) });
const someWish = fc.record({ legs: fc.array(someLeg, { maxLength: 4 }), party: someParty, rates: fc.array(someRate, { maxLength: 40 }) });

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

  it('each departure has every person once in its lines for the trek, and each of its areas every person once', () => {
    fc.assert(fc.property(someWish, (wish) => {
      const { lines } = priceOf(wish);
      const distinct = wish.legs.reduce((n, l) => n + new Set(l.areas.map((a) => a.id)).size, 0);
      for (const { departureId } of wish.legs) {
        const trek = lines.filter((l) => l.kind === 'TREK' && l.departureId === departureId);
        expect(trek.reduce((s, l) => s + l.quantity, 0)).toBe(partyTotal(wish.party));
        expect(new Set(trek.map((l) => l.rateId)).size).toBe(trek.length);
      }
      expect(lines.filter((l) => l.kind === 'CONSERVATION_FEE').reduce((s, l) => s + l.quantity, 0)).toBe(distinct * partyTotal(wish.party));
    }));
  });

  it('a line is open exactly when nothing applies, and the price complete when no line is open', () => {
    fc.assert(fc.property(someWish, (wish) => {
      const price = priceOf(wish);
      const people = partyTotal(wish.party);
      for (const { departureId, trekId, date } of wish.legs) {
        const open = wish.party.filter((m) => !wish.rates.some((r) => r.item === 'TREK' && r.trekId === trekId && applies(r, { ...m, people, on: date })));
        const line = price.lines.find((l) => l.kind === 'TREK' && l.departureId === departureId && l.total === null);
        expect(line?.quantity ?? 0).toBe(open.reduce((sum, m) => sum + m.count, 0));
      }
      for (const line of price.lines.filter((l) => l.kind === 'CONSERVATION_FEE')) {
        const on = wish.legs.find((l) => l.departureId === line.departureId)!.date;
        const isSet = wish.rates.some((r) => r.item === 'CONSERVATION_FEE' && r.conservationAreaId === line.conservationAreaId && applies(r, { rateClass: line.rateClass!, ageClass: line.ageClass!, people, on }));
        expect(line.total !== null).toBe(isSet);
      }
      for (const line of price.lines) expect([line.unit === null, line.rateId === null]).toEqual([line.total === null, line.total === null]);
      expect(price.isComplete).toBe(price.lines.every((l) => l.total));
    }));
  });

  it('the order of the rates does not matter', () => {
    fc.assert(fc.property(someWish, (wish) => {
      expect(priceOf({ ...wish, rates: [...wish.rates].reverse() })).toEqual(priceOf(wish));
    }));
  });
});

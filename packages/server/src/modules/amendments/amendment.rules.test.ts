import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/calendar';
import { cancellationQuote, type CancellationTerms } from '#modules/rates/cancellation.rules';
import { isOfTheJourney, type Line, standing, sumIn } from '#modules/rates/line.rules';
import { type Party, partyTotal } from '#modules/rates/party.rules';
import { type Leg, priceOf, type Rate } from '#modules/rates/rate.rules';
import { priceOfAmendment, refuseIfNotAmendable } from './amendment.rules.ts';

const terms: CancellationTerms = {
  policyId: 'p', tiers: [{ daysBefore: 60, refundPercent: 100 }, { daysBefore: 30, refundPercent: 50 }], amendmentFee: { amount: 2_500, currency: 'USD' }, origin: 'NETWORK',
};
const legs: Record<string, Leg> = {
  may: { departureId: 'may', trekId: 'colque', date: '2027-05-20', areas: [{ id: 'kuntur', name: 'K' }] },
  june: { departureId: 'june', trekId: 'colque', date: '2027-06-20', areas: [{ id: 'kuntur', name: 'K' }] },
  july: { departureId: 'july', trekId: 'colque', date: '2027-07-28', areas: [{ id: 'kuntur', name: 'K' }] },
  lares: { departureId: 'lares', trekId: 'lares', date: '2027-05-25', areas: [{ id: 'siete', name: 'S' }, { id: 'kuntur', name: 'K' }] },
};
const rate = (more: Partial<Rate>): Rate => ({
  id: JSON.stringify(more), item: 'TREK', trekId: null, conservationAreaId: null, rateClass: null, ageClass: null, season: null, minPeople: null,
  currency: 'USD', amount: 39_000, validFrom: '2026-01-01', validUntil: null, origin: 'NETWORK', ...more,
});
const fees = (['FOREIGN', 'PERUVIAN'] as const).flatMap((rateClass) => ['kuntur', 'siete'].map((area) =>
  rate({ item: 'CONSERVATION_FEE', conservationAreaId: area, rateClass, ageClass: 'ADULT', currency: 'PEN', amount: rateClass === 'FOREIGN' ? 3_000 : 1_000 })));
const plain = [rate({ trekId: 'colque' }), rate({ trekId: 'lares', amount: 34_000 }), ...fees];

const adults = (foreign: number, peruvian = 0): Party => [
  ...(peruvian ? [{ rateClass: 'PERUVIAN' as const, ageClass: 'ADULT' as const, count: peruvian }] : []), ...(foreign ? [{ rateClass: 'FOREIGN' as const, ageClass: 'ADULT' as const, count: foreign }] : []),
];
type Journey = { leg: string; party: Party };
const priced = ({ leg, party }: Journey, rates = plain): Line[] => priceOf({ legs: [legs[leg]!], party, rates }).lines.map(({ position: _, ...line }) => line);

function amend(lines: readonly Line[], from: Journey, to: Journey, { today = '2027-01-10', isConfirmed = true, rates = plain, policy = terms as CancellationTerms | null } = {}) {
  return priceOfAmendment({
    lines, isConfirmed, terms: policy, date: legs[from.leg]!.date, today, isSmaller: partyTotal(to.party) < partyTotal(from.party), hasMoved: to.leg !== from.leg,
    priceHere: priced({ leg: from.leg, party: to.party }, rates), priceThere: priced(to, rates),
  });
}
const four: Journey = { leg: 'may', party: adults(4) };
const daysBefore = (days: number) => addDays('2027-05-20', -days);
const charged = (price: ReturnType<typeof amend>) => price.lines.map((l) => [l.kind, l.quantity, l.total?.amount ?? null]);

describe('adding people', () => {
  it('adds their trek and their fees, and nothing else, whenever it is', () => {
    expect(charged(amend(priced(four), four, { leg: 'may', party: adults(5) }, { today: daysBefore(2) }))).toEqual([['TREK', 1, 39_000], ['CONSERVATION_FEE', 1, 3_000]]);
  });
});

describe('people who leave', () => {
  const three: Journey = { leg: 'may', party: adults(3) };
  it('get back what the tier says of their trek, and their conservation fees in full', () => {
    const price = amend(priced(four), four, three, { today: daysBefore(40) });
    expect(charged(price)).toEqual([['TREK', -1, -39_000], ['CONSERVATION_FEE', -1, -3_000], ['CANCELLATION_FEE', 1, 19_500]]);
    expect(price).toMatchObject({ tier: { refundPercent: 50 }, amounts: [{ currency: 'PEN', refund: 3_000, fee: 0 }, { currency: 'USD', refund: 19_500, fee: 19_500 }] });
  });
  it('are given everything back while it is only held', () => expect(amend(priced(four), four, three, { isConfirmed: false, today: daysBefore(2) }).amounts).toMatchObject([{ refund: 3_000 }, { refund: 39_000, fee: 0 }]));
  it('leave the fee open where no policy was frozen', () => {
    const price = amend(priced(four), four, three, { policy: null });
    expect(price.lines.at(-1)).toMatchObject({ kind: 'CANCELLATION_FEE', total: null });
    expect(price.amounts).toMatchObject([{ currency: 'PEN', refund: 3_000, fee: 0 }, { currency: 'USD', refund: null, fee: null }]);
  });
  it('where those who stay pay more each, only the difference falls away: leaving never raises what is owed', () => {
    const rates = [rate({ id: 'small', trekId: 'colque', amount: 39_000 }), rate({ id: 'group', trekId: 'colque', amount: 36_000, minPeople: 4 }), ...fees];
    const price = amend(priced(four, rates), four, three, { rates, today: daysBefore(10) });
    expect(price.amounts[1]).toEqual({ currency: 'USD', owed: 144_000, refund: 0, fee: 27_000 });
  });
});

describe('people of another class in place of others', () => {
  it('change the conservation fees only', () => {
    expect(charged(amend(priced(four), four, { leg: 'may', party: adults(3, 1) }, { today: daysBefore(2) }))).toEqual([['CONSERVATION_FEE', -1, -3_000], ['CONSERVATION_FEE', 1, 1_000]]);
  });
});

describe('moving', () => {
  const june: Journey = { leg: 'june', party: adults(4) };
  it('costs the fee of the policy while the lowest tier has not begun', () => {
    const price = amend(priced(four), four, june, { today: daysBefore(31) });
    expect(charged(price).at(-1)).toEqual(['AMENDMENT_FEE', 1, 2_500]);
    expect(price.amounts).toMatchObject([{ currency: 'PEN', refund: 0 }, { currency: 'USD', refund: -2_500, fee: 2_500 }]);
  });
  it('costs what cancelling costs once the lowest tier has begun', () => {
    const price = amend(priced(four), four, june, { today: daysBefore(29) });
    expect(charged(price).at(-1)).toEqual(['CANCELLATION_FEE', 1, 156_000]);
    expect(price.tier).toMatchObject({ refundPercent: 0 });
  });
  it('to another trek changes price and areas', () => {
    const price = amend(priced(four), four, { leg: 'lares', party: adults(4) }, { today: daysBefore(90) });
    expect(sumIn('USD', price.lines)).toBe(4 * (34_000 - 39_000) + 2_500);
    expect(sumIn('PEN', price.lines)).toBe(4 * 3_000);
  });
  it('with fewer people charges for those who leave and for the move', () => {
    const price = amend(priced(four), four, { leg: 'june', party: adults(3) }, { today: daysBefore(40) });
    expect(charged(price).slice(-2)).toEqual([['CANCELLATION_FEE', 1, 19_500], ['AMENDMENT_FEE', 1, 2_500]]);
  });
  it('keeps what would have come back as the most that comes back later, for who cancels and for who leaves', () => {
    const price = amend(priced(four), four, june, { today: daysBefore(40) });
    expect(price.ceilingPercent).toBe(50);
    const [lines, moved] = [[...priced(four), ...price.lines], { ...terms, ceilingPercent: 50 }];
    expect(cancellationQuote({ lines, terms: moved, departureDate: '2027-06-20', today: daysBefore(40) })).toMatchObject({ tier: { refundPercent: 50, byMove: true }, amounts: [{}, { refund: 78_000 }] });
    expect(charged(amend(lines, june, { leg: 'june', party: adults(3) }, { policy: moved, today: daysBefore(40) })).at(-1)).toEqual(['CANCELLATION_FEE', 1, 19_500]);
    expect(amend(lines, june, { leg: 'july', party: adults(4) }, { policy: moved, today: daysBefore(40) }).ceilingPercent).toBe(50);
  });
  it('begins anew when it cost what cancelling costs, and binds nothing while everything would have come back', () => {
    expect(amend(priced(four), four, june, { today: daysBefore(29) }).ceilingPercent).toBeNull();
    expect(amend(priced(four), four, june, { today: daysBefore(60) }).ceilingPercent).toBeNull();
    expect(amend(priced(four), four, { leg: 'may', party: adults(3) }, { policy: { ...terms, ceilingPercent: 50 }, today: daysBefore(40) }).ceilingPercent).toBe(50);
  });
  it('is free while it is held', () => expect(amend(priced(four), four, june, { isConfirmed: false }).amounts).toMatchObject([{ refund: 0 }, { refund: 0, fee: 0 }]));
  it('leaves the fee open where no policy was frozen', () => expect(amend(priced(four), four, june, { policy: null }).lines.at(-1)).toMatchObject({ kind: 'AMENDMENT_FEE', total: null }));
});

describe('a reservation', () => {
  const at = (state: 'HELD' | 'CONFIRMED' | 'CANCELLED', date = '2027-05-20', expiresAt: string | null = null) => refuseIfNotAmendable({ state, expiresAt, date }, '2027-05-19T12:00:00.000Z', '2027-05-19');
  it('is amended while it is held or confirmed and has not started', () => {
    expect([at('HELD'), at('CONFIRMED')]).toEqual([undefined, undefined]);
    expect(at('CONFIRMED', '2027-05-19')).toMatchObject({ state: 'CONFIRMED' });
    expect(at('CANCELLED')).toMatchObject({ state: 'CANCELLED' });
    expect(at('HELD', '2027-05-20', '2027-05-19T12:00:00.000Z')).toMatchObject({ state: 'EXPIRED' });
  });
});

const someParty = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 4 })).filter(([f, p]) => f + p > 0).map(([f, p]) => adults(f, p));
const someJourney = fc.record({ leg: fc.constantFrom('may', 'june', 'lares'), party: someParty });
const someAmount = fc.integer({ min: 0, max: 1_000_000_000 });
const someRates = fc.tuple(someAmount, someAmount, someAmount, fc.option(fc.integer({ min: 2, max: 8 })), fc.array(someAmount, { minLength: 4, maxLength: 4 })).map(([colque, lares, group, minPeople, areas]) => [
  rate({ id: 'c', trekId: 'colque', amount: colque }), rate({ id: 'l', trekId: 'lares', amount: lares }), ...(minPeople ? [rate({ id: 'g', trekId: 'colque', amount: group, minPeople })] : []),
  ...fees.map((f, i) => ({ ...f, id: `f${i}`, amount: areas[i]! })),
]);
const someTerms = fc.array(fc.record({ daysBefore: fc.integer({ min: 0, max: 90 }), refundPercent: fc.integer({ min: 0, max: 100 }) }), { minLength: 1, maxLength: 4 })
  .map((tiers) => ({ ...terms, tiers: tiers.toSorted((a, b) => b.daysBefore - a.daysBefore).map((tier, i, all) => ({ ...tier, refundPercent: Math.min(...all.slice(0, i + 1).map((t) => t.refundPercent)) })) }));
const someChain = fc.record({ first: someJourney, rates: someRates, policy: someTerms, steps: fc.array(fc.record({ to: someJourney, days: fc.integer({ min: 1, max: 90 }) }), { maxLength: 8 }), cancelled: fc.integer({ min: 1, max: 90 }) });

describe('whatever is amended, how often and when', () => {
  it('no money is made or lost: owed afterwards is the price of the last party on the last departure, and the fees', () => {
    fc.assert(fc.property(someChain, ({ first, rates, policy, steps, cancelled }) => {
      let lines = priced(first, rates);
      let at = first;
      let kept: CancellationTerms = policy;
      for (const { to, days } of steps) {
        const before = lines;
        const price = amend(lines, at, to, { rates, policy: kept, today: addDays(legs[at.leg]!.date, -days) });
        lines = [...lines, ...price.lines];
        at = to;
        kept = { ...kept, ceilingPercent: price.ceilingPercent };
        // What stands of the journey is exactly what it would have cost from the beginning.
        const journey = standing(lines).filter(isOfTheJourney);
        for (const currency of ['PEN', 'USD'] as const) {
          expect(sumIn(currency, journey)).toBe(sumIn(currency, priced(to, rates)));
          const added = price.lines.filter((line) => !isOfTheJourney(line));
          expect(sumIn(currency, lines)).toBe(sumIn(currency, before) - sumIn(currency, standing(before).filter(isOfTheJourney)) + sumIn(currency, journey) + sumIn(currency, added));
          for (const fee of added) expect(fee.total!.amount).toBeGreaterThan(0);
          const settled = price.amounts.find((amount) => amount.currency === currency);
          expect(settled?.refund ?? 0).toBe(sumIn(currency, before) - sumIn(currency, lines) || 0);
        }
        expect(new Set(journey.map((line) => line.departureId))).toEqual(new Set([to.leg]));
      }
      for (const line of lines) expect(line.total!.amount).toBe(line.unit!.amount * line.quantity || 0);
      const earlier = standing(lines).filter((line) => !isOfTheJourney(line));
      const quote = cancellationQuote({ lines, terms: kept, departureDate: legs[at.leg]!.date, today: addDays(legs[at.leg]!.date, -cancelled) });
      const after = [...lines, ...quote.lines];
      expect(standing(after).filter(isOfTheJourney)).toEqual([]);
      for (const { currency, refund, fee } of quote.amounts) {
        expect(sumIn(currency, after)).toBe(sumIn(currency, earlier) + fee!);
        expect(refund! + fee!).toBe(sumIn(currency, priced(at, rates)));
      }
    }), { numRuns: 300 });
  });

  it('moving never improves what cancelling returns: what is owed after a cancellation never falls by moving first, nor by waiting', () => {
    const someMoves = fc.array(fc.record({ to: fc.constantFrom('may', 'june', 'july'), wait: fc.integer({ min: 0, max: 40 }) }), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(someTerms, someAmount, someMoves, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 40 }), (policy, amount, moves, ahead, wait) => {
      const rates = [rate({ trekId: 'colque', amount })];
      let [lines, kept, at, today] = [priced({ leg: 'may', party: adults(4) }, rates), policy as CancellationTerms, { leg: 'may', party: adults(4) } as Journey, addDays('2027-05-20', -1 - ahead)];
      const owedIfCancelled = () => sumIn('USD', [...lines, ...cancellationQuote({ lines, terms: kept, departureDate: legs[at.leg]!.date, today }).lines]);
      let least = owedIfCancelled();
      const later = (days: number) => {
        const day = addDays(today, days);
        today = day < legs[at.leg]!.date ? day : today;
        expect(owedIfCancelled()).toBeGreaterThanOrEqual(least);
        least = owedIfCancelled();
      };
      for (const move of moves) {
        later(move.wait);
        const to = { leg: move.to, party: at.party };
        if (legs[move.to]!.date <= today || move.to === at.leg) continue;
        const price = amend(lines, at, to, { rates, policy: kept, today });
        [lines, kept, at] = [[...lines, ...price.lines], { ...kept, ceilingPercent: price.ceilingPercent }, to];
      }
      later(wait);
    }), { numRuns: 500 });
  });

  it('going there and back leaves the price as it was, but for the fees', () => {
    fc.assert(fc.property(someJourney, someJourney, someRates, (a, b, rates) => {
      const out = amend(priced(a, rates), a, b, { rates, isConfirmed: false });
      const back = amend([...priced(a, rates), ...out.lines], b, a, { rates, isConfirmed: false });
      const byThing = (lines: readonly Line[]) => standing(lines).map((l) => JSON.stringify(l)).sort();
      expect(byThing([...priced(a, rates), ...out.lines, ...back.lines])).toEqual(byThing(priced(a, rates)));
    }));
  });
});

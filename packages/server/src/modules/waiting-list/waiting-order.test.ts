import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, type LockedFacts } from '#modules/capacity/decide.rules';
import { keyOfDay, type ResourceDay } from '#modules/capacity/resource-day';
import type { Decision, Leg, WaitingWish } from '#modules/capacity/wish';

// The order of the list as the engine decides it, against a model that knows nothing of the engine: numbers in a table.

const NOW = '2027-05-01T12:00:00.000Z';
const dateOf = (departure: number) => `2027-06-${String(departure + 1).padStart(2, '0')}`;

type Party = { people: number; atLeast: number; from: number; to: number };
type Season = { groups: number[]; areas: number[] };

/** Departure i takes its own group on day i, and the area on days i and i + 1, which it shares with its neighbours. */
const needsOf = (i: number): { date: string; resourceId: number }[] => [
  { date: dateOf(i), resourceId: 100 + i }, { date: dateOf(i), resourceId: 1 }, { date: dateOf(i + 1), resourceId: 1 }];

const MOST_PEOPLE = 8;
const season: fc.Arbitrary<Season> = fc.integer({ min: 1, max: 5 }).chain((departures) => fc.record({
  groups: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: departures, maxLength: departures }),
  areas: fc.array(fc.integer({ min: 0, max: 16 }), { minLength: departures + 1, maxLength: departures + 1 }),
}));
const parties = (departures: number): fc.Arbitrary<Party[]> => fc.array(
  fc.record({ people: fc.integer({ min: 1, max: MOST_PEOPLE }), least: fc.integer({ min: 1, max: MOST_PEOPLE }), a: fc.nat(departures - 1), b: fc.nat(departures - 1) })
    .map(({ people, least, a, b }) => ({ people, atLeast: Math.min(least, people), from: Math.min(a, b), to: Math.max(a, b) })),
  { minLength: 1, maxLength: 10 });
const scenes = season.chain((s) => fc.record({ season: fc.constant(s), list: parties(s.groups.length) }));

/** What each party gets by the printed rules: strictly in order, all of it on the earliest date, else most of it, else nothing and the place is kept. */
function model({ groups, areas }: Season, list: readonly Party[]): ({ departure: number; people: number } | undefined)[] {
  const group = [...groups];
  const area = [...areas];
  const room = (i: number) => Math.min(group[i]!, area[i]!, area[i + 1]!);
  return list.map(({ people, atLeast, from, to }) => {
    const dates = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const most = Math.max(...dates.map(room));
    const departure = dates.find((i) => room(i) >= people) ?? (most >= atLeast ? dates.find((i) => room(i) === most) : undefined);
    if (departure === undefined) return undefined;
    const taken = Math.min(people, room(departure));
    group[departure]! -= taken;
    area[departure]! -= taken;
    area[departure + 1]! -= taken;
    return { departure, people: taken };
  });
}

const day = (key: { date: string; resourceId: number }, lim: number): ResourceDay => ({ ...key, limitKind: 'NUMBER', lim, closed: false, confirmed: 0, held: 0, nextExpiry: 'infinity', watched: true });

function factsOf({ groups, areas }: Season, list: readonly Party[]): LockedFacts {
  const days = [...groups.map((lim, i) => day({ date: dateOf(i), resourceId: 100 + i }, lim)), ...areas.map((lim, i) => day({ date: dateOf(i), resourceId: 1 }, lim))];
  const ids = groups.map((_, i) => i);
  return {
    now: NOW, today: '2027-05-01', days: new Map(days.map((d) => [keyOfDay(d), d])), terms: new Map(), keys: [], itineraries: new Map(), followed: new Map(),
    needs: new Map(ids.map((i) => [`d${i}`, { departureId: `d${i}`, version: 1, days: needsOf(i) }])),
    departures: new Map(ids.map((i) => [`d${i}`, { id: `d${i}`, date: dateOf(i), state: 'OPEN', needsVersion: 1, onRequest: false, startsAt: `${dateOf(i)}T05:00:00.000Z` }])),
    agencies: new Map([['a', { id: 'a', standing: 'CERTIFIED' }]]),
    waiting: new Map(list.map((_, i) => [`e${i}`, { id: `e${i}`, state: 'WAITING', deadline: '2027-07-01T00:00:00.000Z' }])),
  };
}

const wishOf = ({ people, atLeast, from, to }: Party, i: number): WaitingWish => ({
  holdId: `h${i}`, agencyId: 'a', key: `waiting-${i}`, hash: 'x', reference: undefined, holdSeconds: 43_200, personId: 'p', via: 'test',
  waiting: { entryId: `e${i}`, joinedAt: NOW, people, atLeast },
  candidates: Array.from({ length: to - from + 1 }, (_, n) => ({
    departureId: `d${from + n}`,
    legFor: (count: number): Leg => ({ reservationId: `r${i}`, code: 'c', departureId: `d${from + n}`, people: count, party: [], lines: [], namingDeadline: dateOf(from + n) }),
  })),
});

const given = (decisions: readonly Decision[]) => decisions.map((decision) =>
  (decision.kind === 'Held' ? { departure: Number(decision.legs[0]!.departureId.slice(1)), people: decision.legs[0]!.people } : undefined));
const served = (where: Season, list: readonly Party[]) => given(decide(list.map(wishOf), factsOf(where, list)).decisions);

test('the engine serves a list as the printed rules say', () => {
  fc.assert(fc.property(scenes, ({ season: where, list }) => {
    expect(served(where, list)).toEqual(model(where, list));
  }), { numRuns: 500 });
});

test('who joins later changes nothing for those before', () => {
  fc.assert(fc.property(scenes, fc.nat(9), ({ season: where, list }, cut) => {
    const first = list.slice(0, cut + 1);
    expect(served(where, list).slice(0, first.length)).toEqual(served(where, first));
  }));
});

test('a skipped party keeps its place: asked again with what was left, it still gets nothing', () => {
  fc.assert(fc.property(scenes, ({ season: where, list }) => {
    const gets = served(where, list);
    const skipped = list.filter((_, i) => !gets[i]);
    fc.pre(skipped.length > 0);
    const { changed } = decide(list.map(wishOf), factsOf(where, list));
    const left: Season = { groups: [...where.groups], areas: [...where.areas] };
    for (const { date, resourceId, held } of changed) {
      const at = Number(date.slice(8)) - 1;
      if (resourceId === 1) left.areas[at]! -= held;
      else left.groups[at]! -= held;
    }
    expect(served(left, skipped).every((one) => one === undefined)).toBe(true);
  }));
});

test('the model would notice an engine that served whoever is largest first', () => {
  const bySize = (list: readonly Party[]) => list.map((party, i) => ({ party, i })).sort((a, b) => b.party.people - a.party.people);
  expect(() => fc.assert(fc.property(scenes, ({ season: where, list }) => {
    const order = bySize(list);
    const gets = given(decide(order.map(({ party, i }) => wishOf(party, i)), factsOf(where, list)).decisions);
    expect(list.map((_, i) => gets[order.findIndex((one) => one.i === i)])).toEqual(model(where, list));
  }), { numRuns: 300 })).toThrow();
});

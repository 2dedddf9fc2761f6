import { describe, expect, test } from 'vitest';
import { closedBecause, decide, type LockedFacts } from './decide.rules.ts';
import { keyOfDay, type ResourceDay } from './resource-day.ts';
import type { DepartureFacts, SpotWish, WaitingWish } from './wish.ts';

const NOW = '2027-05-01T12:00:00.000Z';
const day = (date: string, resourceId: number, lim: number | null, taken: Partial<ResourceDay> = {}): ResourceDay =>
  ({ date, resourceId, limitKind: lim === null ? 'UNKNOWN' : 'NUMBER', lim, closed: false, confirmed: 0, held: 0, nextExpiry: 'infinity', watched: false, ...taken });

const departure = (id: string, date: string, more: Partial<DepartureFacts> = {}): DepartureFacts =>
  ({ id, date, state: 'OPEN', needsVersion: 1, onRequest: false, startsAt: `${date}T05:00:00.000Z`, ...more });

/** Departure d1: group 1 on the 3rd, area 7 on the 3rd and 4th. Departure d2: group 2 on the 4th, area 7 on the 4th. */
function facts(days: ResourceDay[], more: Partial<LockedFacts> = {}): LockedFacts {
  const needs = (departureId: string, list: [string, number][]) => ({ departureId, version: 1, days: list.map(([date, resourceId]) => ({ date, resourceId })) });
  return {
    now: NOW, today: '2027-05-01',
    days: new Map(days.map((d) => [keyOfDay(d), d])),
    needs: new Map([
      ['d1', needs('d1', [['2027-05-03', 1], ['2027-05-03', 7], ['2027-05-04', 7]])],
      ['d2', needs('d2', [['2027-05-04', 2], ['2027-05-04', 7]])],
    ]),
    departures: new Map([['d1', departure('d1', '2027-05-03')], ['d2', departure('d2', '2027-05-04')]]),
    agencies: new Map([['a', { id: 'a', standing: 'CERTIFIED' }]]), keys: [], itineraries: new Map(), terms: new Map(), waiting: new Map(), followed: new Map(), ...more,
  };
}
const ROOMY = [day('2027-05-03', 1, 12), day('2027-05-03', 7, 30), day('2027-05-04', 7, 30), day('2027-05-04', 2, 12)];
let wishes = 0;
const wish = (people: number, departures: string[] = ['d1'], more: Partial<SpotWish> = {}): SpotWish => ({
  holdId: `h${++wishes}`, agencyId: 'a', key: `key-${wishes}`, hash: 'x', itinerary: undefined, reference: undefined, holdSeconds: 1800, personId: 'p', via: 'test',
  legs: departures.map((departureId) => ({ reservationId: 'r', code: 'c', departureId, people, party: [], lines: [], namingDeadline: '2027-04-26' })), ...more,
});

describe('deciding wishes', () => {
  test('takes every resource-day of the route once per traveller', () => {
    const { decisions, changed } = decide([wish(3)], facts(ROOMY));
    expect(decisions).toMatchObject([{ kind: 'Held', expiresAt: '2027-05-01T12:30:00.000Z' }]);
    expect(changed.map((d) => [keyOfDay(d), d.held, d.nextExpiry])).toEqual([
      ['2027-05-03|1', 3, '2027-05-01T12:30:00.000Z'], ['2027-05-03|7', 3, '2027-05-01T12:30:00.000Z'], ['2027-05-04|7', 3, '2027-05-01T12:30:00.000Z']]);
  });

  test('adds quantities where two departures of one wish share an area on a day', () => {
    const { changed } = decide([wish(3, ['d1', 'd2'])], facts(ROOMY));
    expect(changed.find((d) => keyOfDay(d) === '2027-05-04|7')?.held).toBe(6);
  });

  test('refuses the whole wish when one resource-day has too little room, and names the tightest', () => {
    const { decisions, changed } = decide([wish(5)], facts([day('2027-05-03', 1, 12), day('2027-05-03', 7, 30, { confirmed: 26 }), day('2027-05-04', 7, 30, { held: 27 })]));
    expect(decisions).toEqual([{ kind: 'NoRoom', departureId: 'd1', date: '2027-05-04', resourceId: 7, requested: 5, free: 3, because: 'FULL' }]);
    expect(changed).toEqual([]);
  });

  test('takes the very last spot and refuses the next one', () => {
    const { decisions } = decide([wish(12), wish(1)], facts(ROOMY));
    expect(decisions.map((d) => d.kind)).toEqual(['Held', 'NoRoom']);
  });

  test('each wish sees what those before it took, in order of arrival', () => {
    const { decisions } = decide([wish(8), wish(8), wish(4)], facts(ROOMY));
    expect(decisions.map((d) => d.kind)).toEqual(['Held', 'NoRoom', 'Held']);
  });

  test('an unknown limit does not bind; a closed day has no room', () => {
    const unknown = [day('2027-05-03', 1, 12), day('2027-05-03', 7, null), day('2027-05-04', 7, null)];
    expect(decide([wish(12)], facts(unknown)).decisions[0]!.kind).toBe('Held');
    const closed = [...unknown.slice(0, 2), day('2027-05-04', 7, null, { closed: true })];
    expect(decide([wish(1)], facts(closed)).decisions[0]).toMatchObject({ kind: 'NoRoom', free: 0, date: '2027-05-04' });
  });

  test('keeps the earlier expiry of a day', () => {
    const soon = '2027-05-01T12:05:00.000Z';
    const { changed } = decide([wish(1)], facts([day('2027-05-03', 1, 12, { held: 2, nextExpiry: soon }), ...ROOMY.slice(1)]));
    expect(changed.find((d) => d.resourceId === 1)).toMatchObject({ held: 3, nextExpiry: soon });
  });

  test('only a certified agency takes spots', () => {
    const { decisions } = decide([wish(1)], facts(ROOMY, { agencies: new Map([['a', { id: 'a', standing: 'LAPSED' }]]) }));
    expect(decisions).toEqual([{ kind: 'AgencyNotCertified', agencyId: 'a', standing: 'LAPSED' }]);
  });
});

describe('keys', () => {
  test('a known key with the same input is answered again; with another input it is refused', () => {
    const known = facts(ROOMY, { keys: [{ owner: 'a', key: 'k', hash: 'same', holdId: 'before' }] });
    const { decisions, changed } = decide([wish(1, ['d1'], { key: 'k', hash: 'same' }), wish(1, ['d1'], { key: 'k', hash: 'other' })], known);
    expect(decisions).toEqual([{ kind: 'Repeated', holdId: 'before' }, { kind: 'KeyReused' }]);
    expect(changed).toEqual([]);
  });

  test('twins in one batch take once; refused twins are both refused and nothing is kept', () => {
    const twins = [wish(2, ['d1'], { key: 'twin' }), wish(2, ['d1'], { key: 'twin' })];
    expect(decide(twins, facts(ROOMY)).decisions).toMatchObject([{ kind: 'Held' }, { kind: 'Repeated', holdId: twins[0]!.holdId }]);
    const big = [wish(13, ['d1'], { key: 'big' }), wish(13, ['d1'], { key: 'big' })];
    expect(decide(big, facts(ROOMY)).decisions.map((d) => d.kind)).toEqual(['NoRoom', 'NoRoom']);
  });
});

describe('itineraries', () => {
  const itinerary = { id: 'i', version: 4 };
  test('an itinerary that changed meanwhile, or is held already, is refused', () => {
    const known = (version: number, hasLive: boolean) => facts(ROOMY, { itineraries: new Map([['i', { id: 'i', version, hasLive }]]) });
    expect(decide([wish(1, ['d1'], { itinerary })], known(5, false)).decisions[0]!.kind).toBe('ItineraryStale');
    expect(decide([wish(1, ['d1'], { itinerary })], known(4, true)).decisions[0]!.kind).toBe('ItineraryReserved');
    expect(decide([wish(1, ['d1'], { itinerary }), wish(1, ['d1'], { itinerary })], known(4, false)).decisions.map((d) => d.kind)).toEqual(['Held', 'ItineraryReserved']);
  });
});

test('a departure takes holds when it is on offer and starts after today', () => {
  expect(closedBecause({ state: 'OPEN', date: '2027-05-02' }, '2027-05-01')).toBeUndefined();
  expect(closedBecause({ state: 'GUARANTEED', date: '2027-05-02' }, '2027-05-01')).toBeUndefined();
  expect(closedBecause({ state: 'OPEN', date: '2027-05-01' }, '2027-05-01')).toBe('STARTED');
  expect(closedBecause({ state: 'CLOSED', date: '2027-05-02' }, '2027-05-01')).toBe('NOT_OPEN');
  expect(closedBecause({ state: 'CANCELLED', date: '2027-05-02' }, '2027-05-01')).toBe('CANCELLED');
});

describe('a departure on request', () => {
  const onRequest = (id: string, date: string) => departure(id, date, { onRequest: true });
  test('is asked for: the reservation is pending until the network must have answered', () => {
    const [answer] = decide([wish(2)], facts(ROOMY, { departures: new Map([['d1', onRequest('d1', '2027-05-23')]]) })).decisions;
    expect(answer).toMatchObject({ kind: 'Held', expiresAt: '2027-05-03T12:00:00.000Z', legs: [{ state: 'PENDING' }] });
  });
  test('gives the whole wish its time, and never beyond the start of the first day', () => {
    const departures = new Map([['d1', departure('d1', '2027-05-03')], ['d2', onRequest('d2', '2027-05-04')]]);
    const [answer] = decide([wish(2, ['d1', 'd2'])], facts(ROOMY, { departures })).decisions;
    expect(answer).toMatchObject({ kind: 'Held', expiresAt: '2027-05-03T05:00:00.000Z', legs: [{ state: 'HELD' }, { state: 'PENDING' }] });
  });
});

describe('a waiting party', () => {
  const party = (people: number, atLeast: number, candidates: string[] = ['d1', 'd2'], more: Partial<WaitingWish> = {}): WaitingWish => ({
    holdId: `w${++wishes}`, agencyId: 'a', key: `offer-${wishes}`, hash: 'x', reference: undefined, holdSeconds: 3600, personId: 'p', via: 'waiting-list',
    waiting: { entryId: 'e1', joinedAt: '2027-04-01T12:00:00.000Z', people, atLeast },
    candidates: candidates.map((departureId) => ({ departureId, legFor: (n) => ({ reservationId: 'r', code: 'c', departureId, people: n, party: [], lines: [], namingDeadline: '2027-04-26' }) })), ...more,
  });
  const waiting = new Map([['e1', { id: 'e1', state: 'WAITING', deadline: '2027-05-02T12:00:00.000Z' }]]);
  const legOf = (w: WaitingWish, days = ROOMY) => (decide([w], facts(days, { waiting })).decisions[0] as any).legs?.[0];

  test('gets the first of its dates where all fit', () => {
    expect(legOf(party(4, 2))).toMatchObject({ departureId: 'd1', people: 4 });
    expect(legOf(party(4, 2), [day('2027-05-03', 1, 3), ...ROOMY.slice(1)])).toMatchObject({ departureId: 'd2', people: 4 });
  });
  test('gets the date with the most room when nowhere all fit, but not less than its minimum', () => {
    const tight = [day('2027-05-03', 1, 2), day('2027-05-03', 7, 30), day('2027-05-04', 7, 30), day('2027-05-04', 2, 3)];
    expect(legOf(party(4, 2), tight)).toMatchObject({ departureId: 'd2', people: 3 });
    expect(legOf(party(4, 4), tight)).toBeUndefined();
  });
  test('is offered nothing once it does not wait any more', () => {
    for (const e1 of [{ id: 'e1', state: 'WITHDRAWN', deadline: '2027-05-02T12:00:00.000Z' }, { id: 'e1', state: 'WAITING', deadline: NOW }]) {
      expect(decide([party(2, 2)], facts(ROOMY, { waiting: new Map([['e1', e1]]) })).decisions).toEqual([{ kind: 'WaitingEnded' }]);
    }
  });
  test('takes before whoever comes after it in the batch', () => {
    const { decisions } = decide([party(10, 10, ['d1']), wish(4)], facts(ROOMY, { waiting }));
    expect(decisions).toMatchObject([{ kind: 'Held' }, { kind: 'NoRoom', free: 2 }]);
  });
});

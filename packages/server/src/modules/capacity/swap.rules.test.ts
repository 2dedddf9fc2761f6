import { expect, test } from 'vitest';
import { keyOfDay, type ResourceDay } from './resource-day.ts';
import { grownDays, type OwnClaims, refuseSwap, type Swap, type SwapFacts } from './swap.rules.ts';

const day = (date: string, resourceId: number, lim: number, confirmed: number, more: Partial<ResourceDay> = {}): ResourceDay =>
  ({ date, resourceId, limitKind: 'NUMBER', lim, closed: false, confirmed, held: 0, nextExpiry: 'infinity', watched: false, ...more });
/** d1 on the 3rd needs its group 1 and area 7; d2 on the 4th its group 2 and area 7. Our reservation takes 4 of d1, confirmed. */
const own: OwnClaims = { departureId: 'd1', people: 4, fromShare: false, until: 'infinity', claims: [{ date: '2027-05-03', resourceId: 1, quantity: 4 }, { date: '2027-05-03', resourceId: 7, quantity: 4 }] };
const swap = (people: number, departureId = 'd1'): Swap => ({ reservationId: 'r', agencyId: 'a', departureId, people });
const facts = (days: ResourceDay[], more: Partial<SwapFacts> = {}): SwapFacts => ({
  now: '2027-05-01T12:00:00.000Z', today: '2027-05-01', days: new Map(days.map((d) => [keyOfDay(d), d])), terms: new Map(),
  needs: new Map([['d1', { departureId: 'd1', version: 1, days: [{ date: '2027-05-03', resourceId: 1 }, { date: '2027-05-03', resourceId: 7 }] }],
    ['d2', { departureId: 'd2', version: 1, days: [{ date: '2027-05-04', resourceId: 2 }, { date: '2027-05-04', resourceId: 7 }] }]]),
  departures: new Map([['d1', '2027-05-03'], ['d2', '2027-05-04']].map(([id, date]) => [id!, { id: id!, date: date!, state: 'OPEN', needsVersion: 1, onRequest: false, startsAt: `${date}T05:00:00.000Z` }])),
  agencies: new Map([['a', { id: 'a', standing: 'CERTIFIED' }]]), ...more,
});
const FULL = [day('2027-05-03', 1, 12, 12), day('2027-05-03', 7, 30, 12), day('2027-05-04', 2, 12, 0), day('2027-05-04', 7, 30, 0)];

test('what the reservation has counts as free for it', () => {
  expect(refuseSwap(swap(4), own, facts(FULL))).toBeUndefined();
  expect(refuseSwap(swap(5), own, facts(FULL))).toMatchObject({ kind: 'NoRoom', resourceId: 1, requested: 5, free: 4 });
  expect(refuseSwap(swap(5), own, facts([day('2027-05-03', 1, 12, 11), ...FULL.slice(1)]))).toBeUndefined();
});
test('another departure takes its own room, whatever the old one has', () => {
  expect(refuseSwap(swap(4, 'd2'), own, facts(FULL))).toBeUndefined();
  expect(refuseSwap(swap(4, 'd2'), own, facts([...FULL.slice(0, 2), day('2027-05-04', 2, 12, 9), FULL[3]!]))).toMatchObject({ kind: 'NoRoom', date: '2027-05-04', free: 3 });
});
test('giving room back is never refused: not by a lapse, a closing or a lowered limit', () => {
  const closed = [day('2027-05-03', 1, 2, 12, { closed: true }), ...FULL.slice(1)];
  expect(refuseSwap(swap(3), own, facts(closed, { agencies: new Map() }))).toBeUndefined();
  expect(refuseSwap(swap(5), own, facts(closed))).toMatchObject({ kind: 'NoRoom', because: 'CLOSED', free: 0 });
});
test('taking more or moving needs a certification in force and an open departure', () => {
  expect(refuseSwap(swap(5), own, facts(FULL, { agencies: new Map() }))).toMatchObject({ kind: 'AgencyNotCertified' });
  const departures = new Map([['d2', { id: 'd2', date: '2027-05-04', state: 'CLOSED', needsVersion: 1, onRequest: false, startsAt: '' }]]);
  expect(refuseSwap(swap(4, 'd2'), own, facts(FULL, { departures }))).toMatchObject({ kind: 'DepartureClosed', reason: 'NOT_OPEN' });
});
test('only the days of which more is taken are asked who waits for them', () => {
  expect(grownDays(swap(4), own, facts(FULL))).toEqual([]);
  expect(grownDays(swap(5), own, facts(FULL)).map((d) => d.resourceId)).toEqual([1, 7]);
  expect(grownDays(swap(2, 'd2'), own, facts(FULL)).map(keyOfDay)).toEqual(['2027-05-04|2', '2027-05-04|7']);
});

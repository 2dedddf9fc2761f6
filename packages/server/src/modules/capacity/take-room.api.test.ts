import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appUrl } from '#db/cluster';
import { openPool } from '#db/pool';
import { makeCode } from '#lib/code';
import { addDays } from '#lib/calendar';
import { limitArea, makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { startTestServer, type TestServer } from '../../../test/kit.ts';
import { findDriftedCounters, findOversoldDays } from './check-counters.ts';
import { needsOfDeparture, roomOfDeparture } from './resource.finders.ts';
import { makeTakeRoom } from './take-room.ts';
import type { SpotWish } from './wish.ts';

let server: TestServer;
let agency: Awaited<ReturnType<TestServer['makeAgency']>>;
let inDays = 60;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
});
afterAll(() => server.stop());

const open = (wish: Parameters<typeof makeDeparture>[1] = {}) => makeDeparture(server, { inDays: (inDays += 5), ...wish });
const wishFor = (departures: MadeDeparture[], people: number, more: Partial<SpotWish> = {}): SpotWish => ({
  holdId: uuid(), agencyId: agency.id, key: uuid(), hash: 'h', itinerary: undefined, reference: undefined, holdSeconds: 1800, personId: agency.owner.id, via: 'test',
  legs: departures.map((d) => ({ reservationId: uuid(), code: makeCode(), departureId: d.id, people, party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: people }], lines: [], namingDeadline: d.date })),
  ...more,
});
const freeOf = async (departure: MadeDeparture) => (await roomOfDeparture.load(server.db, [departure.id]))[0]!.freeSpots;

test('a hold takes every resource-day of the route and leaves its trail', async () => {
  const departure = await open();
  const wish = wishFor([departure], 5);
  expect(await server.takeRoom(wish)).toMatchObject({ kind: 'Held', holdId: wish.holdId });
  const { rows } = await server.ownerPool.query('select c.quantity, r.kind from claim c join resource r on r.id = c.resource_id where reservation_id = $1', [wish.legs[0]!.reservationId]);
  const needs = await needsOfDeparture.load(server.db, [departure.id]);
  expect(rows).toHaveLength(needs[0]!.length);
  expect(new Set(rows.map((r) => r.kind))).toEqual(new Set(['GROUP', 'AREA_DAY', 'LODGING_NIGHT']));
  expect(rows.every((r) => r.quantity === 5)).toBe(true);
  const trail = await server.ownerPool.query(`select (select count(*)::int from audit_entry where object_id = $1::text) as audit, (select count(*)::int from outbox where object_id = $1::uuid) as outbox`, [wish.legs[0]!.reservationId]);
  expect(trail.rows[0]).toEqual({ audit: 1, outbox: 1 });
  expect(await freeOf(departure)).toBe(7);
});

test('an area shared by two treks limits both', async () => {
  const colque = await open();
  const other = await makeDeparture(server, { trek: 'quishuarani-patacancha', inDays: inDays + 1 });
  const shared = addDays(colque.date, 1); // both cross Siete Cataratas on this day
  expect(other.date).toBe(shared);
  await limitArea(server, 'siete-cataratas-qanchis-paccha', shared, 10);
  expect((await server.takeRoom(wishFor([colque], 8))).kind).toBe('Held');
  expect(await freeOf(other)).toBe(2);
  expect(await server.takeRoom(wishFor([other], 3))).toMatchObject({ kind: 'NoRoom', date: shared, free: 2, requested: 3 });
});

test('two departures are held together or not at all', async () => {
  const [first, second] = [await open(), await open({ groupSize: 4 })];
  expect(await server.takeRoom(wishFor([first, second], 5))).toMatchObject({ kind: 'NoRoom', departureId: second.id, free: 4 });
  expect(await freeOf(first)).toBe(12);
  const together = wishFor([first, second], 4);
  expect((await server.takeRoom(together)).kind).toBe('Held');
  const { rows } = await server.ownerPool.query('select count(*)::int as n, count(distinct expires_at)::int as expiries from reservation where hold_id = $1', [together.holdId]);
  expect(rows[0]).toEqual({ n: 2, expiries: 1 });
});

test('the same key from many callers at once takes once', async () => {
  const departure = await open();
  const key = uuid();
  const decisions = await Promise.all(Array.from({ length: 20 }, () => server.takeRoom(wishFor([departure], 2, { key }))));
  expect(new Set(decisions.map((d) => ('holdId' in d ? d.holdId : d.kind))).size).toBe(1);
  expect(await freeOf(departure)).toBe(10);
  expect(await server.takeRoom(wishFor([departure], 2, { key, hash: 'another input' }))).toEqual({ kind: 'KeyReused' });
});

test.each([
  ['written: it breaks a foreign key', { personId: 'nobody' }],
  ['decided: it has no instant to expire at', { holdSeconds: Number.NaN }],
])('one wish that cannot be %s, harms nobody else in its batch', async (_why, fault) => {
  const departure = await open();
  const bad = wishFor([departure], 1, fault);
  const results = await Promise.allSettled([server.takeRoom(wishFor([departure], 1)), server.takeRoom(bad), server.takeRoom(wishFor([departure], 1)), server.takeRoom(wishFor([departure], 1))]);
  expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(await freeOf(departure)).toBe(9);
});

test('needs that staff changed are read again under the lock', async () => {
  const departure = await open();
  await server.takeRoom(wishFor([departure], 1)); // the process remembers its needs now
  await server.ownerPool.query(`delete from departure_need where departure_id = $1 and resource_id in (select id from resource where kind = 'LODGING_NIGHT')`, [departure.id]);
  await server.ownerPool.query('update departure set needs_version = needs_version + 1 where id = $1', [departure.id]);
  const wish = wishFor([departure], 1);
  expect((await server.takeRoom(wish)).kind).toBe('Held');
  const { rows } = await server.ownerPool.query(`select count(*)::int as n from claim c join resource r on r.id = c.resource_id where reservation_id = $1 and kind = 'LODGING_NIGHT'`, [wish.legs[0]!.reservationId]);
  expect(rows[0].n).toBe(0);
});

test('a day that somebody keeps locked refuses its own wishes and harms no other departure', async () => {
  const [stuck, other] = [await open(), await open()];
  const holdPool = openPool({ url: appUrl(server.databaseUrl), max: 1, pipeline: true, lockSeconds: 1 });
  const takeRoom = makeTakeRoom(holdPool, { waitingWishes: async () => [] });
  const keeper = await server.ownerPool.connect();
  await keeper.query('begin');
  await keeper.query('select from resource_day where date = $1 for update', [stuck.date]);
  const results = await Promise.allSettled([...Array.from({ length: 6 }, () => takeRoom(wishFor([stuck], 1))), takeRoom(wishFor([other], 1))]);
  await keeper.query('rollback');
  keeper.release();
  await holdPool.end();
  expect(results.map((r) => r.status)).toEqual([...Array(6).fill('rejected'), 'fulfilled']);
  expect(await freeOf(stuck)).toBe(12);
});

test('an unknown departure is refused, not a fault', async () => {
  expect(await server.takeRoom(wishFor([{ id: uuid(), date: '2030-01-01' }], 1))).toMatchObject({ kind: 'DepartureClosed', reason: 'NOT_OPEN' });
});

test('after all of this the counters equal the claims and nothing is oversold; a counter that is off is found', async () => {
  expect(await findDriftedCounters(server.db)).toEqual([]);
  expect(await findOversoldDays(server.db)).toEqual([]);
  const departure = await open();
  await server.takeRoom(wishFor([departure], 3));
  await server.ownerPool.query('update resource_day set held = held - 1 where date = $1', [departure.date]);
  expect((await findDriftedCounters(server.db)).length).toBeGreaterThan(0);
  await server.ownerPool.query('update resource_day set held = held + 1 where date = $1', [departure.date]);
});

// Last, because the clock does not go back: what had expired would live again.
test('an expired hold is free at that instant though no job ran, and the next hold counts it so', async () => {
  const departure = await open({ groupSize: 6 });
  await server.takeRoom(wishFor([departure], 6));
  expect(await freeOf(departure)).toBe(0);
  await server.setClock('29 minutes 55 seconds');
  expect((await server.takeRoom(wishFor([departure], 1))).kind).toBe('NoRoom');
  await server.setClock('30 minutes 1 second');
  expect(await freeOf(departure)).toBe(6);
  expect((await server.takeRoom(wishFor([departure], 6))).kind).toBe('Held');
  expect(await freeOf(departure)).toBe(0);
  expect(await findDriftedCounters(server.db)).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { ConfirmReservationDocument, ReservationByCodeDocument } from '@vilcanota/schema';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findDriftedCounters } from '#modules/capacity/check-counters';
import { roomOfDeparture } from '#modules/capacity/resource.finders';
import { makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency } from '../../../test/makers.ts';
import { makeHold } from '../../../test/reservations.ts';
import { expireHolds } from './expire-holds.ts';

let server: TestServer;
let agency: MadeAgency;
let inDays = 30;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
});
afterEach(() => server.setClock('0'));
afterAll(() => server.stop());

const held = async (people = 2) => makeHold(server, agency, { departure: await makeDeparture(server, { inDays: (inDays += 4) }), people });
const freeOf = async (departure: MadeDeparture) => (await roomOfDeparture.load(server.db, [departure.id]))[0]!.freeSpots;
const expire = async () => expireHolds(await server.scopeOf(undefined));
const stored = async (id: string) => (await server.ownerPool.query(`select state, ended_at = expires_at as "atItsTime", (select count(*)::int from claim where reservation_id = r.id) as claims from reservation r where id = $1`, [id])).rows[0];

describe('a hold whose time is over', () => {
  test('is free at that instant, although no job ran; the job then writes it down', async () => {
    const hold = await held(5);
    await server.setClock('31 minutes');
    expect(await freeOf(hold.departure)).toBe(12);
    expect(dataOf(await server.as(agency.owner).execute(ReservationByCodeDocument, { code: hold.code })).reservation!.state).toBe('EXPIRED');
    expect(await stored(hold.id)).toMatchObject({ state: 'HELD' });

    expect(await expire()).toBe(1);
    expect(await stored(hold.id)).toEqual({ state: 'EXPIRED', atItsTime: true, claims: 0 });
    expect(await freeOf(hold.departure)).toBe(12);
    expect(await findDriftedCounters(server.db)).toEqual([]);
    const { reservation } = dataOf(await server.as(agency.owner).execute(ReservationByCodeDocument, { code: hold.code }));
    expect(reservation!.history.at(-1)).toMatchObject({ action: 'expire-holds', actor: 'system' });
    const { rows } = await server.ownerPool.query(`select facts from outbox where kind = 'reservation-expired' and object_id = $1`, [hold.id]);
    expect(rows).toMatchObject([{ facts: { agencyId: agency.id, wasRequest: false } }]);
    expect(await expire()).toBe(0);
  });

  test('is left alone while its time runs', async () => {
    const hold = await held();
    expect(await expire()).toBe(0);
    expect(await stored(hold.id)).toMatchObject({ state: 'HELD' });
  });

  test('is written down together with all others, batch after batch, and by two processes at once only once', async () => {
    const departure = await makeDeparture(server, { inDays: (inDays += 4), groupSize: 200 });
    await Promise.all(Array.from({ length: 120 }, () => makeHold(server, agency, { departure, people: 1 })));
    await server.setClock('31 minutes');
    const [one, other] = await Promise.all([expire(), expire()]);
    expect(one + other + (await expire())).toBeGreaterThanOrEqual(120);
    const { rows } = await server.ownerPool.query(`select count(*)::int as told, count(distinct object_id)::int as things from outbox where kind = 'reservation-expired'`);
    expect(rows[0].told).toBe(rows[0].things);
    expect(await findDriftedCounters(server.db)).toEqual([]);
  });
});

describe('a confirmation that comes at the moment of the expiry', () => {
  test('wins or loses as a whole: what is told is what stands, and it is never both', async () => {
    for (let round = 0; round < 6; round++) {
      const hold = await held();
      await server.ownerPool.query(`update reservation set expires_at = app_now() + interval '25 milliseconds' where id = $1`, [hold.id]);
      await server.ownerPool.query(`update claim set until = r.expires_at from reservation r where r.id = reservation_id and r.id = $1`, [hold.id]);
      await new Promise((resolve) => setTimeout(resolve, 8 * round));
      const [confirmed] = await Promise.all([
        server.as(agency.owner).execute(ConfirmReservationDocument, { input: { reservationId: hold.id, key: randomUUID() } }),
        expire(), new Promise((resolve) => setTimeout(resolve, 20)).then(expire),
      ]);
      await new Promise((resolve) => setTimeout(resolve, 30));
      await expire();
      const isConfirmed = dataOf(confirmed).confirmReservation.__typename === 'ConfirmReservationSuccess';
      expect(dataOf(confirmed).confirmReservation.__typename).toMatch(/ConfirmReservationSuccess|HoldExpired/);
      const { state, claims } = await stored(hold.id);
      expect([state, claims > 0]).toEqual(isConfirmed ? ['CONFIRMED', true] : ['EXPIRED', false]);
      const { rows } = await server.ownerPool.query(`select kind from outbox where object_id = $1 and kind in ('reservation-confirmed', 'reservation-expired')`, [hold.id]);
      expect(rows).toEqual([{ kind: isConfirmed ? 'reservation-confirmed' : 'reservation-expired' }]);
    }
  });

  test('what is being changed just now is left to the next run, which does not wait for it', async () => {
    const hold = await held();
    const other = await server.ownerPool.connect();
    try {
      await other.query('begin');
      await other.query('select from reservation where id = $1 for no key update', [hold.id]);
      await server.setClock('31 minutes');
      await expire();
      expect(await stored(hold.id)).toMatchObject({ state: 'HELD' });
      await other.query('rollback');
    } finally {
      other.release();
    }
    await expire();
    expect(await stored(hold.id)).toMatchObject({ state: 'EXPIRED' });
  });
});

import { EnterManifestDocument, ReservationByCodeDocument } from '@vilcanota/schema';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#lib/calendar';
import { findDriftedCounters } from '#modules/capacity/check-counters';
import { roomOfDeparture } from '#modules/capacity/resource.finders';
import { amendTo, cancellationOf, makeConfirmed, setPolicy } from '../../../test/amendments.ts';
import { makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency } from '../../../test/makers.ts';
import { setTrekRate } from '../../../test/rates.ts';
import { travellerRows } from '../../../test/reservations.ts';
import { lapseUnnamed } from './lapse-unnamed.ts';
import { remindOfNames } from './remind-of-names.ts';

let server: TestServer;
let agency: MadeAgency;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
  // The clock runs ahead for years here.
  await server.ownerPool.query(`update certification set valid_until = '2199-01-01' where agency_id = $1`, [agency.id]);
  await setTrekRate(server, { amount: 20_000 });
  await setPolicy(server, { tiers: [{ daysBefore: 30, refundPercent: 100 }, { daysBefore: 3, refundPercent: 50 }] });
});
afterEach(async () => {
  const drifted = await findDriftedCounters(server.db);
  if (drifted.length > 0) throw new Error(`Counters differ from claims: ${JSON.stringify(drifted)}`);
  await server.setClock('0');
});
afterAll(() => server.stop());

let inDays = 400;
/** A confirmed reservation 100 days apart from every other, so that a test meets only its own. */
const confirmed = async (people: number, named = 0) => {
  const departure = await makeDeparture(server, { inDays: (inDays += 100) });
  const made = await makeConfirmed(server, agency, { departure, people });
  if (named > 0) dataOf(await server.as(agency.owner).execute(EnterManifestDocument, { input: { reservationId: made.id, travellers: travellerRows(named) } }));
  return { ...made, at: inDays };
};
const daysBefore = (made: { at: number }, days: number) => server.setClock(`${made.at - days} days`);
const remind = async () => remindOfNames(await server.scopeOf(undefined));
const lapse = async () => lapseUnnamed(await server.scopeOf(undefined));
const read = async (code: string) => dataOf(await server.as(agency.owner).execute(ReservationByCodeDocument, { code })).reservation!;
const freeOf = async (departure: MadeDeparture) => (await roomOfDeparture.load(server.db, [departure.id]))[0]!.freeSpots;
const remindersOf = async (id: string) => (await server.ownerPool.query(`select facts -> 'days' as days, facts -> 'missing' as missing from outbox where object_id = $1 and kind = 'names-due' order by created_at, id`, [id])).rows;

describe('missing names', () => {
  test('are asked for 14, 10 and 8 days before the first day, once each', async () => {
    const made = await confirmed(3, 1);
    const seen: number[] = [];
    for (let days = 16; days >= 7; days--) {
      await daysBefore(made, days);
      seen.push(await remind(), await remind());
    }
    expect(seen.reduce((a, b) => a + b)).toBe(3);
    expect(await remindersOf(made.id)).toEqual([{ days: 14, missing: 2 }, { days: 10, missing: 2 }, { days: 8, missing: 2 }]);
  });

  test('are asked for once by a server that was down for two reminders', async () => {
    const made = await confirmed(2);
    await daysBefore(made, 9);
    expect([await remind(), await remind()]).toEqual([1, 0]);
    expect(await remindersOf(made.id)).toEqual([{ days: 10, missing: 2 }]);
  });

  test('are asked for once by two servers at the same moment', async () => {
    const made = await confirmed(2);
    await daysBefore(made, 14);
    expect((await Promise.all([remind(), remind(), remind()])).reduce((a, b) => a + b)).toBe(1);
    expect(await remindersOf(made.id)).toHaveLength(1);
  });

  test('are not asked for where everybody is named, nor of what is only held, and anew after a move', async () => {
    const named = await confirmed(2, 2);
    await daysBefore(named, 14);
    expect(await remind()).toBe(0);
    await server.setClock('0');
    const moving = await confirmed(2);
    await daysBefore(moving, 14);
    expect(await remind()).toBe(1);
    const to = await makeDeparture(server, { date: addDays(moving.departure.date, 3) });
    await amendTo(server, agency.owner, moving.id, { departureId: to.id });
    expect(await remind()).toBe(0);
    await server.setClock(`${moving.at + 3 - 14} days`);
    expect(await remind()).toBe(1);
  });
});

describe('at the naming deadline', () => {
  test('nothing lapses on its last day; on the next, spots without a name do, under the frozen tiers', async () => {
    const made = await confirmed(5, 3);
    await daysBefore(made, 7);
    expect(await lapse()).toBe(0);
    await daysBefore(made, 6);
    expect([await lapse(), await lapse()]).toEqual([1, 0]);
    const after = await read(made.code);
    expect(after).toMatchObject({ state: 'CONFIRMED', people: 3, named: 3 });
    expect(after.history.at(-1)).toMatchObject({ action: 'lapse-unnamed', actor: 'system' });
    expect(await freeOf(made.departure)).toBe(9);
    const { rows } = await server.ownerPool.query(`select kind, sum(total)::int as owed from reservation_line where reservation_id = $1 and currency = 'USD' group by kind order by kind`, [made.id]);
    expect(rows).toEqual([{ kind: 'CANCELLATION_FEE', owed: 20_000 }, { kind: 'TREK', owed: 60_000 }]);
    const { rows: told } = await server.ownerPool.query(`select kind from outbox where object_id = $1 and kind in ('reservation-amended', 'money-changed') order by created_at, id`, [made.id]);
    expect(told.map((row) => row.kind)).toEqual(['money-changed', 'reservation-amended', 'money-changed']);
  });

  test('a reservation of which nobody is named is cancelled by the system', async () => {
    const made = await confirmed(4);
    await daysBefore(made, 6);
    expect(await lapse()).toBe(1);
    expect(await read(made.code)).toMatchObject({ state: 'CANCELLED', endReason: 'names-missing' });
    expect(await cancellationOf(server, agency.owner, made.code)).toMatchObject({ endedBy: 'SYSTEM' });
    expect(await freeOf(made.departure)).toBe(12);
  });

  test('two servers at the same moment let it lapse once, and a lapsed certification does not matter', async () => {
    const made = await confirmed(5, 2);
    await server.ownerPool.query(`update certification set valid_until = lima_today() where agency_id = $1`, [agency.id]);
    await daysBefore(made, 6);
    expect((await Promise.all([lapse(), lapse(), lapse()])).reduce((a, b) => a + b)).toBe(1);
    expect(await read(made.code)).toMatchObject({ people: 2 });
    await server.setClock('0');
    await server.ownerPool.query(`update certification set valid_until = '2199-01-01' where agency_id = $1`, [agency.id]);
  });
});

import { randomUUID } from 'node:crypto';
import { CancelReservationDocument, ConfirmReservationDocument, HoldItineraryDocument, ReleaseHoldDocument, ReservationByCodeDocument } from '@vilcanota/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDriftedCounters } from '#modules/capacity/check-counters';
import { roomOfDeparture } from '#modules/capacity/resource.finders';
import { makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { foreignAdults, makeHold, nameAll } from '../../../test/reservations.ts';

let server: TestServer;
let agency: MadeAgency;
let inDays = 30;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
});
afterAll(() => server.stop());

const open = (more: Parameters<typeof makeDeparture>[1] = {}) => makeDeparture(server, { inDays: (inDays += 4), ...more });
const held = async (people = 2, who = agency, departure?: MadeDeparture) => makeHold(server, who, { departure: departure ?? (await open()), people });
const freeOf = async (departure: MadeDeparture) => (await roomOfDeparture.load(server.db, [departure.id]))[0]!.freeSpots;
type Key = { key?: string };
const confirm = (reservationId: string, { key = randomUUID() }: Key = {}, who: Person = agency.owner) => server.as(who).execute(ConfirmReservationDocument, { input: { reservationId, key } });
const release = (reservationId: string, { key = randomUUID() }: Key = {}, who: Person = agency.owner) => server.as(who).execute(ReleaseHoldDocument, { input: { reservationId, key } });
const cancel = (reservationId: string, reason = 'El grupo no viaja', who: Person = agency.owner, key = randomUUID()) => server.as(who).execute(CancelReservationDocument, { input: { reservationId, reason, key } });
const confirmed = async (people = 2) => {
  const hold = await held(people);
  dataOf(await confirm(hold.id));
  return hold;
};

describe('confirming', () => {
  test('a hold is confirmed, its spots stay taken after its expiry, and the trail says so', async () => {
    const hold = await held(5);
    await nameAll(server, agency, hold.id, 5);
    expect(dataOf(await confirm(hold.id)).confirmReservation).toMatchObject({ __typename: 'ConfirmReservationSuccess', reservations: [{ state: 'CONFIRMED', expiresAt: null }] });
    const { reservation } = dataOf(await server.as(agency.owner).execute(ReservationByCodeDocument, { code: hold.code }));
    expect(reservation).toMatchObject({ state: 'CONFIRMED', named: 5, may: { confirm: false, release: false, cancel: true } });
    expect(reservation!.history.map((h) => h.action)).toEqual(['hold-spots', 'enter-manifest', 'confirm-reservation']);
    expect(await freeOf(hold.departure)).toBe(7);
    const { rows } = await server.ownerPool.query(`select distinct until::text from claim where reservation_id = $1`, [hold.id]);
    expect(rows).toEqual([{ until: 'infinity' }]);
  });

  test('the same key gives the same answer; another key finds nothing held', async () => {
    const hold = await held();
    const key = randomUUID();
    const [first, again] = [dataOf(await confirm(hold.id, { key })), dataOf(await confirm(hold.id, { key }))];
    expect(again).toEqual(first);
    expect(dataOf(await confirm(hold.id)).confirmReservation).toMatchObject({ __typename: 'ReservationNotHeld', state: 'CONFIRMED' });
    expect(codeOf(await release(hold.id, { key }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('two at once confirm once', async () => {
    const hold = await held();
    const answers = await Promise.all([confirm(hold.id), confirm(hold.id), confirm(hold.id, {}), release(hold.id)]);
    const names = answers.map((a) => Object.values(dataOf<Record<string, any>>(a))[0].__typename);
    expect(names.filter((n) => n.endsWith('Success'))).toHaveLength(1);
  });

  test('a departure that closes while the confirmation waits for its lock is not confirmed', async () => {
    const hold = await held();
    const staff = await server.ownerPool.connect();
    await staff.query('begin');
    await staff.query('select from reservation where id = $1 for update', [hold.id]);
    const confirming = confirm(hold.id);
    await expect.poll(async () => (await server.ownerPool.query(`select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rows[0].waiting).toBeGreaterThan(0);
    await staff.query(`update departure set state = 'CLOSED' where id = $1`, [hold.departure.id]);
    await staff.query('commit');
    staff.release();
    expect(dataOf(await confirming).confirmReservation).toMatchObject({ __typename: 'DepartureClosed' });
  });

  test('names that do not match the party are refused, class by class', async () => {
    const hold = await held(2);
    await server.ownerPool.query(`update reservation set party = $2 where id = $1`, [hold.id, JSON.stringify([{ rateClass: 'PERUVIAN', ageClass: 'ADULT', count: 2 }])]);
    await server.ownerPool.query(`insert into traveller (reservation_id, position, first_names, last_names, document_type, document_number, nationality, birth_date, rate_class, age_class)
      values ($1, 1, 'A', 'B', 'PASSPORT', 'P123456', 'DE', '1990-01-01', 'FOREIGN', 'ADULT')`, [hold.id]);
    expect(dataOf(await confirm(hold.id)).confirmReservation).toMatchObject({
      __typename: 'ManifestMismatch', stated: [{ rateClass: 'PERUVIAN', count: 2 }], listed: [{ rateClass: 'FOREIGN', count: 1 }] });
  });

  test('names may follow until seven days before; a later reservation is named at confirmation', async () => {
    const soon = await makeHold(server, agency, { departure: await makeDeparture(server, { trek: 'chicon-glacier', inDays: 6 }), people: 2 });
    expect(dataOf(await confirm(soon.id)).confirmReservation).toMatchObject({ __typename: 'ManifestIncomplete', named: 0, people: 2 });
    await nameAll(server, agency, soon.id, 2);
    expect(dataOf(await confirm(soon.id)).confirmReservation.__typename).toBe('ConfirmReservationSuccess');
    const later = await makeHold(server, agency, { departure: await makeDeparture(server, { trek: 'chicon-glacier', inDays: 7 }), people: 2 });
    expect(dataOf(await confirm(later.id)).confirmReservation.__typename).toBe('ConfirmReservationSuccess');
  });

  test('an agency whose certification has lapsed meanwhile may not confirm, but may release', async () => {
    const lapsing = await server.makeAgency();
    const hold = await held(2, lapsing);
    await server.ownerPool.query('update certification set valid_until = lima_today() - 1 where agency_id = $1', [lapsing.id]);
    expect(dataOf(await confirm(hold.id, {}, lapsing.owner)).confirmReservation).toMatchObject({ __typename: 'AgencyNotCertified', standing: 'LAPSED' });
    expect(dataOf(await release(hold.id, {}, lapsing.owner)).releaseHold.__typename).toBe('ReleaseHoldSuccess');
  });

  test('a departure that was cancelled meanwhile is not confirmed', async () => {
    const hold = await held();
    await server.ownerPool.query(`update departure set state = 'CANCELLED' where id = $1`, [hold.departure.id]);
    expect(dataOf(await confirm(hold.id)).confirmReservation).toMatchObject({ __typename: 'DepartureClosed' });
  });
});

describe('releasing and cancelling', () => {
  test('a released hold frees its spots at once, keeps its names, and cannot be released again', async () => {
    const hold = await held(5);
    await nameAll(server, agency, hold.id, 5);
    expect(dataOf(await release(hold.id)).releaseHold).toMatchObject({ __typename: 'ReleaseHoldSuccess', reservations: [{ state: 'CANCELLED' }] });
    expect(await freeOf(hold.departure)).toBe(12);
    const { reservation } = dataOf(await server.as(agency.owner).execute(ReservationByCodeDocument, { code: hold.code }));
    expect(reservation).toMatchObject({ named: 5, endReason: 'released' });
    expect(dataOf(await release(hold.id)).releaseHold).toMatchObject({ __typename: 'ReservationNotHeld', state: 'CANCELLED' });
  });

  test('a confirmed reservation is cancelled with a reason and frees its spots', async () => {
    const { id, departure } = await confirmed(4);
    for (const reason of ['', ' x ', 'x'.repeat(501)]) expect(dataOf(await cancel(id, reason)).cancelReservation.__typename).toBe('ReasonMissing');
    expect(await freeOf(departure)).toBe(8);
    expect(dataOf(await cancel(id)).cancelReservation).toMatchObject({ __typename: 'CancelReservationSuccess', reservation: { state: 'CANCELLED', endReason: 'El grupo no viaja', departure: { freeSpots: 12 } } });
    expect(dataOf(await cancel(id)).cancelReservation).toMatchObject({ __typename: 'ReservationNotCancellable', state: 'CANCELLED' });
  });

  test('a hold is not cancelled but released', async () => {
    expect(dataOf(await cancel((await held()).id)).cancelReservation).toMatchObject({ __typename: 'ReservationNotCancellable', state: 'HELD' });
  });

  test('nobody changes what is not theirs: strangers find nothing, readers and operations may not', async () => {
    const reader = await server.makePerson();
    const team = await server.makeAgency({ members: [{ person: reader, role: 'READER' }] });
    const hold = await held(2, team);
    for (const change of [confirm, release] as const) {
      expect(codeOf(await change(hold.id, {}, agency.owner))).toBe('NOT_FOUND');
      expect(codeOf(await change(hold.id, {}, reader))).toBe('NOT_ALLOWED');
      expect(codeOf(await change(randomUUID(), {}, agency.owner))).toBe('NOT_FOUND');
      expect(codeOf(await change('no-id', {}, agency.owner))).toBe('NOT_FOUND');
    }
    expect(codeOf(await cancel(hold.id, 'abc', await server.makePerson({ networkRoles: ['OPERATIONS'] })))).toBe('NOT_ALLOWED');
  });
});

describe('an itinerary', () => {
  async function itineraryOf(departures: MadeDeparture[], people: number, startDate = departures[0]!.date) {
    const { rows } = await server.ownerPool.query(
      `insert into itinerary (code, agency_id, title, start_date, day_count, state, party, people, created_by, updated_by)
       values ($1, $2, 'Dos rutas', $3, 12, 'DRAFT', $4, $5, $6, $6) returning id`,
      [`VT-${randomUUID().slice(0, 4)}-${randomUUID().slice(0, 4)}`, agency.id, startDate, JSON.stringify(foreignAdults(people)), people, agency.owner.id]);
    for (const { id, date } of departures) {
      await server.ownerPool.query(`insert into itinerary_item (itinerary_id, day, position, kind, departure_id) values ($1, $2::date - $3::date + 1, 1, 'DEPARTURE', $4)`, [rows[0].id, date, startDate, id]);
    }
    return rows[0].id as string;
  }
  const hold = (itineraryId: string, { key = randomUUID(), version = 1 } = {}) => server.as(agency.owner).execute(HoldItineraryDocument, { input: { itineraryId, version, key } });

  test('is held as one: all departures or none, one expiry, one confirmation, once', async () => {
    const departures = [await open(), await open()];
    const id = await itineraryOf(departures, 6);
    const key = randomUUID();
    const { holdItinerary } = dataOf(await hold(id, { key }));
    if (holdItinerary.__typename !== 'HoldSuccess') throw new Error(holdItinerary.__typename);
    expect(holdItinerary.reservations).toHaveLength(2);
    expect(new Set(holdItinerary.reservations.map((r) => r.expiresAt)).size).toBe(1);
    expect(dataOf(await hold(id, { key })).holdItinerary).toEqual(holdItinerary);
    expect(dataOf(await hold(id)).holdItinerary).toMatchObject({ __typename: 'ItineraryNotHoldable', isReserved: true });
    expect(dataOf(await confirm(holdItinerary.reservations[0]!.id)).confirmReservation).toMatchObject({ reservations: [{ state: 'CONFIRMED' }, { state: 'CONFIRMED' }] });
    expect(dataOf(await cancel(holdItinerary.reservations[0]!.id)).cancelReservation).toMatchObject({ reservation: { state: 'CANCELLED' } });
    expect(new Set([await freeOf(departures[0]!), await freeOf(departures[1]!)])).toEqual(new Set([12, 6]));
  });

  test('is not held when one departure has too little room', async () => {
    const departures = [await open(), await open({ groupSize: 3 })];
    expect(dataOf(await hold(await itineraryOf(departures, 4))).holdItinerary).toMatchObject({ __typename: 'NoRoom', departure: { id: departures[1]!.id }, free: 3 });
    expect(await freeOf(departures[0]!)).toBe(12);
  });

  test('is not held when it changed meanwhile, has no departure, or its days do not fit', async () => {
    const departure = await open();
    expect(dataOf(await hold(await itineraryOf([departure], 2), { version: 7 })).holdItinerary).toMatchObject({ __typename: 'ItineraryStale' });
    expect(dataOf(await hold(await itineraryOf([], 2, departure.date))).holdItinerary).toMatchObject({ __typename: 'WishNotHoldable' });
    const crossed = [departure, await makeDeparture(server, { trek: 'lares-classic', inDays: inDays + 1 })];
    expect(dataOf(await hold(await itineraryOf(crossed, 2))).holdItinerary).toMatchObject({ __typename: 'ItineraryNotHoldable', isReserved: false, conflicts: [{ kind: 'OVERLAP' }] });
  });

  test('held twice at the same moment by two people it is reserved once', async () => {
    const id = await itineraryOf([await open()], 2);
    const names = (await Promise.all([hold(id), hold(id), hold(id)])).map((a) => dataOf(a).holdItinerary.__typename);
    expect(names.toSorted((a, b) => a.localeCompare(b))).toEqual(['HoldSuccess', 'ItineraryNotHoldable', 'ItineraryNotHoldable']);
  });
});

// Last, because the clock does not go back.
test('after its time is over a hold cannot be confirmed, though nobody wrote it down', async () => {
  const hold = await held(3);
  expect(await findDriftedCounters(server.db)).toEqual([]);
  await server.setClock('30 minutes 1 second');
  expect(dataOf(await confirm(hold.id)).confirmReservation).toMatchObject({ __typename: 'HoldExpired', expiredAt: hold.expiresAt });
  expect(dataOf(await release(hold.id)).releaseHold).toMatchObject({ __typename: 'ReservationNotHeld', state: 'EXPIRED' });
  expect(await freeOf(hold.departure)).toBe(12);
  expect(await findDriftedCounters(server.db)).toEqual([]);
});

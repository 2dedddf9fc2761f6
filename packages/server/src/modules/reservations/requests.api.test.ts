import { randomUUID } from 'node:crypto';
import { AcceptRequestDocument, ConfirmReservationDocument, HoldItineraryDocument, OpenDepartureDocument, RejectRequestDocument, ReleaseHoldDocument, RequestsDocument, ReservationByCodeDocument } from '@vilcanota/schema';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { statementCount } from '#db/pool';
import { findDriftedCounters } from '#modules/capacity/check-counters';
import { roomOfDeparture } from '#modules/capacity/resource.finders';
import { dayFromToday, makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { makeItinerary } from '../../../test/itineraries.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeHold, nameAll } from '../../../test/reservations.ts';
import { expireHolds } from './expire-holds.ts';

let server: TestServer;
let agency: MadeAgency;
let operations: Person;
let inDays = 30;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
  operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
});
afterEach(() => server.setClock('0'));
afterAll(() => server.stop());

async function onRequest(departure: MadeDeparture): Promise<MadeDeparture> {
  await server.ownerPool.query('update departure set on_request = true where id = $1', [departure.id]);
  return departure;
}
const asked = async (people = 4) => makeHold(server, agency, { departure: await onRequest(await makeDeparture(server, { inDays: (inDays += 4) })), people });
const freeOf = async (departure: MadeDeparture) => (await roomOfDeparture.load(server.db, [departure.id]))[0]!.freeSpots;
const accept = async (reservationId: string, { key = randomUUID(), who = operations as Person } = {}) => server.as(who).execute(AcceptRequestDocument, { input: { reservationId, key } });
const reject = async (reservationId: string, reason = 'No hay guías ese día', { key = randomUUID(), who = operations as Person } = {}) => server.as(who).execute(RejectRequestDocument, { input: { reservationId, reason, key } });
const confirm = async (reservationId: string) => dataOf(await server.as(agency.owner).execute(ConfirmReservationDocument, { input: { reservationId, key: randomUUID() } })).confirmReservation;
const reservationOf = async (code: string) => dataOf(await server.as(agency.owner).execute(ReservationByCodeDocument, { code })).reservation!;
const hoursFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 3_600_000;
const announced = async (id: string) => (await server.ownerPool.query('select kind from outbox where object_id = $1 order by id', [id])).rows.map((row) => row.kind);

describe('a departure on request', () => {
  test('is opened by operations and says so', async () => {
    const input = { trekSlug: 'colque-cruz', date: await dayFromToday(server, 300), groupSize: 8, isOnRequest: true };
    const { openDeparture } = dataOf(await server.as(operations).execute(OpenDepartureDocument, { input }));
    if (openDeparture.__typename !== 'OpenDepartureSuccess') throw new Error(openDeparture.__typename);
    const { departure } = dataOf(await server.as(undefined).execute('query($id: ID!) { departure(id: $id) { isOnRequest isOpen } }', { id: openDeparture.departure.id }));
    expect(departure).toEqual({ isOnRequest: true, isOpen: true });
  });

  test('keeps the spots of a request for two days, waiting for the network', async () => {
    const request = await asked(4);
    const { rows } = await server.ownerPool.query('select held_at from reservation where id = $1', [request.id]);
    expect(request.state).toBe('PENDING');
    expect(hoursFrom(rows[0].held_at, request.expiresAt!)).toBe(48);
    expect(await freeOf(request.departure)).toBe(8);
    expect(await confirm(request.id)).toMatchObject({ __typename: 'ReservationNotHeld', state: 'PENDING' });
    expect((await reservationOf(request.code)).may).toMatchObject({ confirm: false, release: true, editManifest: true });
    expect(await announced(request.id)).toEqual(['reservation-requested']);
  });
});

describe('the network', () => {
  test('accepts a request: its spots are held for a day, and then it is confirmed like any hold', async () => {
    const request = await asked(4);
    const { acceptRequest } = dataOf(await accept(request.id));
    expect(acceptRequest).toMatchObject({ __typename: 'AcceptRequestSuccess', reservations: [{ state: 'HELD' }] });
    if (acceptRequest.__typename !== 'AcceptRequestSuccess') return;
    const { acceptedAt, expiresAt } = acceptRequest.reservations[0]!;
    expect(hoursFrom(acceptedAt!, expiresAt!)).toBe(24);
    await server.setClock('23 hours');
    expect(await freeOf(request.departure)).toBe(8);
    expect(await confirm(request.id)).toMatchObject({ __typename: 'ConfirmReservationSuccess' });
    expect(await announced(request.id)).toEqual(expect.arrayContaining(['reservation-requested', 'reservation-accepted', 'reservation-confirmed']));
    expect(await findDriftedCounters(server.db)).toEqual([]);
  });

  test('rejects a request with a reason: its spots are free at once, and the agency reads why', async () => {
    const request = await asked(4);
    expect(dataOf(await reject(request.id, ' no ')).rejectRequest).toMatchObject({ __typename: 'ReasonMissing' });
    expect(dataOf(await reject(request.id)).rejectRequest).toMatchObject({ __typename: 'RejectRequestSuccess', reservations: [{ state: 'REJECTED', endReason: 'No hay guías ese día', departure: { freeSpots: 12 } }] });
    const { history, may } = await reservationOf(request.code);
    expect(history.at(-1)).toMatchObject({ action: 'reject-request', actor: 'Vilcanota Trek' });
    expect(may).toMatchObject({ confirm: false, release: false });
    expect(await announced(request.id)).toEqual(['reservation-requested', 'reservation-rejected']);
    expect(dataOf(await accept(request.id)).acceptRequest).toMatchObject({ __typename: 'RequestNotPending', state: 'REJECTED' });
  });

  test('answers once for one key; another answer finds nothing that waits', async () => {
    const request = await asked();
    const key = randomUUID();
    const [first, again] = [dataOf(await accept(request.id, { key })), dataOf(await accept(request.id, { key }))];
    expect(again).toEqual(first);
    expect(dataOf(await reject(request.id)).rejectRequest).toMatchObject({ __typename: 'RequestNotPending', state: 'HELD' });
    expect(codeOf(await reject(request.id, 'No hay guías', { key }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('of two answers at the same moment gives one', async () => {
    const request = await asked();
    const answers = await Promise.all([accept(request.id), reject(request.id), accept(request.id)]);
    const names = answers.map((answer) => Object.values(dataOf<Record<string, any>>(answer))[0].__typename as string);
    expect(names.filter((name) => name.endsWith('Success'))).toHaveLength(1);
  });

  test('answers by its operations staff alone', async () => {
    const request = await asked();
    const finance = await server.makePerson({ networkRoles: ['FINANCE'] });
    for (const who of [agency.owner, finance]) {
      expect(codeOf(await accept(request.id, { who }))).toBe('NOT_ALLOWED');
      expect(dataOf(await server.as(who).execute(RequestsDocument, {})).requests.edges).toEqual([]);
    }
    expect(codeOf(await accept(randomUUID()))).toBe('NOT_FOUND');
  });
});

describe('silence', () => {
  test('past the due time releases the request, and everybody is told', async () => {
    const request = await asked(4);
    await server.setClock('48 hours 1 second');
    expect(await freeOf(request.departure)).toBe(12);
    expect(await reservationOf(request.code)).toMatchObject({ state: 'EXPIRED', endReason: 'unanswered' });
    expect(dataOf(await accept(request.id)).acceptRequest).toMatchObject({ __typename: 'RequestNotPending', state: 'EXPIRED' });
    await expireHolds(await server.scopeOf(undefined));
    expect(await reservationOf(request.code)).toMatchObject({ state: 'EXPIRED', endReason: 'unanswered' });
    const { rows } = await server.ownerPool.query(`select facts from outbox where object_id = $1 and kind = 'reservation-expired'`, [request.id]);
    expect(rows).toMatchObject([{ facts: { wasRequest: true } }]);
  });
});

describe('an agency', () => {
  test('withdraws its request and has its spots free again', async () => {
    const request = await asked(4);
    expect(dataOf(await server.as(agency.owner).execute(ReleaseHoldDocument, { input: { reservationId: request.id, key: randomUUID() } })).releaseHold).toMatchObject({ __typename: 'ReleaseHoldSuccess', reservations: [{ state: 'CANCELLED' }] });
    expect(await freeOf(request.departure)).toBe(12);
    expect(dataOf(await accept(request.id)).acceptRequest).toMatchObject({ __typename: 'RequestNotPending', state: 'CANCELLED' });
  });

  test('names its travellers while it waits', async () => {
    const request = await asked(2);
    expect(await nameAll(server, agency, request.id, 2)).toMatchObject({ __typename: 'EnterManifestSuccess' });
  });

  test('holds an itinerary of two departures, one of them on request, with one due time; it is confirmed when all of it is held', async () => {
    const [first, second] = [await makeDeparture(server, { inDays: (inDays += 4) }), await onRequest(await makeDeparture(server, { inDays: (inDays += 8) }))];
    const itinerary = await makeItinerary(server, agency, [first, second]);
    const { holdItinerary } = dataOf(await server.as(agency.owner).execute(HoldItineraryDocument, { input: { ...itinerary, key: randomUUID() } }));
    if (holdItinerary.__typename !== 'HoldSuccess') throw new Error(JSON.stringify(holdItinerary));
    const [one, other] = holdItinerary.reservations;
    expect([one!.state, other!.state]).toEqual(['HELD', 'PENDING']);
    expect(one!.expiresAt).toBe(other!.expiresAt);
    expect(await confirm(one!.id)).toMatchObject({ __typename: 'ReservationNotHeld', state: 'PENDING' });
    expect(dataOf(await accept(one!.id)).acceptRequest).toMatchObject({ reservations: [{ state: 'HELD', acceptedAt: null }, { state: 'HELD', acceptedAt: expect.any(String) }] });
    expect(await announced(one!.id)).toEqual(['reservation-held', 'reservation-extended']);
    expect(await confirm(one!.id)).toMatchObject({ __typename: 'ConfirmReservationSuccess', reservations: [{ state: 'CONFIRMED' }, { state: 'CONFIRMED' }] });
  });

  test('loses the other departures of an itinerary with the rejected one: all or none', async () => {
    const [first, second] = [await makeDeparture(server, { inDays: (inDays += 4) }), await onRequest(await makeDeparture(server, { inDays: (inDays += 8) }))];
    const { holdItinerary } = dataOf(await server.as(agency.owner).execute(HoldItineraryDocument, { input: { ...(await makeItinerary(server, agency, [first, second])), key: randomUUID() } }));
    if (holdItinerary.__typename !== 'HoldSuccess') throw new Error(JSON.stringify(holdItinerary));
    expect(dataOf(await reject(holdItinerary.reservations[1]!.id)).rejectRequest).toMatchObject({ reservations: [{ state: 'CANCELLED', endReason: 'No hay guías ese día' }, { state: 'REJECTED' }] });
    expect([await freeOf(first), await freeOf(second)]).toEqual([12, 12]);
  });
});

describe('the queue', () => {
  test('shows what waits, what is due first first, with one row for a request of several departures, and page by page', async () => {
    const fresh = await startTestServer();
    try {
      const own = await fresh.makeAgency();
      const staff = await fresh.makePerson({ networkRoles: ['OPERATIONS'] });
      const open = async (days: number) => {
        const departure = await makeDeparture(fresh, { inDays: days });
        await fresh.ownerPool.query('update departure set on_request = true where id = $1', [departure.id]);
        return departure;
      };
      const requests = [await makeHold(fresh, own, { departure: await open(40) }), await makeHold(fresh, own, { departure: await open(1) }), await makeHold(fresh, own, { departure: await open(50) })];
      await fresh.ownerPool.query('update reservation set hold_id = (select hold_id from reservation where id = $1) where id = $2', [requests[0]!.id, requests[2]!.id]);
      const page = async (first: number, after?: string | null) => dataOf(await fresh.as(staff).execute(RequestsDocument, { first, after })).requests;
      const all = await page(10);
      expect(all.edges.map(({ node }) => node.code)).toEqual([requests[1]!.code, requests[0]!.code]);
      expect(all.edges[1]!.node).toMatchObject({ heldTogether: [{ state: 'PENDING' }, { state: 'PENDING' }], may: { answerRequest: true } });
      const first = await page(1);
      expect((await page(1, first.pageInfo.endCursor)).edges.map(({ node }) => node.code)).toEqual([requests[0]!.code]);

      const count = async (size: number) => {
        const before = statementCount.sent;
        await page(size);
        return statementCount.sent - before;
      };
      expect(await count(2)).toBe(await count(1));
    } finally {
      await fresh.stop();
    }
  });
});

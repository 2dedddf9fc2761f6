import { randomUUID } from 'node:crypto';
import { HoldAgainDocument, HoldItineraryDocument, ReleaseHoldDocument, ReservationByCodeDocument } from '@vilcanota/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limitArea, makeDeparture } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { makeItinerary } from '../../../test/itineraries.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { setTrekRate } from '../../../test/rates.ts';
import { makeHold, nameAll } from '../../../test/reservations.ts';
import { join } from '../../../test/waiting.ts';

let server: TestServer;
let agency: MadeAgency;
let inDays = 30;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
});
afterAll(() => server.stop());

const open = () => makeDeparture(server, { inDays: (inDays += 8) });
const held = async (people = 2) => makeHold(server, agency, { departure: await open(), people });
const again = async (reservationId: string, { key = randomUUID(), who = agency.owner as Person } = {}) => server.as(who).execute(HoldAgainDocument, { input: { reservationId, key } });
const outcome = async (answer: ReturnType<typeof again>) => dataOf(await answer).holdAgain;
const success = async (answer: ReturnType<typeof again>) => {
  const result = await outcome(answer);
  if (result.__typename !== 'HoldSuccess') throw new Error(JSON.stringify(result));
  return result;
};
/** As if its half hour had passed. */
const lapse = async (...ids: string[]) => {
  await server.ownerPool.query(`update reservation set held_at = held_at - interval '1 hour', expires_at = expires_at - interval '1 hour' where hold_id in (select hold_id from reservation where id = any ($1))`, [ids]);
  await server.ownerPool.query('update claim c set until = r.expires_at from reservation r where r.id = c.reservation_id and r.id = any ($1)', [ids]);
  await server.ownerPool.query('update resource_day d set next_expiry = least(next_expiry, c.until) from claim c where c.date = d.date and c.resource_id = d.resource_id and c.reservation_id = any ($1)', [ids]);
};
const release = async (reservationId: string) => dataOf(await server.as(agency.owner).execute(ReleaseHoldDocument, { input: { reservationId, key: randomUUID() } }));

describe('a lapsed hold', () => {
  test('is held again in one action, for the same party with its reference and its names kept, and points to the old one', async () => {
    const old = await held(3);
    await server.ownerPool.query(`update reservation set reference = 'Grupo 12' where id = $1`, [old.id]);
    await nameAll(server, agency, old.id, 2);
    await lapse(old.id);
    const { reservations } = await success(again(old.id));
    expect(reservations).toMatchObject([{ state: 'HELD', people: 3, reference: 'Grupo 12', named: 2, follows: { id: old.id }, departure: { freeSpots: 9 } }]);
    expect(reservations[0]!.travellers!.map((traveller) => traveller.documentNumber)).toEqual(['P1000000', 'P1000001']);
    const { reservation } = dataOf(await server.as(agency.owner).execute(ReservationByCodeDocument, { code: old.code }));
    expect(reservation).toMatchObject({ state: 'EXPIRED', named: 2 });
    const { followedBy } = dataOf<any>(await server.as(agency.owner).execute('query($code: String!) { reservation(code: $code) { followedBy { id } may { holdAgain } } }', { code: old.code })).reservation;
    expect(followedBy.id).toBe(reservations[0]!.id);
  });

  test('takes its names along by the rules of today: their classes are found anew, and who does not fit stays behind', async () => {
    const old = await held(2);
    await nameAll(server, agency, old.id, 2);
    await server.ownerPool.query(`update traveller set rate_class = 'PERUVIAN' where reservation_id = $1 and position = 1`, [old.id]);
    await server.ownerPool.query(`update traveller set nationality = 'XX' where reservation_id = $1 and position = 2`, [old.id]);
    await lapse(old.id);
    const [reservation] = (await success(again(old.id))).reservations;
    expect(reservation!.travellers).toMatchObject([{ documentNumber: 'P1000000', rateClass: 'FOREIGN' }]);
  });

  test('is held once: the same key gives the same answer, and names typed meanwhile stay; another key is told what stands', async () => {
    const old = await held(2);
    await nameAll(server, agency, old.id, 1);
    await lapse(old.id);
    const key = randomUUID();
    const first = await success(again(old.id, { key }));
    await nameAll(server, agency, first.reservations[0]!.id, 2);
    expect((await success(again(old.id, { key }))).reservations).toMatchObject([{ id: first.reservations[0]!.id, named: 2 }]);
    expect(await outcome(again(old.id))).toMatchObject({ __typename: 'HeldAgainAlready', reservation: { id: first.reservations[0]!.id } });
  });

  test('of two who hold it again at the same moment is held once', async () => {
    const old = await held(2);
    await lapse(old.id);
    const answers = await Promise.all([again(old.id), again(old.id), again(old.id)].map(outcome));
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['HeldAgainAlready', 'HeldAgainAlready', 'HoldSuccess']);
  });

  test('is held again once more when what took its place lapsed too', async () => {
    const old = await held(2);
    await lapse(old.id);
    const second = (await success(again(old.id))).reservations[0]!;
    await lapse(second.id);
    expect((await success(again(old.id))).reservations[0]!.follows!.id).toBe(old.id);
  });

  test('costs what it costs today', async () => {
    const old = await held(2);
    await lapse(old.id);
    await setTrekRate(server, { amount: 12_300 });
    expect((await success(again(old.id))).reservations[0]!.price.totals).toEqual([{ amount: 24_600, currency: 'USD' }]);
  });

  test('is refused as any hold is, with nothing held', async () => {
    const [full, closed, uncertified] = [await held(4), await held(2), await held(2)];
    await lapse(full.id, closed.id, uncertified.id);
    await limitArea(server, 'kuntur-wachana', full.departure.date, 3);
    expect(await outcome(again(full.id))).toMatchObject({ __typename: 'NoRoom', requested: 4, free: 3 });
    await server.ownerPool.query(`update departure set state = 'CLOSED' where id = $1`, [closed.departure.id]);
    expect(await outcome(again(closed.id))).toMatchObject({ __typename: 'DepartureClosed', reason: 'NOT_OPEN' });
    await server.ownerPool.query(`update certification set valid_until = lima_today() - 1 where agency_id = $1`, [agency.id]);
    expect(await outcome(again(uncertified.id))).toMatchObject({ __typename: 'AgencyNotCertified', standing: 'LAPSED' });
    await server.ownerPool.query(`update certification set valid_until = lima_today() + 300 where agency_id = $1`, [agency.id]);
  });
});

describe('the hold of an itinerary', () => {
  const both = async () => {
    const departures = [await open(), await open()];
    const itinerary = await makeItinerary(server, agency, departures);
    const { holdItinerary } = dataOf(await server.as(agency.owner).execute(HoldItineraryDocument, { input: { ...itinerary, key: randomUUID() } }));
    if (holdItinerary.__typename !== 'HoldSuccess') throw new Error(JSON.stringify(holdItinerary));
    return { ...itinerary, departures, reservations: holdItinerary.reservations };
  };

  test('is held again with all its departures and with the itinerary, from any of its reservations', async () => {
    const old = await both();
    await lapse(...old.reservations.map((r) => r.id));
    const { reservations } = await success(again(old.reservations[1]!.id));
    expect(reservations).toMatchObject(old.reservations.map((r) => ({ follows: { id: r.id }, itinerary: { id: old.itineraryId } })));
  });

  test('is held again without the itinerary once that has other departures', async () => {
    const old = await both();
    await lapse(...old.reservations.map((r) => r.id));
    await server.ownerPool.query('delete from itinerary_item where itinerary_id = $1 and departure_id = $2', [old.itineraryId, old.departures[1]!.id]);
    const { reservations } = await success(again(old.reservations[0]!.id));
    expect(reservations).toMatchObject([{ itinerary: null }, { itinerary: null }]);
  });

  test('is held all or none: when one of its departures is full, nothing is held', async () => {
    const old = await both();
    await lapse(...old.reservations.map((r) => r.id));
    await limitArea(server, 'kuntur-wachana', old.departures[1]!.date, 1);
    expect(await outcome(again(old.reservations[0]!.id))).toMatchObject({ __typename: 'NoRoom', departure: { id: old.departures[1]!.id } });
    const { rows } = await server.ownerPool.query('select count(*)::int as held from reservation where follows_id = any ($1)', [old.reservations.map((r) => r.id)]);
    expect(rows[0].held).toBe(0);
  });
});

test('a released hold is held again too; a running one, a confirmed one and somebody else’s are not', async () => {
  const [released, running] = [await held(2), await held(2)];
  await release(released.id);
  await success(again(released.id));
  expect(await outcome(again(running.id))).toMatchObject({ __typename: 'ReservationNotLapsed', state: 'HELD' });
  await server.ownerPool.query(`update reservation set state = 'CANCELLED', confirmed_at = app_now(), ended_at = app_now() where id = $1`, [running.id]);
  expect(await outcome(again(running.id))).toMatchObject({ __typename: 'ReservationNotLapsed', state: 'CANCELLED' });
  const stranger = await server.makeAgency();
  expect(codeOf(await again(released.id, { who: stranger.owner }))).toBe('NOT_FOUND');
});

test('many who hold again where somebody waits keep no connection from anybody else, and come after who waits', async () => {
  const departure = await makeDeparture(server, { inDays: (inDays += 8), groupSize: 15 });
  const holds = await Promise.all(Array.from({ length: 15 }, () => makeHold(server, agency, { departure, people: 1 })));
  await join(server, await server.makeAgency(), { from: departure.date, to: departure.date, people: 5 });
  for (const { id } of holds) await release(id);
  const [treks, ...answers] = await Promise.all([server.as(undefined).execute('{ treks { id } }'), ...holds.map(({ id }) => outcome(again(id)))]);
  expect(treks.errors).toBeUndefined();
  expect(Map.groupBy(answers, (answer) => answer.__typename).get('HoldSuccess')).toHaveLength(10);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { makeItinerary } from '../../../test/itineraries.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';

let server: TestServer;
let agency: MadeAgency;
let operations: Person;
let inDays = 60;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
  operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
});
afterAll(() => server.stop());
beforeEach(() => server.setClock('0'));

const ask = async (person: Person, query: string, variables: object) => dataOf(await server.as(person).execute(query, variables as never)) as any;

/** A hold of two departures, of which the network cancels the first. */
async function halfEnded() {
  inDays += 20;
  const [first, second] = [await makeDeparture(server, { inDays }), await makeDeparture(server, { trek: 'chicon-glacier', inDays: inDays + 8 })];
  const itinerary = await makeItinerary(server, agency, [first, second]);
  const { holdItinerary } = await ask(agency.owner, 'mutation ($i: HoldItineraryInput!) { holdItinerary(input: $i) { ... on HoldSuccess { reservations { id code departure { id } } } } }', { i: { ...itinerary, key: randomUUID() } });
  const { departureCredit } = await ask(operations, 'query ($id: ID!) { departureCredit(departureId: $id) { ... on CreditImpactSuccess { credit { fingerprint } } } }', { id: first.id });
  const input = { departureId: first.id, fingerprint: departureCredit.credit.fingerprint, key: randomUUID(), reason: 'Derrumbe en el camino' };
  expect((await ask(operations, 'mutation ($input: CancelDepartureInput!) { cancelDeparture(input: $input) { __typename } }', { input })).cancelDeparture.__typename).toBe('CancelDepartureSuccess');
  const of = (departureId: string) => holdItinerary.reservations.find((r: any) => r.departure.id === departureId) as { id: string; code: string };
  return { ended: of(first.id), standing: of(second.id) };
}
const change = async (verb: string, type: string, reservationId: string, more: object = {}) =>
  (await ask(agency.owner, `mutation ($i: ${type}!) { ${verb}(input: $i) { __typename } }`, { i: { reservationId, key: randomUUID(), ...more } }))[verb].__typename;
const statesOf = async (...ids: string[]) => (await server.ownerPool.query('select state from reservation where id = any ($1::uuid[]) order by array_position($1::uuid[], id)', [ids])).rows.map(({ state }) => state);

describe('when the network ends one departure of a hold, the rest', () => {
  it('can be confirmed', async () => {
    const { ended, standing } = await halfEnded();
    expect(await change('confirmReservation', 'ConfirmReservationInput', standing.id)).toBe('ConfirmReservationSuccess');
    expect(await statesOf(ended.id, standing.id)).toEqual(['CANCELLED', 'CONFIRMED']);
  });

  it('can be extended, and given back', async () => {
    const { ended, standing } = await halfEnded();
    const { rows } = await server.ownerPool.query(`select expires_at + interval '2 hours' as until from reservation where id = $1`, [standing.id]);
    expect(await change('extendHold', 'ExtendHoldInput', standing.id, { until: new Date(rows[0].until).toISOString() })).toBe('ExtendHoldSuccess');
    expect(await change('releaseHold', 'ReleaseHoldInput', standing.id)).toBe('ReleaseHoldSuccess');
    expect(await statesOf(ended.id, standing.id)).toEqual(['CANCELLED', 'CANCELLED']);
    expect((await server.ownerPool.query('select end_reason from reservation where id = $1', [ended.id])).rows).toEqual([{ end_reason: 'Derrumbe en el camino' }]);
  });

  it('is held again by itself after it lapsed', async () => {
    const { standing } = await halfEnded();
    await server.setClock('40 minutes');
    expect(await change('holdAgain', 'HoldAgainInput', standing.id)).toBe('HoldSuccess');
  });

  it('is named in the letter about what was ended', async () => {
    await server.drain();
    await server.ownerPool.query('delete from mail');
    const { ended, standing } = await halfEnded();
    await server.drain();
    const { rows } = await server.ownerPool.query(`select subject, text from mail where letter = 'reservation-cancelled' and recipient = $1`, [agency.owner.email]);
    expect(rows).toMatchObject([{ subject: `Reserva cancelada: ${ended.code}`, text: expect.stringContaining(`Lo demás del mismo bloqueo (${standing.code}) sigue en pie`) }]);
  });
});

it('what the network ended as a whole is neither confirmed nor released any more', async () => {
  const { ended, standing } = await halfEnded();
  await server.ownerPool.query(`update reservation set state = 'CANCELLED', ended_at = app_now(), ended_by = 'NETWORK' where id = $1`, [standing.id]);
  expect(await change('releaseHold', 'ReleaseHoldInput', standing.id)).toBe('ReservationNotHeld');
  expect(await change('confirmReservation', 'ConfirmReservationInput', ended.id)).toBe('ReservationNotHeld');
});

import { randomUUID } from 'node:crypto';
import { ConfirmReservationDocument } from '@vilcanota/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementCount } from '#db/pool';
import { findDriftedCounters } from '#modules/capacity/check-counters';
import { makeDeparture } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { setTrekRate } from '../../../test/rates.ts';
import { makeHold, nameAll } from '../../../test/reservations.ts';

let server: TestServer;
let operations: Person;
let agency: MadeAgency;
let inDays = 30;
beforeAll(async () => {
  server = await startTestServer();
  operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
  agency = await server.makeAgency();
  await setTrekRate(server, { amount: 45_000 });
});
afterAll(() => server.stop());

const CREDIT = 'fingerprint credits { amount currency } holds confirmed people departures { id }';
const ask = async (query: string, variables: object) => dataOf(await server.as(operations).execute(query, variables as never));
const fresh = () => makeDeparture(server, { inDays: (inDays += 6) });
const hold = (departure: Awaited<ReturnType<typeof fresh>>, people: number) => makeHold(server, agency, { departure, people });
async function confirm(reservationId: string, people: number) {
  await nameAll(server, agency, reservationId, people);
  const { confirmReservation } = dataOf(await server.as(agency.owner).execute(ConfirmReservationDocument, { input: { reservationId, key: randomUUID() } }));
  expect(confirmReservation.__typename).toBe('ConfirmReservationSuccess');
}
const stateOf = async (id: string) => (await server.ownerPool.query('select state from reservation where id = $1', [id])).rows[0].state;

describe('calling off several departures at once', () => {
  const look = async (departureIds: string[]) =>
    (await ask(`query ($departureIds: [ID!]!) { departuresCredit(departureIds: $departureIds) { __typename ... on CreditImpactSuccess { credit { ${CREDIT} } } ... on DeparturesEnded { departures { id state } } } }`, { departureIds })).departuresCredit;
  const cancel = async (departureIds: string[], fingerprint: string, key: string = randomUUID()) =>
    (await ask(`mutation ($input: CancelDeparturesInput!) { cancelDepartures(input: $input) { __typename ... on CancelDeparturesSuccess { reservations departures { id state } } ... on DeparturesEnded { departures { id state } } ... on CreditChanged { credit { ${CREDIT} } } } }`,
      { input: { departureIds, fingerprint, reason: 'Huayco en la ruta', key } })).cancelDepartures;
  const statesOf = async (ids: string[]) => (await server.ownerPool.query('select state from departure where id = any ($1::uuid[]) order by state', [ids])).rows.map((row) => row.state);

  test('one preview of all, one reason, one act; repeated with its key it is the same answer', async () => {
    const departures = [await fresh(), await fresh(), await fresh()];
    const ids = departures.map(({ id }) => id);
    const [sold, held] = [await hold(departures[0]!, 4), await hold(departures[1]!, 2)];
    await confirm(sold.id, 4);
    const { credit } = await look(ids);
    expect(credit).toMatchObject({ confirmed: 1, holds: 1, people: 6, credits: [{ amount: 180_000, currency: 'USD' }] });
    expect(credit.departures.map((d: { id: string }) => d.id).sort()).toEqual([...ids].sort());
    const key = randomUUID();
    const answer = await cancel(ids, credit.fingerprint, key);
    expect(answer).toMatchObject({ __typename: 'CancelDeparturesSuccess', reservations: 2 });
    expect(answer.departures.map((d: { state: string }) => d.state)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
    expect([await stateOf(sold.id), await stateOf(held.id)]).toEqual(['CANCELLED', 'CANCELLED']);
    expect(await cancel([...ids].reverse(), credit.fingerprint, key)).toMatchObject({ __typename: 'CancelDeparturesSuccess', reservations: 2 });
    const { rows } = await server.ownerPool.query(`select object_id as id, reason, after from audit_entry where action = 'cancel-departure' and object_id = any ($1::text[])`, [ids]);
    expect(new Map(rows.map((row) => [row.id, row.after.reservations]))).toEqual(new Map([[ids[0], 1], [ids[1], 1], [ids[2], 0]]));
    expect(rows.every((row) => row.reason === 'Huayco en la ruta')).toBe(true);
    expect(await findDriftedCounters(server.db)).toEqual([]);
  });

  test('all or none: one that has ended keeps all of them, and is named', async () => {
    const [gone, stays] = [await fresh(), await fresh()];
    const held = await hold(stays, 2);
    const { credit } = await look([gone.id, stays.id]);
    await cancel([gone.id], (await look([gone.id])).credit.fingerprint);
    const named = { __typename: 'DeparturesEnded', departures: [{ id: gone.id, state: 'CANCELLED' }] };
    expect(await cancel([gone.id, stays.id], credit.fingerprint)).toEqual(named);
    expect(await look([gone.id, stays.id])).toEqual(named);
    expect([await stateOf(held.id), await statesOf([stays.id])]).toEqual(['HELD', ['OPEN']]);
  });

  test('not what was looked at is not done; an unknown one is not found, and none at all is no wish', async () => {
    const [one, two] = [await fresh(), await fresh()];
    const { credit } = await look([one.id, two.id]);
    await hold(two, 1);
    expect(await cancel([one.id, two.id], credit.fingerprint)).toMatchObject({ __typename: 'CreditChanged', credit: { holds: 1, people: 1 } });
    expect(await statesOf([one.id, two.id])).toEqual(['OPEN', 'OPEN']);
    const document = 'query ($departureIds: [ID!]!) { departuresCredit(departureIds: $departureIds) { __typename } }';
    expect(codeOf(await server.as(operations).execute(document, { departureIds: [one.id, randomUUID()] }))).toBe('NOT_FOUND');
    expect(codeOf(await server.as(operations).execute(document, { departureIds: [] }))).toBe('BAD_USER_INPUT');
  });

  test('six cost as many statements to look at as one', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, async () => (await fresh()).id));
    const count = async (departureIds: string[]) => {
      const before = statementCount.sent;
      await look(departureIds);
      return statementCount.sent - before;
    };
    await count(ids);
    expect(await count(ids)).toBe(await count(ids.slice(0, 1)));
  });
});

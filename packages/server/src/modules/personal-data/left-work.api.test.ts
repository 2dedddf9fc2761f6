import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDeparture } from '../../../test/departures.ts';
import { eraseSubject } from '../../../test/erasure.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeHold } from '../../../test/reservations.ts';
import { join } from '../../../test/waiting.ts';
import { waitingWishes } from '#modules/waiting-list/waiting-wishes';

const HAND_OVER = 'mutation ($input: HandOverInput!) { handOver(input: $input) { ... on HandOverSuccess { handedOver { reservations waitingEntries } } } }';
const RESERVATION = 'query ($code: String!) { reservation(code: $code) { inCharge { id } } }';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const erase = (person: Person) => eraseSubject(server, person, { kind: 'PERSON', id: person.id });
const handOver = async (agency: MadeAgency, from: Person, to: Person) => dataOf<any>(await server.as(agency.owner).execute(HAND_OVER, { input: { agencyId: agency.id, from: from.id, to: to.id } })).handOver;
let days = 200;

/** What one booker began and another took over. */
async function makeTakenOver() {
  const [began, took] = [await server.makePerson(), await server.makePerson()];
  const agency = await server.makeAgency({ members: [{ person: began, role: 'BOOKER' }, { person: took, role: 'BOOKER' }] });
  const asBegan = { ...agency, owner: began };
  const hold = await makeHold(server, asBegan, { departure: await makeDeparture(server, { inDays: days++ }) });
  const full = (await makeHold(server, agency, { departure: await makeDeparture(server, { groupSize: 2, inDays: days++ }) })).departure;
  await join(server, asBegan, { from: full.date, to: full.date, people: 2 });
  await handOver(agency, began, took);
  const { rows } = await server.ownerPool.query('select id from waiting_entry where agency_id = $1', [agency.id]);
  return { agency, began, took, hold, entryId: rows[0].id as string };
}
const inCharge = async (agency: MadeAgency, code: string) => dataOf<any>(await server.as(agency.owner).execute(RESERVATION, { code })).reservation.inCharge?.id ?? null;
const offeredTo = async (entryId: string) => (await waitingWishes(server.db, [entryId]))[0]!.personId;

describe('what somebody took over, once they are erased', () => {
  it('is nobody’s until an owner hands it over, and does not go back to whoever began it', async () => {
    const { agency, began, took, hold } = await makeTakenOver();
    expect(await inCharge(agency, hold.code)).toBe(took.id);
    expect(await erase(took)).toMatchObject({ __typename: 'ErasePersonalDataSuccess' });
    expect(await inCharge(agency, hold.code)).toBeNull();
    expect(await handOver(agency, took, began)).toEqual({ handedOver: { reservations: 1, waitingEntries: 1 } });
    expect(await inCharge(agency, hold.code)).toBe(began.id);
  });

  it('is offered to its waiting party in the name of an owner', async () => {
    const { agency, took, entryId } = await makeTakenOver();
    expect(await offeredTo(entryId)).toBe(took.id);
    await erase(took);
    expect(await offeredTo(entryId)).toBe(agency.owner.id);
  });

  it('waits for who holds a file of theirs, and is tried again where both would wait for each other', async () => {
    const person = await server.makePerson();
    const agency = await server.makeAgency();
    const { rows: [file] } = await server.ownerPool.query('update certification set assignee_id = $2 where agency_id = $1 returning id', [agency.id, person.id]);
    const other = await server.ownerPool.connect();
    try {
      await other.query('begin');
      await other.query('select from certification where id = $1 for update', [file.id]);
      const erasing = erase(person);
      // It has the person by now and waits for the file.
      while ((await server.ownerPool.query(`select from pg_stat_activity where wait_event_type = 'Lock' and query like '%certification%' and datname = current_database()`)).rowCount === 0) await new Promise((go) => { setTimeout(go, 10); });
      await other.query('select from person where id = $1 for key share', [person.id]);
      await other.query('commit');
      expect(await erasing).toMatchObject({ __typename: 'ErasePersonalDataSuccess' });
    } finally {
      await other.query('rollback');
      other.release();
    }
    expect((await server.ownerPool.query('select assignee_id from certification where id = $1', [file.id])).rows).toEqual([{ assignee_id: null }]);
  });
});

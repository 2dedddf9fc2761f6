import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { amendTo, makeConfirmed } from '../../../test/amendments.ts';
import { makeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { foreignAdults, makeHold } from '../../../test/reservations.ts';
import { resourceOf, seasonOf } from '../../../test/season.ts';
import { entryOf, fill, join, release } from '../../../test/waiting.ts';

// Every way in which spots become free leads to the waiting list.

let server: TestServer;
let busy: MadeAgency;
let waiter: MadeAgency;
let operations: Person;
beforeAll(async () => {
  server = await startTestServer();
  [busy, waiter] = [await server.makeAgency(), await server.makeAgency()];
  operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
});
afterAll(() => server.stop());

let inDays = 40;
const open = (groupSize = 4) => makeDeparture(server, { inDays: (inDays += 8), groupSize });
const wait = (departure: { date: string }, people = 4) => join(server, waiter, { from: departure.date, to: departure.date, people });
const seen = (entry: { code: string }) => entryOf(server, waiter, entry);

test('a party taken from a confirmed group goes to whoever waits', async () => {
  const departure = await open();
  const reservation = await makeConfirmed(server, busy, { departure, people: 4 });
  const entry = await wait(departure, 2);
  expect((await amendTo(server, busy.owner, reservation.id, { party: foreignAdults(2) })).__typename).toBe('AmendReservationSuccess');
  await server.drain();
  expect(await seen(entry)).toMatchObject({ state: 'OFFERED', offer: { people: 2 } });
});

test('a group moved to another date leaves its old one to whoever waits', async () => {
  const [before, after] = [await open(), await open()];
  const reservation = await makeConfirmed(server, busy, { departure: before, people: 4 });
  const entry = await wait(before);
  expect((await amendTo(server, busy.owner, reservation.id, { departureId: after.id })).__typename).toBe('AmendReservationSuccess');
  await server.drain();
  expect((await seen(entry)).offer).toMatchObject({ departure: { id: before.id } });
});

test('a group that would move into freed spots waits its turn behind the list', async () => {
  const [from, to] = [await open(), await open()];
  const moving = await makeConfirmed(server, busy, { departure: from, people: 4 });
  const leaving = await makeHold(server, busy, { departure: to, people: 4 });
  const entry = await wait(to);
  await server.ownerPool.query(`update claim set until = app_now() - interval '1 second' where reservation_id = $1`, [leaving.id]);
  await server.ownerPool.query(`update reservation set expires_at = app_now() - interval '1 second' where id = $1`, [leaving.id]);
  await server.ownerPool.query(`update resource_day set next_expiry = app_now() - interval '1 second' where held > 0`);
  const answer = await amendTo(server, busy.owner, moving.id, { departureId: to.id });
  expect(answer).toMatchObject({ __typename: 'NoRoom' });
  expect(await seen(entry)).toMatchObject({ state: 'OFFERED' });
});

test('raising a limit goes to whoever waits', async () => {
  const departure = await open();
  await fill(server, busy, departure, 4);
  const entry = await wait(departure);
  const group = await resourceOf(server, 'GROUP', 'colque-cruz');
  const changed = await seasonOf(server, operations).change({ setLimits: { resourceId: group, firstDate: departure.date, lastDate: departure.date, limitKind: 'NUMBER', limit: 8 } });
  expect(changed.__typename).toBe('ChangeSeasonSuccess');
  await server.drain();
  expect(await seen(entry)).toMatchObject({ state: 'OFFERED', offer: { people: 4 } });
});

test('a lapsed hold goes to whoever waits when the job writes it down', async () => {
  const departure = await open();
  await makeHold(server, busy, { departure, people: 4 });
  const entry = await wait(departure);
  await server.setClock('31 minutes');
  await server.runJobs();
  expect(await seen(entry)).toMatchObject({ state: 'OFFERED' });
  await server.setClock('0');
});

test('what was kept for somebody returns by the clock, and goes to whoever waits', async () => {
  const departure = await open();
  const group = await resourceOf(server, 'GROUP', 'colque-cruz');
  const releaseAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const kept = await seasonOf(server, operations).change({ keepShare: { resourceId: group, firstDate: departure.date, lastDate: departure.date, quantity: 4, agencyId: busy.id, releaseAt } });
  expect(kept.__typename).toBe('ChangeSeasonSuccess');
  const entry = await wait(departure);
  await server.runJobs();
  expect(await seen(entry)).toMatchObject({ state: 'WAITING' });
  await server.setClock('4 days');
  await server.runJobs();
  expect(await seen(entry)).toMatchObject({ state: 'OFFERED' });
  await server.setClock('0');
});

test('an offer nobody took lapses, and goes to the next party', async () => {
  const departure = await open();
  await makeHold(server, busy, { departure, people: 4 });
  const entry = await wait(departure);
  const next = await server.makeAgency();
  const second = await join(server, next, { from: departure.date, to: departure.date, people: 4 });
  await server.setClock('31 minutes');
  await server.runJobs();
  expect(await seen(entry)).toMatchObject({ state: 'OFFERED' });
  await server.setClock('13 hours');
  await server.runJobs();
  expect(await seen(entry)).toMatchObject({ state: 'LAPSED' });
  expect(await entryOf(server, next, second)).toMatchObject({ state: 'OFFERED' });
  await server.setClock('0');
});

test('a party whose offer the network cancels waits no more, as soon as that is announced', async () => {
  const departure = await open();
  const held = await makeHold(server, busy, { departure, people: 4 });
  const entry = await wait(departure);
  await release(server, busy, held.id);
  await server.drain();
  expect(await seen(entry)).toMatchObject({ state: 'OFFERED' });
  const ask = async (query: string, variables: Record<string, unknown>) => dataOf(await server.as(operations).execute(query, variables));
  const { departureCredit } = await ask('query ($id: ID!) { departureCredit(departureId: $id) { ... on CreditImpactSuccess { credit { fingerprint } } } }', { id: departure.id });
  const input = { departureId: departure.id, fingerprint: departureCredit.credit.fingerprint, reason: 'Puente caído', key: randomUUID() };
  const { cancelDeparture } = await ask('mutation ($input: CancelDepartureInput!) { cancelDeparture(input: $input) { __typename } }', { input });
  expect(cancelDeparture.__typename).toBe('CancelDepartureSuccess');
  await server.drain();
  const { rows } = await server.ownerPool.query('select state, ended_at is not null as "hasEnded" from waiting_entry where id = $1', [entry.id]);
  expect(rows).toEqual([{ state: 'DECLINED', hasEnded: true }]);
});

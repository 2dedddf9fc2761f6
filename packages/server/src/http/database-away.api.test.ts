import { ConfirmReservationDocument, HoldSpotsDocument } from '@vilcanota/schema';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDeparture } from '../../test/departures.ts';
import { type Answer, codeOf, dataOf, startTestServer, TEST_ORIGIN, type TestServer } from '../../test/kit.ts';
import { foreignAdults, makeHold } from '../../test/reservations.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** Ends every connection of the application, as a restart of the database does, once one of them waits for a lock. */
async function loseConnections(): Promise<void> {
  const ofApplication = `datname = current_database() and pid <> pg_backend_pid() and application_name <> 'staff'`;
  await expect.poll(async () => (await server.ownerPool.query(`select count(*)::int as n from pg_stat_activity where ${ofApplication} and wait_event_type = 'Lock'`)).rows[0].n).toBe(1);
  await server.ownerPool.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${ofApplication}`);
}

/** Holds a lock, loses the application's connections while the work waits for it, and answers what the work came to. */
async function whileLocked<T>(lock: string, id: string, work: () => Promise<T>): Promise<T> {
  const staff = await server.ownerPool.connect();
  await staff.query(`set application_name = 'staff'`);
  await staff.query('begin');
  await staff.query(lock, [id]);
  const [answer] = await Promise.all([work(), loseConnections()]);
  await staff.query('rollback');
  await staff.query(`set application_name = ''`);
  staff.release();
  return answer;
}

/** Asks again until the application has noticed that its old connections are gone. */
async function whenBack<T extends Answer<unknown>>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const answer = await ask();
    if (codeOf(answer) !== 'UNAVAILABLE' || attempt === 20) return answer;
  }
}

test('a database that goes away in the middle of a change leaves nothing half done, and the same key is answered when it is back', async () => {
  const agency = await server.makeAgency();
  const hold = await makeHold(server, agency, { people: 2 });
  const owner = server.as(agency.owner);
  const key = randomUUID();
  const confirm = () => owner.execute(ConfirmReservationDocument, { input: { reservationId: hold.id, key } });
  await owner.execute('{ viewer { person { id } } }');
  expect(codeOf(await whileLocked('select from reservation where id = $1 for update', hold.id, confirm))).toBe('UNAVAILABLE');
  expect((await server.ownerPool.query('select state from reservation where id = $1', [hold.id])).rows[0].state).toBe('HELD');
  expect(dataOf(await whenBack(confirm)).confirmReservation.__typename).toBe('ConfirmReservationSuccess');
  // A lost connection that is never given back would be missing for good, and closing the pool would wait for it.
  expect(server.pool.totalCount - server.pool.idleCount).toBe(0);
});

test('a hold that was waiting when the database went away is not taken, and taken once when asked again', async () => {
  const agency = await server.makeAgency();
  const departure = await makeDeparture(server, { inDays: 40 });
  const owner = server.as(agency.owner);
  const input = { agencyId: agency.id, departureId: departure.id, party: foreignAdults(3), key: randomUUID() };
  const hold = () => owner.execute(HoldSpotsDocument, { input });
  await owner.execute('{ viewer { person { id } } }');
  const lock = 'select from resource_day d where exists (select from departure_need n where n.departure_id = $1 and n.date = d.date and n.resource_id = d.resource_id) for update';
  expect(codeOf(await whileLocked(lock, departure.id, hold))).toBe('UNAVAILABLE');
  expect([dataOf(await whenBack(hold)), dataOf(await hold())].map((answer) => answer.holdSpots.__typename)).toEqual(['HoldSuccess', 'HoldSuccess']);
  expect((await server.ownerPool.query('select sum(people)::int as people from reservation where departure_id = $1', [departure.id])).rows[0].people).toBe(3);
});

test('a hold on a day that somebody keeps locked is told to try again, and the next one does not wait for it', async () => {
  const agency = await server.makeAgency();
  const [locked, free] = [await makeDeparture(server, { inDays: 61 }), await makeDeparture(server, { inDays: 131 })];
  const owner = server.as(agency.owner);
  const hold = (departureId: string) => owner.execute(HoldSpotsDocument, { input: { agencyId: agency.id, departureId, party: foreignAdults(2), key: randomUUID() } });
  const staff = await server.ownerPool.connect();
  await staff.query('begin');
  await staff.query('select from resource_day d where exists (select from departure_need n where n.departure_id = $1 and n.date = d.date and n.resource_id = d.resource_id) for update', [locked.id]);
  const started = performance.now();
  const [refused, held] = await Promise.all([hold(locked.id), hold(free.id)]);
  expect(performance.now() - started).toBeLessThan(12_000);
  expect([codeOf(refused), refused.status]).toEqual(['UNAVAILABLE', 503]);
  expect(dataOf(held).holdSpots.__typename).toBe('HoldSuccess');
  await staff.query('rollback');
  staff.release();
});

test('while there is no database everybody is told to try again, by the status too, and nobody looks signed out', async () => {
  const person = await server.makePerson();
  const cookie = await server.cookieOf(person);
  const database = server.databaseUrl.split('/').at(-1)!;
  await server.ownerPool.query(`alter database "${database}" connection limit 0`);
  await server.ownerPool.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename <> current_user');
  const ask = (headers: Record<string, string>) => server.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query: '{ treks { id } viewer { person { id } } }' } });
  const sessionOf = () => server.app.inject({ url: '/api/auth/get-session', headers: { cookie } });
  const signIn = () => server.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', headers: { origin: TEST_ORIGIN }, payload: { email: person.email, password: 'una clave larga' } });
  // Files are asked for outside of GraphQL: every road of them says the same.
  const file = (url: string) => server.app.inject({ method: url.endsWith('/track') || url.includes('/items/') ? 'POST' : 'GET', url, headers: { cookie } });
  const files = ['/files/documents/x', '/files/certifications/x/items/ruc', '/files/stages/x/track', '/files/audit-trail', '/files/certificates/x.pdf', '/.well-known/vilcanota-certificate-keys.json'];
  try {
    for (const url of files) {
      const answer = await file(url);
      expect([url, answer.statusCode, answer.json().errors?.[0].extensions]).toEqual([url, 503, { code: 'UNAVAILABLE' }]);
    }
    for (const answer of [await ask({}), await ask({ cookie }), await ask({}), await sessionOf(), await sessionOf(), await signIn()]) {
      expect([answer.statusCode, answer.json().errors?.[0].extensions]).toEqual([503, { code: 'UNAVAILABLE' }]);
    }
  } finally {
    await server.ownerPool.query(`alter database "${database}" connection limit -1`);
  }
  await expect.poll(async () => (await ask({ cookie })).json().data?.viewer?.person.id).toBe(person.id);
});

import { randomUUID } from 'node:crypto';
import { ConfirmReservationDocument } from '@vilcanota/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeDeparture } from '../../../test/departures.ts';
import { makeHold } from '../../../test/reservations.ts';

const SET = 'mutation ($input: SetLanguageInput!) { setLanguage(input: $input) { ... on SetLanguageSuccess { language } } }';

let server: TestServer;
let agency: MadeAgency;
beforeAll(async () => {
  server = await startTestServer({ isDemo: true });
  agency = await server.makeAgency();
});
afterAll(() => server.stop());

const speak = async (person: Person | undefined, language: 'ES' | 'EN') => server.as(person).execute(SET, { input: { language } });
const trail = async (person: Person) => (await server.ownerPool.query(`select actor_id as actor, before, after from audit_entry where action = 'set-language' and object_id = $1 order by at, id`, [person.id])).rows;

test('letters come in the language a person has chosen to read', async () => {
  expect(dataOf(await server.as(agency.owner).execute('{ viewer { language } }')).viewer).toEqual({ language: 'ES' });
  expect(dataOf(await speak(agency.owner, 'EN')).setLanguage).toEqual({ language: 'EN' });
  const held = await makeHold(server, agency, { people: 2 });
  dataOf(await server.as(agency.owner).execute(ConfirmReservationDocument, { input: { reservationId: held.id, key: randomUUID() } }));
  await server.drain();
  const { rows } = await server.ownerPool.query(`select language, subject from mail where letter = 'reservation-confirmed' and recipient = $1`, [agency.owner.email]);
  expect(rows).toEqual([{ language: 'en', subject: `Reservation confirmed: ${held.code}` }]);
});

test('everybody sets their own language, whoever is not signed in none; said again it changes nothing, and the trail has each change', async () => {
  const [one, other] = [await server.makePerson(), await server.makePerson()];
  expect(codeOf(await speak(undefined, 'EN'))).toBe('NOT_SIGNED_IN');
  await speak(one, 'EN');
  await speak(one, 'EN');
  expect(dataOf(await server.as(other).execute('{ viewer { language } }')).viewer).toEqual({ language: 'ES' });
  expect(await trail(one)).toEqual([{ actor: one.id, before: { language: 'es' }, after: { language: 'en' } }]);
  expect(await trail(other)).toEqual([]);
});

test('operations hear of each request for spots, once for departures asked for together, each in their language', async () => {
  const [spanish, english] = [await server.makePerson({ networkRoles: ['OPERATIONS'] }), await server.makePerson({ networkRoles: ['OPERATIONS', 'FINANCE'] })];
  const finance = await server.makePerson({ networkRoles: ['FINANCE'] });
  await speak(english, 'EN');
  const departure = await makeDeparture(server, { inDays: 50 });
  await server.ownerPool.query('update departure set on_request = true where id = $1', [departure.id]);
  const request = await makeHold(server, agency, { departure, people: 3 });
  expect(request.state).toBe('PENDING');
  await server.drain();
  const { rows } = await server.ownerPool.query(`select recipient, subject, text from mail where letter = 'request-received' order by subject`);
  expect(rows.map((mail) => mail.recipient)).toEqual([english.email, spanish.email]);
  expect(rows[1].subject).toBe(`Solicitud por responder: ${(await tradeName())}, ${request.code}`);
  expect(rows[1].text).toContain('/staff/requests');
  expect(rows.map((mail) => mail.recipient)).not.toContain(finance.email);
});

const tradeName = async (): Promise<string> => (await server.ownerPool.query('select trade_name as name from agency where id = $1', [agency.id])).rows[0].name;

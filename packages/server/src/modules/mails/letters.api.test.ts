import { randomUUID } from 'node:crypto';
import { CancelReservationDocument, ConfirmReservationDocument } from '@vilcanota/schema';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { drainOutbox } from '#jobs/drain';
import { effects } from '#jobs/effects';
import { systemScope } from '#jobs/system-scope';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { makeHold, nameAll } from '../../../test/reservations.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';

let server: TestServer;
let agency: MadeAgency;
let [booker, finance]: Person[] = [];
let inDays = 40;
beforeAll(async () => {
  server = await startTestServer({ isDemo: true });
  [booker, finance] = [await server.makePerson({ name: 'Ben' }), await server.makePerson({ name: 'Fay' })];
  const reader = await server.makePerson();
  agency = await server.makeAgency({ members: [{ person: booker, role: 'BOOKER' }, { person: finance, role: 'FINANCE' }, { person: reader, role: 'READER' }] });
  await server.ownerPool.query(`update person set language = 'en' where id = $1`, [booker.id]);
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.setClock('0');
  await server.drain();
  await server.ownerPool.query('delete from mail');
});

type Mail = { letter: string; language: string; recipient: string; subject: string; text: string; html: string; state: string };
const mails = async (): Promise<Mail[]> => (await server.ownerPool.query('select letter, language, recipient, subject, text, html, state from mail order by language, recipient')).rows;
const hold = (people = 2) => makeHold(server, agency, { people, inDays: (inDays += 3) });
const confirm = async (reservationId: string) => dataOf(await server.as(agency.owner).execute(ConfirmReservationDocument, { input: { reservationId, key: randomUUID() } })).confirmReservation;
const cancel = async (reservationId: string) => dataOf(await server.as(agency.owner).execute(CancelReservationDocument, { input: { reservationId, key: randomUUID(), reason: 'La familia Ejemplo no viaja' } })).cancelReservation;

test('who reserves for the agency is told of a confirmation, each in their language, with code, day and people', async () => {
  const held = await hold(3);
  expect((await confirm(held.id)).__typename).toBe('ConfirmReservationSuccess');
  await server.drain();
  expect(await mails()).toMatchObject([
    { letter: 'reservation-confirmed', language: 'en', recipient: booker!.email, subject: `Reservation confirmed: ${held.code}`, state: 'SHOWN' },
    { letter: 'reservation-confirmed', language: 'es', recipient: agency.owner.email, subject: `Reserva confirmada: ${held.code}` },
  ]);
  const [english, spanish] = await mails();
  expect(spanish!.text).toContain(`/desk/reservations/${held.code}`);
  expect(spanish!.text).toContain('3 personas');
  expect(spanish!.text).toContain('Faltan nombres');
  expect(english!.text).toContain('Dear Ben,');
  expect(english!.html).toContain(held.code);
});

test('a letter is written once although the drain dies after writing it', async () => {
  const held = await hold();
  await confirm(held.id);
  let lives = 0;
  const dying = { ...effects, 'reservation-confirmed': effects['reservation-confirmed']!.map((effect) => ({
    ...effect, run: async (...[scope, event]: Parameters<typeof effect.run>) => {
      await effect.run(scope, event);
      if (effect.name.startsWith('letter') && lives++ === 0) throw new Error('died');
    },
  })) };
  await drainOutbox(systemScope(server.parts), dying);
  expect(await mails()).toEqual([]);
  await server.setClock('1 minute');
  await server.drain();
  await server.ownerPool.query(`update outbox set done_at = null, done_effects = '{}', next_attempt_at = null where kind = 'reservation-confirmed' and object_id = $1`, [held.id]);
  await server.drain();
  expect((await mails()).map((mail) => mail.recipient).toSorted()).toEqual([agency.owner.email, booker!.email].toSorted());
});

test('no letter carries a traveller’s name, a document or the agency’s own words about its client', async () => {
  const held = await hold(2);
  await nameAll(server, agency, held.id, 2);
  await server.ownerPool.query(`update reservation set reference = 'Familia Ejemplo' where id = $1`, [held.id]);
  await confirm(held.id);
  expect((await cancel(held.id)).__typename).toBe('CancelReservationSuccess');
  await server.drain();
  const written = await mails();
  expect(written.map((mail) => mail.letter).toSorted()).toEqual(['reservation-cancelled', 'reservation-cancelled', 'reservation-cancelled', 'reservation-confirmed', 'reservation-confirmed']);
  for (const mail of written) expect(mail.text + mail.html).not.toMatch(/Nombre A|De Prueba|P100000|Ejemplo/);
});

test('a cancellation is told to those who pay too, with what stays owed and what comes back', async () => {
  const held = await hold();
  await confirm(held.id);
  await cancel(held.id);
  await server.drain();
  const letter = (await mails()).find((mail) => mail.letter === 'reservation-cancelled' && mail.recipient === finance!.email)!;
  expect(letter.text).toContain('Su agencia canceló esta reserva.');
  expect(letter.text).toMatch(/Queda a cargo de la agencia: /);
  expect(letter.text).toMatch(/Se devuelve o deja de cobrarse: /);
});

test('a hold that lapsed is told once for all its reservations, with the way to hold again', async () => {
  const held = await hold();
  await server.setClock('31 minutes');
  await server.runJobs();
  expect(await mails()).toMatchObject([{ letter: 'hold-lapsed', language: 'en' }, { letter: 'hold-lapsed', language: 'es', subject: `Venció el bloqueo de cupos ${held.code}` }]);
  await server.runJobs();
  expect(await mails()).toHaveLength(2);
});

import { randomUUID } from 'node:crypto';
import { ConfirmReservationDocument } from '@vilcanota/schema';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { todayOf } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { setTrekRate } from '../../../test/rates.ts';
import { makeHold } from '../../../test/reservations.ts';

const PAY = 'mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { __typename } }';
const TERMS = 'mutation ($input: SetPaymentTermsInput!) { setPaymentTerms(input: $input) { __typename } }';
const NAME = `insert into traveller (reservation_id, position, first_names, last_names, document_type, document_number, nationality, birth_date, rate_class, age_class)
  values ($1, 1, 'Nombre A', 'De Prueba', 'PASSPORT', 'P1000000', 'DE', '1990-01-01', 'FOREIGN', 'ADULT')`;

let server: TestServer;
let agency: MadeAgency;
let [finance, payer]: Person[] = [];
let inDays = 40;
beforeAll(async () => {
  server = await startTestServer({ isDemo: true });
  [finance, payer] = [await server.makePerson({ networkRoles: ['FINANCE'] }), await server.makePerson()];
  agency = await server.makeAgency({ members: [{ person: payer, role: 'FINANCE' }] });
  await setTrekRate(server, { amount: 50_000 });
  await server.ownerPool.query(`update certification set valid_until = valid_until + 400`);
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.setClock('0');
  await server.ownerPool.query('delete from outbox; delete from mail');
});

type Mail = { letter: string; recipient: string; subject: string; text: string };
const mails = async (): Promise<Mail[]> => (await server.ownerPool.query('select letter, recipient, subject, text from mail order by at, id')).rows;
const lettersTo = async (person: Person) => (await mails()).filter((mail) => mail.recipient === person.email).map((mail) => mail.letter);
const confirmed = async (people: number) => {
  const held = await makeHold(server, agency, { people, inDays: (inDays += 2) });
  expect(dataOf(await server.as(agency.owner).execute(ConfirmReservationDocument, { input: { reservationId: held.id, key: randomUUID() } })).confirmReservation.__typename).toBe('ConfirmReservationSuccess');
  return { ...held, daysBefore: (days: number) => server.setClock(`${inDays - days} days`) };
};

test('names that are missing are reminded of at 14, 10 and 8 days, and what has none after the deadline is told as released', async () => {
  const held = await confirmed(3);
  await server.ownerPool.query(NAME, [held.id]);
  for (const days of [15, 14, 13, 10, 8, 7]) {
    await held.daysBefore(days);
    await server.runJobs();
  }
  expect(await lettersTo(agency.owner)).toEqual(['reservation-confirmed', 'names-due', 'names-due', 'names-due']);
  const [, due] = await mails();
  expect(due!.text).toContain('faltan los nombres de 2 personas');
  expect(due!.text).toContain(`/desk/reservations/${held.code}/manifest`);
  await held.daysBefore(6);
  await server.runJobs();
  expect((await lettersTo(agency.owner)).at(-1)).toBe('names-lapsed');
  expect((await mails()).at(-1)!.text).toContain('La reserva sigue con 1 persona; antes eran 3.');
  expect(await lettersTo(payer!)).toEqual([]);
});

test('a reservation that nobody was named for is told as cancelled by that rule', async () => {
  const held = await confirmed(2);
  await held.daysBefore(6);
  await server.runJobs();
  expect((await mails()).at(-1)).toMatchObject({ letter: 'reservation-cancelled', subject: `Reserva cancelada: ${held.code}` });
  expect((await mails()).at(-1)!.text).toContain('El plazo para nombrar a los viajeros pasó sin ningún nombre');
});

test('who pays for the agency hears of what is due, of what was recorded, and of what lapsed unpaid', async () => {
  const today = await todayOf(server);
  dataOf(await server.as(finance).execute(TERMS, { input: { depositPercent: 30, depositDays: 3, balanceDays: 30, graceDays: 2, validFrom: today, reason: 'Acuerdo', key: randomUUID() } }));
  const held = await confirmed(2);
  await server.runJobs();
  expect(await lettersTo(payer!)).toEqual(['payment-due']);
  expect((await mails()).at(-1)!.text).toMatch(/Por pagar: USD\s300\.00/);
  dataOf(await server.as(finance).execute(PAY, { input: { reservationId: held.id, amount: 10_000, currency: 'USD', method: 'TRANSFER', receivedOn: today, key: randomUUID() } }));
  await server.drain();
  expect(await lettersTo(payer!)).toEqual(['payment-due', 'payment-recorded']);
  expect((await mails()).at(-1)!.text).toMatch(/Importe: USD\s100\.00\nQueda por pagar: USD\s900\.00/);
  await server.setClock('7 days');
  await server.runJobs();
  const cancelled = (await mails()).filter((mail) => mail.letter === 'reservation-cancelled');
  expect(cancelled.map((mail) => mail.recipient).toSorted()).toEqual([agency.owner.email, payer!.email].toSorted());
  expect(cancelled[0]!.text).toContain('El pago no llegó dentro del plazo');
});

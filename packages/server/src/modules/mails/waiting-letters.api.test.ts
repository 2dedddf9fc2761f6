import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AcceptRequestDocument, RejectRequestDocument } from '@vilcanota/schema';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { appUrl } from '#db/cluster';
import { openParts } from '#http/open-parts';
import { startJobs } from '#jobs/start-jobs';
import { makeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeHold } from '../../../test/reservations.ts';
import { entryOf, join, release } from '../../../test/waiting.ts';

let server: TestServer;
let [busy, waiter]: MadeAgency[] = [];
let operations: Person;
let inDays = 40;
beforeAll(async () => {
  server = await startTestServer();
  [busy, waiter] = [await server.makeAgency(), await server.makeAgency()];
  operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.setClock('0');
  await server.drain();
  await server.ownerPool.query('delete from mail');
});

type Mail = { letter: string; recipient: string; subject: string; text: string; at: string };
const mails = async (): Promise<Mail[]> => (await server.ownerPool.query('select letter, recipient, subject, text, at from mail order by at, id')).rows;
/** A full departure, and a party that waits for it. */
async function waiting(people = 4) {
  const departure = await makeDeparture(server, { inDays: (inDays += 6), groupSize: 4 });
  const taken = await makeHold(server, busy!, { departure, people: 4 });
  return { taken, departure, entry: await join(server, waiter!, { from: departure.date, to: departure.date, people, atLeast: people }) };
}

test('a waiting party hears of its offer within a second on a running system, whichever process freed the spots', async () => {
  const parties = [await waiting(), await waiting(), await waiting()];
  const other = await openParts(server.config, { url: appUrl(server.databaseUrl) });
  // Nothing but notifications wakes its drain.
  const jobs = startJobs(other.parts, 600);
  try {
    await sleep(400); // it listens
    const took: number[] = [];
    for (const { taken, entry } of parties) {
      await release(server, busy!, taken.id);
      const freedAt = Date.now();
      const offer = async () => (await mails()).find((mail) => mail.letter === 'waiting-offered' && mail.text.includes(entry.code));
      await expect.poll(offer, { interval: 10, timeout: 10_000 }).toBeDefined();
      took.push(Date.now() - freedAt);
      const letter = (await offer())!;
      const { offer: held } = await entryOf(server, waiter!, entry);
      const { rows } = await server.ownerPool.query('select code from reservation where id = $1', [held!.id]);
      expect([letter.recipient, letter.text]).toEqual([waiter!.owner.email, expect.stringContaining(`/desk/reservations/${rows[0].code}`)]);
      expect(letter.text).toMatch(/bloqueados para su grupo hasta el .* \(hora de Lima\)/);
    }
    // The quickest of three: what a busy machine adds is not what is asked here.
    expect(Math.min(...took)).toBeLessThan(1_000);
  } finally {
    await jobs.stop();
    await other.close();
  }
});

test('an offer that lapsed is told as the end of the waiting, not as a hold that lapsed', async () => {
  const { taken, entry } = await waiting();
  await release(server, busy!, taken.id);
  await server.drain();
  await server.setClock('13 hours');
  await server.runJobs();
  const told = await mails();
  expect(told.some((mail) => mail.letter === 'hold-lapsed')).toBe(false);
  const toWaiter = told.filter((mail) => mail.text.includes(entry.code));
  expect(toWaiter.map((mail) => mail.letter)).toEqual(['waiting-offered', 'waiting-ended']);
  expect(toWaiter[1]!.text).toContain('La oferta para su grupo venció');
});

test('a party whose deadline passed is told so', async () => {
  const { entry } = await waiting();
  await server.setClock(`${inDays} days`);
  await server.runJobs();
  const ended = (await mails()).filter((mail) => mail.letter === 'waiting-ended' && mail.text.includes(entry.code));
  expect(ended).toMatchObject([{ recipient: waiter!.owner.email, subject: `Terminó la espera ${entry.code}` }]);
  expect(ended[0]!.text).toContain('no se liberaron cupos para su grupo');
});

test('the answer to a request is told, and so is silence', async () => {
  const ask = async () => {
    const departure = await makeDeparture(server, { inDays: (inDays += 6) });
    await server.ownerPool.query('update departure set on_request = true where id = $1', [departure.id]);
    return makeHold(server, busy!, { departure, people: 2 });
  };
  const [accepted, rejected, unanswered] = [await ask(), await ask(), await ask()];
  dataOf(await server.as(operations).execute(AcceptRequestDocument, { input: { reservationId: accepted.id, key: randomUUID() } }));
  dataOf(await server.as(operations).execute(RejectRequestDocument, { input: { reservationId: rejected.id, key: randomUUID(), reason: 'No hay guías ese día' } }));
  await server.drain();
  const answers = (await mails()).filter((mail) => mail.recipient === busy!.owner.email);
  expect(answers.map(({ letter, subject }) => [letter, subject.slice(-12)])).toEqual([['request-accepted', accepted.code], ['request-rejected', rejected.code]]);
  expect(answers[1]!.text).toContain('Motivo: No hay guías ese día');
  await server.setClock('3 days');
  await server.runJobs();
  expect((await mails()).filter((mail) => mail.letter === 'request-overdue').map((mail) => mail.subject)).toEqual([`Su solicitud ${unanswered.code} quedó sin respuesta`]);
});

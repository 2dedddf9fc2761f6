import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { readSmtp } from '#config-mail';
import { startJobs } from '#jobs/start-jobs';
import { startFakeSmtp } from '../../../test/fake-smtp.ts';
import { startTestServer, TEST_ORIGIN, type TestServer } from '../../../test/kit.ts';
import { type Post, smtpPost } from './post.ts';
import { queueMails } from './queue-mails.ts';
import { makeSendMails } from './send-mails.ts';

let smtp: Awaited<ReturnType<typeof startFakeSmtp>>;
let server: TestServer;
let post: Post;
const configOf = (url: string) => readSmtp({ SMTP_URL: url, MAIL_FROM: 'Vilcanota Trek <no-reply@trek.example>' });
const log = { error: vi.fn<(...said: unknown[]) => void>(), warn: vi.fn<(...said: unknown[]) => void>() };
const scope = () => ({ db: server.db, log: log as never });
beforeAll(async () => {
  smtp = await startFakeSmtp();
  post = smtpPost(configOf(smtp.url)!);
  server = await startTestServer({ isDemo: false, config: { smtp: configOf(smtp.url) } });
});
afterAll(async () => {
  await server.stop();
  await smtp.stop();
});
beforeEach(async () => {
  vi.clearAllMocks();
  smtp.taken.length = 0;
  smtp.refused.clear();
  await server.setClock('0');
  await server.ownerPool.query('delete from mail');
});

const write = (...recipients: string[]) => queueMails(server.db, false, recipients.map((recipient) => (
  { recipient, letter: 'reservation-confirmed' as const, language: 'es' as const, outboxId: null, subject: 'Confirmación', text: 'Todo está bien.\n', html: '<p>Todo está bien.</p>' })));
const states = async () => (await server.ownerPool.query('select recipient, state, attempts, last_error from mail order by recipient')).rows;

test('a queued letter is handed to the mail server once, as text and HTML, and known by its Message-ID', async () => {
  await write('ana@example.org');
  const sendMails = makeSendMails(post);
  expect([await sendMails(scope()), await sendMails(scope())]).toEqual([1, 0]);
  expect(smtp.taken).toHaveLength(1);
  const { to, data } = smtp.taken[0]!;
  const { rows } = await server.ownerPool.query('select id from mail');
  expect(to).toBe('ana@example.org');
  for (const part of ['From: Vilcanota Trek <no-reply@trek.example>', `Message-ID: <${rows[0].id}@trek.example>`, 'Auto-Submitted: auto-generated', 'text/plain', 'text/html']) expect(data).toContain(part);
  expect(await states()).toMatchObject([{ state: 'SENT', attempts: 1 }]);
});

test('two processes that send at once hand over each letter once', async () => {
  await write(...Array.from({ length: 12 }, (_, i) => `p${i}@example.org`));
  await Promise.all([makeSendMails(post)(scope()), makeSendMails(post)(scope())]);
  expect(smtp.taken.map(({ to }) => to).toSorted()).toEqual((await states()).map(({ recipient }) => recipient));
  expect(smtp.taken).toHaveLength(12);
});

test('an address that does not exist is given up, one that is not taken yet is tried again, and neither keeps the others waiting', async () => {
  smtp.refused.set('a@example.org', '550 no such person').set('b@example.org', '451 later');
  await write('a@example.org', 'b@example.org', 'c@example.org');
  const sendMails = makeSendMails(post);
  await sendMails(scope());
  expect(await states()).toMatchObject([{ state: 'FAILED', last_error: 'PostRefused EENVELOPE 550' }, { state: 'QUEUED', attempts: 1 }, { state: 'SENT' }]);
  smtp.refused.clear();
  await server.setClock('6 seconds');
  await sendMails(scope());
  expect((await states()).map(({ state }) => state)).toEqual(['FAILED', 'SENT', 'SENT']);
});

test('a mail server that is away is logged once, and letters go out when it is back', async () => {
  await write('ana@example.org', 'eva@example.org');
  const away = smtpPost(configOf('smtp://127.0.0.1:1?tls=never')!);
  let isBack = false;
  const sendMails = makeSendMails({ send: (mail) => (isBack ? post : away).send(mail), close: () => {} });
  for (const seconds of [0, 10, 40]) {
    await server.setClock(`${seconds} seconds`);
    expect(await sendMails(scope())).toBe(0);
  }
  expect(log.error).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(log.error.mock.calls)).not.toContain('example.org');
  isBack = true;
  await server.setClock('1 hour');
  expect(await sendMails(scope())).toBe(2);
  expect(log.warn).toHaveBeenCalledTimes(1);
});

test('a letter whose sender died is sent by another one after a while', async () => {
  await write('ana@example.org');
  const died = new Error('died');
  const dying = makeSendMails({ send: () => Promise.reject(died), close: () => {} });
  await dying({ db: { query: async (statement, values) => (statement.includes('mail-later') ? Promise.reject(died) : server.db.query(statement, values)) }, log: log as never }).catch(() => undefined);
  expect([await makeSendMails(post)(scope()), await states()]).toMatchObject([0, [{ state: 'QUEUED' }]]);
  await server.setClock('3 minutes');
  expect(await makeSendMails(post)(scope())).toBe(1);
});

test('without encryption nothing is handed over unless it was asked for', async () => {
  await write('ana@example.org');
  await makeSendMails(smtpPost(configOf(smtp.url.replace('?tls=never', ''))!))(scope());
  expect([smtp.taken, await states()]).toMatchObject([[], [{ state: 'QUEUED' }]]);
});

test('on a running server a letter of identity goes out by itself, in the browser’s language, and its key is not kept', async () => {
  const jobs = startJobs(server.parts);
  try {
    await server.app.inject({
      method: 'POST', url: '/api/auth/sign-up/email', headers: { origin: TEST_ORIGIN, 'accept-language': 'en-GB,en;q=0.9' }, payload: { email: 'rosa@example.org', name: 'Rosa', password: 'una clave larga' },
    });
    await expect.poll(() => smtp.taken.length, { timeout: 10_000 }).toBe(1);
    expect(smtp.taken[0]!.data).toContain('Subject: Confirm your e-mail');
    await expect.poll(states).toMatchObject([{ state: 'SENT' }]);
    expect((await server.ownerPool.query('select text, html from mail')).rows).toEqual([{ text: '', html: null }]);
    expect((await server.ownerPool.query(`select language from person where email = 'rosa@example.org'`)).rows).toEqual([{ language: 'en' }]);
  } finally {
    await jobs.stop();
  }
});

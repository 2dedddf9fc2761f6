import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../test/account.ts';
import { startTestServer, type TestServer } from '../../../test/kit.ts';

const SESSIONS = '{ viewer { sessions { id isThis browser system address } } }';
const END = 'mutation ($id: ID!) { endSession(input: { sessionId: $id }) { __typename ... on EndSessionSuccess { ended viewer { sessions { id } } } } }';
const END_OTHERS = 'mutation { endSessions(input: { alsoThis: false }) { __typename ... on EndSessionSuccess { ended } } }';
const PHONE = 'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

let people = 0;
async function signedInTwice() {
  const email = `persona.${++people}@example.org`;
  const [desk, phone] = [openBrowser(server, '203.0.113.7'), openBrowser(server, `198.51.100.${people}`, PHONE)];
  await desk.post('/sign-up/email', { email, name: 'Rosa Quispe', password: 'una clave larga' });
  await phone.post('/sign-in/email', { email, password: 'una clave larga' });
  return { desk, phone };
}
const sessionsOf = async (browser: ReturnType<typeof openBrowser>) => (await browser.ask(SESSIONS)).data.viewer?.sessions;

test('a person sees where they are signed in: device and address approximately, this one marked', async () => {
  const { desk } = await signedInTwice();
  expect(await sessionsOf(desk)).toEqual([
    { id: expect.any(String), isThis: false, browser: 'Chrome', system: 'Android', address: '198.51.100.x' },
    { id: expect.any(String), isThis: true, browser: 'Firefox', system: 'Linux', address: '203.0.113.x' },
  ]);
});

test('the key of a session lets nobody in', async () => {
  const { desk } = await signedInTwice();
  const [{ id }] = await sessionsOf(desk);
  const response = await server.app.inject({ method: 'POST', url: '/graphql', payload: { query: SESSIONS }, headers: { cookie: server.identity.sessionCookie(id) } });
  expect(response.json().data.viewer).toBeNull();
});

test('one is ended at once, and it is written down', async () => {
  const { desk, phone } = await signedInTwice();
  const other = (await sessionsOf(desk)).find((one: { isThis: boolean }) => !one.isThis);
  expect((await desk.ask(END, { id: other.id })).data.endSession).toMatchObject({ ended: 1, viewer: { sessions: [{ id: expect.any(String) }] } });
  expect(await sessionsOf(phone)).toBeUndefined();
  expect((await desk.ask(END, { id: other.id })).errors![0]!.extensions.code).toBe('NOT_FOUND');
  expect((await server.ownerPool.query(`select from audit_entry where action = 'end-session'`)).rowCount).toBe(1);
});

test('all others are ended, this one stays', async () => {
  const { desk, phone } = await signedInTwice();
  expect((await desk.ask(END_OTHERS)).data.endSessions).toEqual({ __typename: 'EndSessionSuccess', ended: 1 });
  expect(await sessionsOf(phone)).toBeUndefined();
  expect(await sessionsOf(desk)).toHaveLength(1);
  expect((await desk.ask(END_OTHERS)).data.endSessions.ended).toBe(0);
});

test('somebody else’s does not exist', async () => {
  const [one, two] = [await signedInTwice(), await signedInTwice()];
  const [{ id }] = await sessionsOf(one.desk);
  expect((await two.desk.ask(END, { id })).errors![0]!.extensions.code).toBe('NOT_FOUND');
  expect(await sessionsOf(one.desk)).toHaveLength(2);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, startTestServer, TEST_ORIGIN, type TestServer } from '../../test/kit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const PASSWORD = 'una clave larga';
let signedUp = 0;
const newEmail = () => `persona.${++signedUp}@example.org`;

type Headers = Record<string, string>;
/** Forty people on one address would meet the limit of that address; each test comes from its own. */
const post = (path: string, payload: object, headers: Headers = {}, remoteAddress = `10.1.0.${signedUp}`) =>
  server.app.inject({ method: 'POST', url: `/api/auth${path}`, payload, headers: { origin: TEST_ORIGIN, ...headers }, remoteAddress });
const signUp = (email = newEmail(), name = 'Rosa Quispe', password = PASSWORD) => post('/sign-up/email', { email, name, password });
const signIn = (email: string, password = PASSWORD, headers: Headers = {}) => post('/sign-in/email', { email, password }, headers);
const cookieOf = (response: Awaited<ReturnType<typeof post>>) => response.cookies.map((c) => `${c.name}=${encodeURIComponent(c.value)}`).join('; ');
async function viewerOf(cookie: string) {
  const response = await server.app.inject({ method: 'POST', url: '/graphql', headers: { cookie }, payload: { query: '{ viewer { person { id name email } } }' } });
  return response.json().data?.viewer?.person;
}

describe('signing up', () => {
  it('makes a person of ours and signs in', async () => {
    const email = newEmail();
    const response = await signUp(email, '  Rosa Quispe ');
    expect(response.statusCode).toBe(200);
    const { rows } = await server.ownerPool.query('select name, email, origin from person where email = $1', [email]);
    expect(rows).toEqual([{ name: 'Rosa Quispe', email, origin: 'NETWORK' }]);
    expect(await viewerOf(cookieOf(response))).toMatchObject({ name: 'Rosa Quispe', email });
  });

  it('keeps the password as an argon2id hash only', async () => {
    const email = newEmail();
    await signUp(email);
    const { rows } = await server.ownerPool.query(`select password from auth.account join auth."user" u on u.id = "userId" where email = $1`, [email]);
    expect(rows[0].password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('puts the installation’s id into the name of an HttpOnly cookie', async () => {
    const { rows } = await server.ownerPool.query(`select value from installation where key = 'id'`);
    const [cookie] = (await signUp()).cookies;
    expect(cookie).toMatchObject({ name: `vilcanota-${rows[0].value}.session_token`, httpOnly: true, sameSite: 'Lax', path: '/' });
  });

  it('refuses a password of nine characters and takes one of ten', async () => {
    expect((await signUp(newEmail(), 'Rosa', '123456789')).json()).toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
    expect((await signUp(newEmail(), 'Rosa', '1234567890')).statusCode).toBe(200);
  });

  it('refuses a name that is empty, endless, or cannot be stored', async () => {
    expect((await signUp(newEmail(), '   ')).json()).toMatchObject({ code: 'INVALID_NAME' });
    expect((await signUp(newEmail(), 'x'.repeat(101))).json()).toMatchObject({ code: 'INVALID_NAME' });
    expect((await signUp(newEmail(), 'Ro\0sa')).statusCode).toBe(400);
    expect((await signUp(newEmail(), 'Ro\ud800sa')).statusCode).toBe(400);
  });

  it('refuses a name that turns the text around it or hides in it, and keeps names of all languages', async () => {
    for (const name of ['Ro\u202esa', 'Ro\u2066sa', '\u200fRosa Q', 'Ro\nsa', 'Ro\u0007sa', 'Ro\u0085sa']) {
      expect([name, (await signUp(newEmail(), name)).json()]).toMatchObject([name, { code: 'INVALID_NAME' }]);
    }
    for (const name of ['Ñusta Quispe-Mamani', 'Jürgen O’Neill', '山田 太郎']) expect([name, (await signUp(newEmail(), name)).statusCode]).toEqual([name, 200]);
  });

  it('refuses an e-mail address that no mail can be sent to, and takes no picture', async () => {
    const long = `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.example`;
    expect((await signUp(long)).json()).toMatchObject({ code: 'INVALID_EMAIL' });
    const email = newEmail();
    expect((await post('/sign-up/email', { email, name: 'Rosa', password: PASSWORD, image: 'https://evil.example/x.png' })).json().user.image).toBeNull();
    expect((await server.ownerPool.query('select image from auth."user" where email = $1', [email])).rows).toEqual([{ image: null }]);
  });

  it('gives an address to one of two who ask for it at once', async () => {
    const email = newEmail();
    const statuses = (await Promise.all([signUp(email), signUp(email)])).map((r) => r.statusCode).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, 422]);
  });

  it('writes a letter to confirm the address, whose link confirms it', async () => {
    const email = newEmail();
    await signUp(email);
    const mail = await latestMailTo(email);
    expect(mail.subject).toContain('Confirme su correo');
    const link = new URL(/http\S+verify-email\S+/.exec(mail.text)![0]);
    expect(link.origin).toBe(TEST_ORIGIN);
    const response = await server.app.inject({ url: link.pathname + link.search });
    expect([response.statusCode, response.headers.location]).toEqual([302, '/email-confirmed']);
    const { rows } = await server.ownerPool.query(`select "emailVerified" from auth."user" where email = $1`, [email]);
    expect(rows).toEqual([{ emailVerified: true }]);
    link.searchParams.set('token', 'not-a-token');
    expect((await server.app.inject({ url: link.pathname + link.search })).headers.location).toBe('/email-confirmed?error=INVALID_TOKEN');
  });
});

describe('signing in', () => {
  it('says the same for a wrong password as for an unknown address', async () => {
    const email = newEmail();
    await signUp(email);
    const wrong = await signIn(email, 'otra clave larga');
    const unknown = await signIn('nadie@example.org');
    expect([wrong.statusCode, wrong.json()]).toEqual([unknown.statusCode, unknown.json()]);
    expect(wrong.statusCode).toBe(401);
    expect((await signIn(email.toUpperCase())).statusCode).toBe(200);
  });

  it('refuses a request from another site', async () => {
    const email = newEmail();
    const { cookies } = await signUp(email);
    const cookie = `${cookies[0]!.name}=${encodeURIComponent(cookies[0]!.value)}`;
    const refused = await signIn(email, PASSWORD, { origin: 'https://evil.example', cookie });
    expect([refused.statusCode, refused.json()]).toMatchObject([403, { code: 'INVALID_ORIGIN', openAt: TEST_ORIGIN }]);
    expect((await post('/sign-out', {}, { origin: 'https://evil.example', cookie })).statusCode).toBe(403);
  });

  it('stops guessing after twenty wrong passwords, whatever X-Forwarded-For says', async () => {
    const email = newEmail();
    await signUp(email);
    const statuses: number[] = [];
    for (let i = 0; i < 40; i++) {
      const headers = { 'x-forwarded-for': `203.0.113.${i}`, 'x-real-ip': `203.0.113.${i}`, 'x-vilcanota-client-address': `203.0.113.${i}` };
      statuses.push((await post('/sign-in/email', { email, password: 'una clave falsa' }, headers, '10.9.9.9')).statusCode);
    }
    expect(statuses.filter((s) => s === 401)).toHaveLength(20);
    expect(statuses.slice(20)).toEqual(Array(20).fill(429));
    const { rows } = await server.ownerPool.query(`select count from auth."rateLimit" where key like '10.9.9.9%'`);
    expect(rows).toEqual([{ count: 20 }]);
  });

  it('opens only the routes in use', async () => {
    const { cookies } = await signUp();
    const cookie = `${cookies[0]!.name}=${encodeURIComponent(cookies[0]!.value)}`;
    for (const path of ['/update-user', '/delete-user', '/sign-in/social', '/revoke-sessions', '/link-social', '/two-factor/get-totp-uri', '/two-factor/send-otp', '/check-own-password', '/verify-password']) {
      expect([path, (await post(path, {}, { cookie })).statusCode]).toEqual([path, 404]);
    }
    for (const path of ['/list-sessions', '/ok', '/error', '/list-accounts']) {
      expect([path, (await server.app.inject({ url: `/api/auth${path}`, headers: { cookie } })).statusCode]).toEqual([path, 404]);
    }
  });
});

describe('a session', () => {
  it('is gone at once after signing out, each cookie in a line of its own', async () => {
    const cookie = cookieOf(await signUp());
    expect(await viewerOf(cookie)).toBeDefined();
    const response = await post('/sign-out', {}, { cookie });
    expect(response.statusCode).toBe(200);
    const lines = response.headers['set-cookie'] as string[];
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((line) => line.split('Max-Age').length === 2)).toBe(true);
    expect(await viewerOf(cookie)).toBeUndefined();
  });

  it('ends with its time', async () => {
    const person = await server.makePerson();
    const cookie = await server.cookieOf(person);
    await server.ownerPool.query(`update auth."session" set "expiresAt" = now() - interval '1 second' where "userId" = $1`, [person.id]);
    expect(await viewerOf(cookie)).toBeUndefined();
    const response = await server.app.inject({ url: '/api/auth/get-session', headers: { cookie } });
    expect(response.json()).toBeNull();
  });

  it('with a forged signature is nobody’s', async () => {
    const person = await server.makePerson();
    const [name, value] = (await server.cookieOf(person)).split('=') as [string, string];
    const [token] = decodeURIComponent(value).split('.');
    for (const forged of [`${token}.${Buffer.alloc(32).toString('base64')}`, `${token}.`, `${token}`, '.', '%E0%A4%A']) {
      expect([forged, await viewerOf(`${name}=${forged.startsWith('%') ? forged : encodeURIComponent(forged)}`)]).toEqual([forged, undefined]);
    }
  });

  it('has one cookie: its signature written otherwise is nobody’s', async () => {
    const [name, value] = (await server.cookieOf(await server.makePerson())).split('=') as [string, string];
    const cookie = decodeURIComponent(value);
    expect(await viewerOf(`${name}=${encodeURIComponent(cookie)}`)).toBeDefined();
    const lastBits = cookie.replace(/(.)=$/, (_, last: string) => `${String.fromCharCode(last.charCodeAt(0) + 1)}=`);
    for (const other of [cookie.slice(0, -1), `${cookie}=`, `${cookie} `, cookie.replaceAll('+', '-').replaceAll('/', '_').replace(/=$/, ''), lastBits]) {
      const headers = { cookie: `${name}=${encodeURIComponent(other)}` };
      expect([other, await viewerOf(headers.cookie), (await server.app.inject({ url: '/api/auth/get-session', headers })).json()]).toEqual([other, undefined, null]);
    }
  });

  it('is not "signed out" when the database fails: 503', async () => {
    const cookie = await server.cookieOf(await server.makePerson());
    await server.ownerPool.query('alter table auth."session" rename to "session_away"');
    try {
      const response = await server.app.inject({ method: 'POST', url: '/graphql', headers: { cookie }, payload: { query: '{ viewer { person { id } } }' } });
      expect(response.statusCode).toBe(503);
      expect(response.json().errors[0].extensions.code).toBe('UNAVAILABLE');
      expect(response.body).not.toMatch(/session|select|stack/i);
      const identity = await server.app.inject({ url: '/api/auth/get-session', headers: { cookie } });
      expect([identity.statusCode, identity.json().errors[0].extensions.code]).toEqual([503, 'UNAVAILABLE']);
      expect(identity.body).not.toMatch(/relation|select|stack|session_away/i);
    } finally {
      await server.ownerPool.query('alter table auth."session_away" rename to "session"');
    }
    expect(await viewerOf(cookie)).toBeDefined();
  });
});

describe('a forgotten password', () => {
  it('is replaced through the letter, once, and every session ends', async () => {
    const email = newEmail();
    const cookie = cookieOf(await signUp(email));
    await post('/request-password-reset', { email });
    const token = /token=(\S+)/.exec((await latestMailTo(email)).text)![1]!;
    expect((await post('/reset-password', { token, newPassword: 'otra clave larga' })).statusCode).toBe(200);
    expect(await viewerOf(cookie)).toBeUndefined();
    expect((await signIn(email)).statusCode).toBe(401);
    expect((await signIn(email, 'otra clave larga')).statusCode).toBe(200);
    expect((await post('/reset-password', { token, newPassword: 'tercera clave larga' })).statusCode).toBe(400);
  });

  it('of an unknown address gets the same answer and no letter', async () => {
    const email = newEmail();
    await signUp(email);
    const known = await post('/request-password-reset', { email });
    const unknown = await post('/request-password-reset', { email: 'nadie@example.org' });
    expect(unknown.json()).toEqual(known.json());
    const { rows } = await server.ownerPool.query(`select from mail where recipient = 'nadie@example.org'`);
    expect(rows).toHaveLength(0);
  });
});

describe('the demonstration', () => {
  it('makes its accounts once, and they sign in', async () => {
    const account = { name: 'Certificadora Demo', email: 'certificadora@demo.example', password: 'demo-vilcanota' };
    const id = await server.identity.createDemoAccount(account);
    expect(await server.identity.createDemoAccount(account)).toBe(id);
    expect((await signIn(account.email, account.password)).statusCode).toBe(200);
    const { rows } = await server.ownerPool.query('select origin from person where id = $1', [id]);
    expect(rows).toEqual([{ origin: 'DEMO' }]);
  });

  it('shows its letters, newest first', async () => {
    const email = newEmail();
    await signUp(email);
    const { mailbox } = dataOf(await server.as(undefined).execute('{ mailbox { to subject text at } }'));
    expect(mailbox[0]).toMatchObject({ to: email });
  });
});

describe('outside the demonstration', () => {
  let real: TestServer;
  beforeAll(async () => {
    real = await startTestServer({ isDemo: false });
  });
  afterAll(() => real.stop());

  it('shows nobody its letters, queues them for the mail server, and makes no demo accounts', async () => {
    const response = await real.app.inject({ method: 'POST', url: '/api/auth/sign-up/email', headers: { origin: TEST_ORIGIN }, payload: { email: 'a@example.org', name: 'A', password: PASSWORD } });
    expect(response.statusCode).toBe(200);
    expect((await real.ownerPool.query('select letter, state from mail')).rows).toEqual([{ letter: 'verification', state: 'QUEUED' }]);
    expect(dataOf(await real.as(undefined).execute('{ mailbox { text } }'))).toEqual({ mailbox: null });
    await expect(real.identity.createDemoAccount({ name: 'x', email: 'x@example.org', password: PASSWORD })).rejects.toThrow('only in the demonstration');
  });

  it('does not start without knowing its own address', async () => {
    await expect(startTestServer({ isDemo: false, config: { trustedOrigins: [] } })).rejects.toThrow('TRUSTED_ORIGINS must name');
    await expect(startTestServer({ isDemo: false, config: { trustedOrigins: ['trek.example.org'] } })).rejects.toThrow('without a path');
  });

  it('does not start with a secret that can be guessed', async () => {
    await expect(startTestServer({ config: { authSecret: 'secret' } })).rejects.toThrow('at least 32 characters');
  });

  it('signs cookies with the secret it was given', async () => {
    const given = await startTestServer({ config: { authSecret: 'x'.repeat(32) } });
    const cookie = await given.cookieOf(await given.makePerson());
    expect(given.identity.sessionToken(cookie)).toBeDefined();
    expect(server.identity.sessionToken(cookie.replace(/^[^=]+/, server.identity.sessionCookie('x').split('=')[0]!))).toBeUndefined();
    await given.stop();
  });
});

async function latestMailTo(email: string): Promise<{ subject: string; text: string }> {
  const { rows } = await server.ownerPool.query('select subject, text from mail where recipient = $1 order by id desc limit 1', [email]);
  return rows[0];
}

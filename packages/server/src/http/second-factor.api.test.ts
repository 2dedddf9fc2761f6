import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../../test/account.ts';
import { startTestServer, type TestServer } from '../../test/kit.ts';
import { codeOf } from '../../test/totp.ts';

const PASSWORD = 'una clave larga';
const WHO = '{ viewer { person { email } networkRoles } }';

let server: TestServer;
let real: TestServer;
beforeAll(async () => {
  [server, real] = await Promise.all([startTestServer(), startTestServer({ isDemo: false })]);
});
afterAll(() => Promise.all([server.stop(), real.stop()]));

let people = 0;
/** Each on an address of its own: limits by address are not what is asked here. */
const newBrowser = (on: TestServer = server) => openBrowser(on, `10.2.${Math.floor(++people / 200)}.${people % 200}`);
async function signUp(on: TestServer = server) {
  const browser = newBrowser(on);
  const email = `persona.${people}@example.org`;
  await browser.post('/sign-up/email', { email, name: 'Rosa Quispe', password: PASSWORD });
  return { browser, email };
}
/** A person with the second factor on. Its code of the half minute before is spent. */
async function withFactor(on: TestServer = server) {
  const { browser, email } = await signUp(on);
  const { body } = await browser.post('/two-factor/enable', { password: PASSWORD });
  expect(await browser.post('/two-factor/verify-totp', { code: codeOf(body.totpURI, -1) })).toMatchObject({ status: 200 });
  return { browser, email, uri: body.totpURI as string, backupCodes: body.backupCodes as string[] };
}
const signIn = async (email: string, browser: Browser = newBrowser()) => ({ browser, ...(await browser.post('/sign-in/email', { email, password: PASSWORD })) });
const whoIs = async (browser: Browser) => (await browser.ask(WHO)).data.viewer?.person.email;

describe('the second factor', () => {
  it('is set up with the password, and counts once a code was right', async () => {
    const { browser, email } = await signUp();
    expect(await browser.post('/two-factor/enable', { password: 'otra clave larga' })).toMatchObject({ status: 400, body: { code: 'INVALID_PASSWORD' } });
    const { body } = await browser.post('/two-factor/enable', { password: PASSWORD });
    expect(body.totpURI).toMatch(/^otpauth:\/\/totp\/Vilcanota%20Trek/);
    expect(body.backupCodes).toHaveLength(10);
    expect((await signIn(email)).body).not.toHaveProperty('twoFactorRedirect');
    expect(await browser.post('/two-factor/verify-totp', { code: '000000' })).toMatchObject({ status: 401 });
    expect(await browser.post('/two-factor/verify-totp', { code: codeOf(body.totpURI) })).toMatchObject({ status: 200 });
    expect((await signIn(email)).body).toMatchObject({ twoFactorRedirect: true });
  });

  it('is kept encrypted', async () => {
    const { uri, backupCodes } = await withFactor();
    const { rows } = await server.ownerPool.query('select secret, "backupCodes" from auth."twoFactor"');
    const secret = Buffer.from(new URL(uri).searchParams.get('secret')!);
    expect(rows.some((row) => row.secret.includes(secret) || backupCodes.some((code) => row.backupCodes.includes(code)))).toBe(false);
  });

  it('ends every session that was begun with the password alone', async () => {
    const { browser, email } = await signUp();
    const elsewhere = (await signIn(email)).browser;
    const { body } = await browser.post('/two-factor/enable', { password: PASSWORD });
    await browser.post('/two-factor/verify-totp', { code: codeOf(body.totpURI) });
    expect(await whoIs(elsewhere)).toBeUndefined();
    expect(await whoIs(browser)).toBe(email);
  });

  it('is asked for at signing in: without a code nobody is signed in', async () => {
    const { email, uri } = await withFactor();
    const { browser, body } = await signIn(email);
    expect(body).not.toHaveProperty('token');
    expect(await whoIs(browser)).toBeUndefined();
    expect(await browser.post('/two-factor/verify-totp', { code: '000000' })).toMatchObject({ status: 401 });
    expect(await whoIs(browser)).toBeUndefined();
    expect(await browser.post('/two-factor/verify-totp', { code: codeOf(uri) })).toMatchObject({ status: 200 });
    expect(await whoIs(browser)).toBe(email);
  });

  it('takes a code once, of two at the same moment too', async () => {
    const { email, uri } = await withFactor();
    const browsers = [(await signIn(email)).browser, (await signIn(email)).browser];
    const statuses = (await Promise.all(browsers.map((browser) => browser.post('/two-factor/verify-totp', { code: codeOf(uri) })))).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 401]);
    const third = (await signIn(email)).browser;
    expect(await third.post('/two-factor/verify-totp', { code: codeOf(uri) })).toMatchObject({ status: 401, body: { code: 'CODE_USED' } });
    expect(await third.post('/two-factor/verify-totp', { code: codeOf(uri, 1) })).toMatchObject({ status: 200 });
  });

  it('takes a backup code instead, once', async () => {
    const { email, backupCodes } = await withFactor();
    expect(await (await signIn(email)).browser.post('/two-factor/verify-backup-code', { code: backupCodes[0] })).toMatchObject({ status: 200 });
    expect(await (await signIn(email)).browser.post('/two-factor/verify-backup-code', { code: backupCodes[0] })).toMatchObject({ status: 401 });
    expect(await (await signIn(email)).browser.post('/two-factor/verify-backup-code', { code: backupCodes[1] })).toMatchObject({ status: 200 });
  });

  it('lets nobody guess: after ten codes the account waits, from whatever address', async () => {
    const { email, uri } = await withFactor();
    const answers: string[] = [];
    for (let i = 0; i < 12; i++) {
      const { browser } = await signIn(email);
      answers.push((await browser.post('/two-factor/verify-totp', { code: String(100_000 + i) })).body.code);
    }
    expect(answers.filter((code) => code === 'INVALID_CODE').length).toBeLessThan(11);
    expect(answers.at(-1)).toBe('ACCOUNT_TEMPORARILY_LOCKED');
    const { browser } = await signIn(email);
    expect((await browser.post('/two-factor/verify-totp', { code: codeOf(uri) })).status).toBe(429);
  });

  it('trusts no browser to do without it', async () => {
    const { email, uri } = await withFactor();
    const { browser } = await signIn(email);
    await browser.post('/two-factor/verify-totp', { code: codeOf(uri), trustDevice: true });
    expect([...browser.jar.keys()].some((name) => name.includes('trust'))).toBe(false);
    await browser.post('/sign-out', {});
    expect((await signIn(email, browser)).body).toMatchObject({ twoFactorRedirect: true });
  });

  it('is turned off with password and code, not with one of them', async () => {
    const { browser, email, uri, backupCodes } = await withFactor();
    expect(await browser.post('/two-factor/disable', { password: PASSWORD })).toMatchObject({ status: 401 });
    expect(await browser.post('/two-factor/disable', { password: 'otra clave larga', code: codeOf(uri) })).toMatchObject({ status: 400 });
    expect(await browser.post('/two-factor/disable', { password: PASSWORD, code: '000000' })).toMatchObject({ status: 401 });
    expect(await browser.post('/two-factor/disable', { password: PASSWORD, code: codeOf(uri) })).toMatchObject({ status: 200 });
    expect((await signIn(email)).body).not.toHaveProperty('twoFactorRedirect');
    expect(backupCodes).toHaveLength(10);
  });

  it('is turned off with a backup code by who lost the authenticator', async () => {
    const { browser, backupCodes } = await withFactor();
    expect(await browser.post('/two-factor/disable', { password: PASSWORD, code: backupCodes[3] })).toMatchObject({ status: 200 });
  });

  it('is asked for where another address is: with the password alone none is written to', async () => {
    const { browser, uri, backupCodes } = await withFactor();
    const letters = async (to: string) => (await server.ownerPool.query('select from mail where recipient = $1', [to])).rowCount;
    const wish = (newEmail: string, code?: string) => browser.post('/change-email', { newEmail, password: PASSWORD, ...(code && { code }) });
    const [first, second] = ['nuevo.uno@example.org', 'nuevo.dos@example.org'];
    expect(await wish(first)).toMatchObject({ status: 401, body: { code: 'INVALID_CODE' } });
    expect(await wish(first, '000000')).toMatchObject({ status: 401, body: { code: 'INVALID_CODE' } });
    expect(await letters(first)).toBe(0);
    expect(await wish(first, codeOf(uri))).toMatchObject({ status: 200 });
    expect(await letters(first)).toBe(1);
    expect(await wish(second, codeOf(uri))).toMatchObject({ status: 401, body: { code: 'CODE_USED' } });
    expect(await wish(second, backupCodes[0])).toMatchObject({ status: 200 });
    expect(await letters(second)).toBe(1);
  });

  it('gives new backup codes for password and code; the old ones are over', async () => {
    const { browser, email, uri, backupCodes } = await withFactor();
    expect(await browser.post('/two-factor/generate-backup-codes', { password: PASSWORD })).toMatchObject({ status: 401 });
    const { body } = await browser.post('/two-factor/generate-backup-codes', { password: PASSWORD, code: codeOf(uri) });
    expect(body.backupCodes).toHaveLength(10);
    expect(await (await signIn(email)).browser.post('/two-factor/verify-backup-code', { code: backupCodes[0] })).toMatchObject({ status: 401 });
    expect(await (await signIn(email)).browser.post('/two-factor/verify-backup-code', { code: body.backupCodes[0] })).toMatchObject({ status: 200 });
  });

  it('cannot be set up anew over one that is on', async () => {
    const { browser } = await withFactor();
    expect(await browser.post('/two-factor/enable', { password: PASSWORD })).toMatchObject({ status: 400, body: { code: 'TOTP_ALREADY_ENABLED' } });
  });
});

describe('roles in the network', () => {
  const makeStaff = async (on: TestServer, email: string) =>
    on.ownerPool.query(`insert into network_role (person_id, role) select id, 'OPERATIONS' from person where email = $1`, [email]);
  const VIEWER = '{ viewer { networkRoles needsSecondFactor hasSecondFactor } }';

  it('do not count outside the demonstration until the second factor is on', async () => {
    const { browser, email } = await signUp(real);
    await makeStaff(real, email);
    expect((await browser.ask(VIEWER)).data.viewer).toEqual({ networkRoles: [], needsSecondFactor: true, hasSecondFactor: false });
    const { body } = await browser.post('/two-factor/enable', { password: PASSWORD });
    expect((await browser.ask(VIEWER)).data.viewer).toMatchObject({ networkRoles: [] });
    await browser.post('/two-factor/verify-totp', { code: codeOf(body.totpURI) });
    expect((await browser.ask(VIEWER)).data.viewer).toEqual({ networkRoles: ['OPERATIONS'], needsSecondFactor: false, hasSecondFactor: true });
    await browser.post('/two-factor/disable', { password: PASSWORD, code: body.backupCodes[0] });
    expect((await browser.ask(VIEWER)).data.viewer).toMatchObject({ networkRoles: [], needsSecondFactor: true });
  });

  it('count without it in the demonstration', async () => {
    const { browser, email } = await signUp();
    await makeStaff(server, email);
    expect((await browser.ask(VIEWER)).data.viewer).toEqual({ networkRoles: ['OPERATIONS'], needsSecondFactor: false, hasSecondFactor: false });
  });

  it('are not asked for of people of agencies', async () => {
    const { browser } = await signUp(real);
    expect((await browser.ask(VIEWER)).data.viewer).toEqual({ networkRoles: [], needsSecondFactor: false, hasSecondFactor: false });
  });
});

describe('changing the password', () => {
  it('asks for the one in use, and ends the sessions elsewhere', async () => {
    const { browser, email } = await signUp();
    const elsewhere = (await signIn(email)).browser;
    expect(await browser.post('/change-password', { currentPassword: 'otra clave larga', newPassword: 'una clave nueva' })).toMatchObject({ status: 400, body: { code: 'INVALID_PASSWORD' } });
    expect(await browser.post('/change-password', { currentPassword: PASSWORD, newPassword: 'corta' })).toMatchObject({ status: 400, body: { code: 'PASSWORD_TOO_SHORT' } });
    expect(await whoIs(elsewhere)).toBe(email);
    expect(await browser.post('/change-password', { currentPassword: PASSWORD, newPassword: 'una clave nueva', revokeOtherSessions: false })).toMatchObject({ status: 200 });
    expect(await whoIs(elsewhere)).toBeUndefined();
    expect(await whoIs(browser)).toBe(email);
    expect((await signIn(email)).status).toBe(401);
  });

  it('keeps the second factor', async () => {
    const { browser, email } = await withFactor();
    await browser.post('/change-password', { currentPassword: PASSWORD, newPassword: 'una clave nueva' });
    expect((await newBrowser().post('/sign-in/email', { email, password: 'una clave nueva' })).body).toMatchObject({ twoFactorRedirect: true });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type Browser, openBrowser } from '../../test/account.ts';
import { startTestServer, type TestServer } from '../../test/kit.ts';
import { codeOf } from '../../test/totp.ts';

const PASSWORD = 'una clave larga';
const NEW_PASSWORD = 'otra clave larga';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

let addresses = 0;
const newBrowser = () => openBrowser(server, `10.9.${Math.floor(++addresses / 250)}.${(addresses % 250) + 1}`);
type Account = { browser: Browser; email: string; id: string };
async function signUp(): Promise<Account> {
  const browser = newBrowser();
  const email = `cambios-${randomUUID().slice(0, 8)}@example.org`;
  const { body } = await browser.post('/sign-up/email', { name: 'Ana Quispe', email, password: PASSWORD });
  await server.ownerPool.query('delete from mail where recipient = $1', [email]);
  return { browser, email, id: body.user.id };
}
async function withFactor() {
  const account = await signUp();
  const { body } = await account.browser.post('/two-factor/enable', { password: PASSWORD });
  await account.browser.post('/two-factor/verify-totp', { code: codeOf(body.totpURI) });
  return { ...account, uri: body.totpURI as string, backupCodes: body.backupCodes as string[] };
}
const signIn = async (email: string, password = PASSWORD) => {
  const browser = newBrowser();
  return { browser, ...(await browser.post('/sign-in/email', { email, password })) };
};
const entriesOf = async (id: string) =>
  (await server.ownerPool.query(`select action, actor_id as actor, via, before, after, reason from audit_entry where object_id = $1 order by at, id`, [id])).rows;
const actionsOf = async (id: string) => (await entriesOf(id)).map(({ action }) => action);
async function lettersTo(email: string) {
  await server.drain();
  return (await server.ownerPool.query(`select letter, subject, text, html from mail where recipient = $1 order by id`, [email])).rows as { letter: string; subject: string; text: string; html: string }[];
}
const linkIn = (text: string) => new URL(/https?:\S+verify-email\S+/.exec(text)![0]);
async function open(link: URL, browser = newBrowser()) {
  const cookie = [...browser.jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  return server.app.inject({ method: 'GET', url: link.pathname + link.search, headers: { ...(cookie && { cookie }) } });
}

/** What may stand in no letter and no entry about a change. */
async function expectNoSecrets(id: string, email: string, secrets: readonly string[]) {
  const told = JSON.stringify([await entriesOf(id), await lettersTo(email), (await server.ownerPool.query(`select facts from outbox where object_id = $1::uuid`, [id])).rows]);
  expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
}

describe('what changes how somebody signs in is in the trail and in a letter to them', () => {
  it('another password', async () => {
    const { browser, email, id } = await signUp();
    await browser.post('/change-password', { currentPassword: 'equivocada larga', newPassword: NEW_PASSWORD });
    expect(await actionsOf(id)).toEqual([]);
    await browser.post('/change-password', { currentPassword: PASSWORD, newPassword: NEW_PASSWORD });
    expect(await entriesOf(id)).toEqual([{ action: 'change-password', actor: id, via: 'identity', before: null, after: null, reason: null }]);
    expect(await lettersTo(email)).toMatchObject([{ letter: 'account-changed', subject: 'Su contraseña cambió' }]);
    await expectNoSecrets(id, email, [PASSWORD, NEW_PASSWORD]);
  });

  it('a password chosen by the link of who forgot it', async () => {
    const { browser, email, id } = await signUp();
    await browser.post('/request-password-reset', { email });
    const [reset] = await lettersTo(email);
    const token = /token=(\S+)/.exec(reset!.text)![1]!;
    await newBrowser().post('/reset-password', { newPassword: NEW_PASSWORD, token });
    expect(await actionsOf(id)).toEqual(['change-password']);
    expect((await lettersTo(email)).map(({ subject }) => subject)).toEqual(['Elija una nueva contraseña', 'Su contraseña cambió']);
  });

  it('the second factor, on, its backup codes made and used, and off', async () => {
    const { browser, email, id, uri, backupCodes } = await withFactor();
    const { body } = await browser.post('/two-factor/generate-backup-codes', { password: PASSWORD, code: codeOf(uri, 1) });
    await (await signIn(email)).browser.post('/two-factor/verify-backup-code', { code: '00000-00000' });
    await (await signIn(email)).browser.post('/two-factor/verify-backup-code', { code: body.backupCodes[0] });
    await browser.post('/two-factor/disable', { password: PASSWORD, code: body.backupCodes[1] });
    expect(await actionsOf(id)).toEqual(['turn-on-second-factor', 'make-backup-codes', 'use-backup-code', 'use-backup-code', 'turn-off-second-factor']);
    expect((await lettersTo(email)).map(({ subject }) => subject))
      .toEqual(['Segundo factor activado', 'Nuevos códigos de respaldo', 'Se usó un código de respaldo', 'Se usó un código de respaldo', 'Segundo factor desactivado']);
    await expectNoSecrets(id, email, [...backupCodes, ...body.backupCodes, new URL(uri).searchParams.get('secret')!]);
  });

  it('sessions ended from the account, but not signing out', async () => {
    const { browser, email, id } = await signUp();
    for (let i = 0; i < 2; i++) await signIn(email);
    const { data } = await browser.ask<any>('{ viewer { sessions { id isThis } } }');
    const other = data.viewer.sessions.find((session: any) => !session.isThis).id;
    await browser.ask('mutation ($id: ID!) { endSession(input: { sessionId: $id }) { __typename } }', { id: other });
    await browser.ask('mutation { endSessions(input: { alsoThis: false }) { __typename } }');
    await browser.post('/sign-out', {});
    expect(await actionsOf(id)).toEqual(['end-session', 'end-sessions']);
    expect((await lettersTo(email)).map(({ subject }) => subject)).toEqual(['Se cerró una sesión de su cuenta', 'Se cerraron sesiones de su cuenta']);
  });

  it('another way of signing in', async () => {
    const { email, id } = await signUp();
    await server.ownerPool.query(`insert into auth.account (id, "accountId", "providerId", "userId", "updatedAt") values ($1, 'x', 'elsewhere', $2, now())`, [randomUUID(), id]);
    expect(await actionsOf(id)).toEqual(['add-sign-in-method']);
    expect((await lettersTo(email)).map(({ subject }) => subject)).toEqual(['Nueva manera de ingresar a su cuenta']);
  });

  it('is written in the language of the person', async () => {
    const { browser, email, id } = await signUp();
    await server.ownerPool.query(`update person set language = 'en' where id = $1`, [id]);
    await browser.post('/change-password', { currentPassword: PASSWORD, newPassword: NEW_PASSWORD });
    expect(await lettersTo(email)).toMatchObject([{ subject: 'Your password changed', text: expect.stringContaining('If it was you, there is nothing to do.') }]);
  });

  it('is not told where the change itself is undone', async () => {
    const { id } = await signUp();
    const client = await server.ownerPool.connect();
    try {
      await client.query('begin');
      await client.query(`update auth.account set password = 'other' where "userId" = $1`, [id]);
      await client.query('rollback');
    } finally {
      client.release();
    }
    expect(await actionsOf(id)).toEqual([]);
  });
});

describe('another address', () => {
  const ask = (browser: Browser, newEmail: string, password = PASSWORD) => browser.post('/change-email', { newEmail, password });
  const fresh = () => `nuevo-${randomUUID().slice(0, 8)}@example.org`;

  it('counts once the link in the letter to it was opened, and the one before is told', async () => {
    const { browser, email, id } = await signUp();
    const newEmail = fresh();
    expect(await ask(browser, newEmail.toUpperCase())).toMatchObject({ status: 200 });
    expect(await lettersTo(email)).toEqual([]);
    const [letter] = await lettersTo(newEmail);
    expect(letter).toMatchObject({ letter: 'verification', subject: 'Confirme su nuevo correo' });
    expect((await signIn(newEmail)).status).toBe(401);
    expect(await actionsOf(id)).toEqual([]);

    const opened = await open(linkIn(letter!.text), browser);
    expect([opened.statusCode, opened.headers.location]).toEqual([302, '/email-changed']);
    expect((await server.ownerPool.query('select p.email, u.email as "signsInWith", u."emailVerified" as "isProven" from person p join auth."user" u using (id) where id = $1', [id])).rows)
      .toEqual([{ email: newEmail, signsInWith: newEmail, isProven: true }]);
    expect([(await signIn(email)).status, (await signIn(newEmail)).status]).toEqual([401, 200]);
    expect(await actionsOf(id)).toEqual(['change-email']);
    const [former] = await lettersTo(email);
    expect(former).toMatchObject({ letter: 'account-changed', subject: 'El correo de su cuenta cambió' });
    expect(former!.text).not.toContain(newEmail);
    expect((await lettersTo(newEmail)).map(({ subject }) => subject)).toEqual(['Confirme su nuevo correo', 'El correo de su cuenta cambió']);
    expect(JSON.stringify(await entriesOf(id))).not.toContain('@');

    const again = await open(linkIn(letter!.text), browser);
    expect(again.headers.location).toBe('/email-changed?error=INVALID_TOKEN');
    expect(await actionsOf(id)).toEqual(['change-email']);
  });

  it('asks for the password in use, and for an address', async () => {
    const { browser, email } = await signUp();
    const newEmail = fresh();
    expect(await ask(browser, newEmail, 'equivocada larga')).toMatchObject({ status: 400, body: { code: 'INVALID_PASSWORD' } });
    expect(await ask(browser, 'no es un correo')).toMatchObject({ status: 400, body: { code: 'INVALID_EMAIL' } });
    expect(await ask(newBrowser(), newEmail)).toMatchObject({ status: 401 });
    expect([await lettersTo(newEmail), await lettersTo(email)]).toEqual([[], []]);
  });

  it('of somebody else is not taken, and it is not said that there is such an account', async () => {
    const [mine, theirs] = [await signUp(), await signUp()];
    expect(await ask(mine.browser, theirs.email)).toMatchObject({ status: 200, body: { status: true } });
    expect(await lettersTo(theirs.email)).toEqual([]);
  });

  it('that somebody else took meanwhile is not taken from them', async () => {
    const mine = await signUp();
    const newEmail = fresh();
    await ask(mine.browser, newEmail);
    const [letter] = await lettersTo(newEmail);
    await newBrowser().post('/sign-up/email', { name: 'Otra', email: newEmail, password: PASSWORD });
    expect((await open(linkIn(letter!.text))).headers.location).toBe('/email-changed?error=USER_ALREADY_EXISTS');
    expect((await server.ownerPool.query('select email from person where id = $1', [mine.id])).rows).toEqual([{ email: mine.email }]);
  });

  it('makes no use of a link that is opened in another person’s browser', async () => {
    const [mine, other] = [await signUp(), await signUp()];
    const newEmail = fresh();
    await ask(mine.browser, newEmail);
    const [letter] = await lettersTo(newEmail);
    expect((await open(linkIn(letter!.text), other.browser)).headers.location).toBe('/email-changed?error=INVALID_USER');
  });

  it('leaves the former one in the data of the person, until it is forgotten or they are erased', async () => {
    const { browser, email, id } = await signUp();
    const newEmail = fresh();
    await ask(browser, newEmail);
    await open(linkIn((await lettersTo(newEmail))[0]!.text), browser);
    await lettersTo(email);
    const { data } = await browser.ask<any>('mutation ($input: ExportPersonalDataInput!) { exportPersonalData(input: $input) { ... on ExportPersonalDataSuccess { json } } }', { input: { subject: { kind: 'PERSON', id }, language: 'ES' } });
    const tables = JSON.parse(data.exportPersonalData.json).tables as { table: string; rows: Record<string, unknown>[] }[];
    expect(tables.find(({ table }) => table === 'auth.former_email')?.rows).toMatchObject([{ email }]);
    expect(tables.find(({ table }) => table === 'public.mail')?.rows.map(({ recipient }) => recipient).toSorted()).toEqual([newEmail, newEmail, email].toSorted());
  });
});

test.each(['twoFactorEnabled', 'email'])('an account that is erased is told of nothing: %s', async () => {
  const { browser, id } = await withFactor();
  const { data } = await browser.ask<any>('query ($subject: DataSubjectInput!) { erasureEffect(subject: $subject) { fingerprint } }', { subject: { kind: 'PERSON', id } });
  await browser.ask('mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) { __typename } }', { input: { subject: { kind: 'PERSON', id }, fingerprint: data.erasureEffect.fingerprint, reason: 'Me voy' } });
  await server.drain();
  expect((await actionsOf(id)).filter((action) => action !== 'turn-on-second-factor')).toEqual(['erase-personal-data']);
  expect((await server.ownerPool.query(`select 1 from mail where recipient like $1 || '%'`, [id])).rows).toEqual([]);
});

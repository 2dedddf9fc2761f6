import { afterEach, describe, expect, it } from 'vitest';
import { systemScope } from '#jobs/system-scope';
import { openBrowser } from '../../../test/account.ts';
import { codeOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { startBeside } from '../../../test/second-server.ts';
import { codeOf as totpOf } from '../../../test/totp.ts';
import { offerFirstAdministrator } from './first-administrator.ts';

const MAKE = 'mutation ($input: MakeFirstAdministratorInput!) { makeFirstAdministrator(input: $input) { __typename ... on PasswordUnfit { shortest } } }';
const LINK = 'query ($token: String!) { firstAdministratorLink(token: $token) { expiresAt } }';
const VIEWER = '{ viewer { networkRoles needsSecondFactor isEmailVerified } networkPeople { roles } }';
const account = (email = 'ana@example.org') => ({ name: 'Ana Quispe', email, password: 'una clave larga' });

let server: TestServer;
afterEach(() => server.stop());
const start = async () => {
  server = await startTestServer({ isDemo: false });
};
const offer = async () => (await offerFirstAdministrator(systemScope(server.parts)))!;
const make = (token: string, of: object | null = account(), who?: Parameters<TestServer['as']>[0]) => server.as(who).execute(MAKE, { input: { token, account: of } });
const kindOf = (answer: Awaited<ReturnType<typeof make>>) => codeOf(answer) ?? answer.data.makeFirstAdministrator.__typename;
const isOpen = async (token: string) => (await server.as(undefined).execute(LINK, { token })).data.firstAdministratorLink !== null;
/** As if the links had been printed so long ago. */
const age = (seconds: number) => server.ownerPool.query(
  `update installation set value = (select jsonb_agg(x || jsonb_build_object('madeAt', ((x ->> 'madeAt')::timestamptz - make_interval(secs => $1)), 'expiresAt', ((x ->> 'expiresAt')::timestamptz - make_interval(secs => $1))))
     from jsonb_array_elements(value::jsonb) x)::text where key = 'first-administrator'`, [seconds]);

describe('the first administrator', () => {
  it('comes by the printed link: account, sign-in, second factor, and the role counts', async () => {
    await start();
    const token = await offer();
    expect(await isOpen(token)).toBe(true);
    expect(kindOf(await make(token))).toBe('MakeFirstAdministratorSuccess');
    const browser = openBrowser(server, '10.4.0.1');
    expect(await browser.post('/sign-in/email', { email: 'ana@example.org', password: 'una clave larga' })).toMatchObject({ status: 200 });
    expect((await browser.ask(VIEWER)).data).toEqual({ viewer: { networkRoles: [], needsSecondFactor: true, isEmailVerified: true }, networkPeople: [] });
    const { body } = await browser.post('/two-factor/enable', { password: 'una clave larga' });
    expect(await browser.post('/two-factor/verify-totp', { code: totpOf(body.totpURI) })).toMatchObject({ status: 200 });
    expect((await browser.ask(VIEWER)).data).toEqual({ viewer: { networkRoles: ['ADMIN'], needsSecondFactor: false, isEmailVerified: true }, networkPeople: [{ roles: ['ADMIN'] }] });
  });

  it('uses the link once, and none works any more', async () => {
    await start();
    const [used, other] = [await offer(), await offer()];
    await make(used);
    for (const token of [used, other]) expect([await isOpen(token), kindOf(await make(token, account('luz@example.org')))]).toEqual([false, 'NOT_FOUND']);
    expect(await offerFirstAdministrator(systemScope(server.parts))).toBeUndefined();
    expect((await server.ownerPool.query(`select from installation where key = 'first-administrator'`)).rowCount).toBe(0);
  });

  it('is one of those who use links at the same moment', async () => {
    await start();
    const tokens = await Promise.all([offer(), offer(), offer()]);
    const kinds = (await Promise.all(tokens.map((token, i) => make(token, account(`persona${i}@example.org`))))).map(kindOf);
    expect(kinds.toSorted()).toEqual(['MakeFirstAdministratorSuccess', 'NOT_FOUND', 'NOT_FOUND']);
    expect((await server.ownerPool.query(`select (select count(*)::int from network_role) as roles, (select count(*)::int from auth."user") as accounts`)).rows).toEqual([{ roles: 1, accounts: 1 }]);
  });

  it('may be whoever is signed in', async () => {
    await start();
    const person = await server.makePerson();
    const token = await offer();
    expect(kindOf(await make(token, account(person.email)))).toBe('EmailTaken');
    expect(codeOf(await make(token, null))).toBe('NOT_SIGNED_IN');
    expect(kindOf(await make(token, null, person))).toBe('MakeFirstAdministratorSuccess');
    expect((await server.ownerPool.query('select person_id, role from network_role')).rows).toEqual([{ person_id: person.id, role: 'ADMIN' }]);
  });

  it('has a password as everybody has', async () => {
    await start();
    const token = await offer();
    expect(kindOf(await make(token, { ...account(), password: '123456789' }))).toBe('PasswordUnfit');
    expect(kindOf(await make(token, { ...account(), password: '1234567890' }))).toBe('MakeFirstAdministratorSuccess');
  });

  it('is not made by a made-up link, nor by one that is over', async () => {
    await start();
    expect(kindOf(await make('x'.repeat(43)))).toBe('NOT_FOUND');
    const token = await offer();
    await age(3601);
    expect([await isOpen(token), kindOf(await make(token))]).toEqual([false, 'NOT_FOUND']);
  });
});

describe('the printed link', () => {
  it('is kept as a hash', async () => {
    await start();
    const token = await offer();
    const { rows } = await server.ownerPool.query(`select value from installation where key = 'first-administrator'`);
    expect(rows[0].value).not.toContain(token);
  });

  it('of a new start takes the place of earlier ones', async () => {
    await start();
    const earlier = await offer();
    await age(11);
    const later = await offer();
    expect([await isOpen(earlier), await isOpen(later)]).toEqual([false, true]);
  });

  it('works at whichever of the servers that start at once printed it', async () => {
    await start();
    const beside = await Promise.all([startBeside(server), startBeside(server)]);
    try {
      const tokens = await Promise.all(Array.from({ length: 5 }, offer));
      expect(new Set(tokens).size).toBe(5);
      for (const token of tokens) expect(await isOpen(token)).toBe(true);
    } finally {
      await Promise.all(beside.map((one) => one.stop()));
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../test/account.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { INVITE, ACCEPT, invite, tokenTo } from '../../../test/invitations.ts';
import { INVITATION_DAYS, MOST_INVITATIONS_A_DAY } from './invitation.rules.ts';

const BY_LINK = 'query ($token: String!) { invitation(token: $token) { state agencyName role networkRoles email invitedBy expiresAt } }';
const PEOPLE = 'query ($id: ID!) { agency(id: $id) { members { role email person { id name } } openInvitations { id email role state invitedBy { name } } } }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawInvitation(input: { invitationId: $id }) { __typename ... on InvitationOver { state } ... on WithdrawInvitationSuccess { invitation { state } } } }';

let server: TestServer;
let agency: MadeAgency;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
});
afterAll(() => server.stop());

let addresses = 0;
const newAddress = () => `invitada.${++addresses}@example.org`;
const accept = async (who: Person, token: string) => (await server.as(who).execute(ACCEPT, { token }));
const invited = async (email = newAddress(), role = 'BOOKER', of = agency) => {
  const answer = dataOf(await invite(server, of, email, role)).inviteToAgency;
  return { email, id: answer.invitation?.id as string, token: await tokenTo(server, email), answer };
};

describe('inviting', () => {
  it('writes a letter with a link; the database keeps no more than its hash', async () => {
    const { email, token, answer } = await invited();
    expect(answer).toMatchObject({ __typename: 'InviteSuccess', invitation: { email, role: 'BOOKER', state: 'OPEN' } });
    expect(token).toMatch(/^[\w-]{43}$/);
    const { rows } = await server.ownerPool.query(`select (select count(*)::int from invitation i where to_jsonb(i)::text like '%' || $1 || '%') + (select count(*)::int from outbox o where to_jsonb(o)::text like '%' || $1 || '%')
      + (select count(*)::int from audit_entry a where to_jsonb(a)::text like '%' || $1 || '%') as found`, [token]);
    expect(rows).toEqual([{ found: 0 }]);
  });

  it('is written in the language of who invites, without a name', async () => {
    const { email } = await invited();
    const { rows } = await server.ownerPool.query('select language, subject, text from mail where recipient = $1', [email]);
    expect(rows[0]).toMatchObject({ language: 'es', subject: expect.stringContaining('Invitación a Agencia') });
    expect(rows[0].text).toContain('Buenos días:');
    await server.ownerPool.query(`update person set language = 'en' where id = $1`, [agency.owner.id]);
    const english = await invited();
    expect((await server.ownerPool.query('select subject, text from mail where recipient = $1', [english.email])).rows[0].text).toMatch(/^Hello,\n\n.* invites you to the agency/);
    await server.ownerPool.query(`update person set language = 'es' where id = $1`, [agency.owner.id]);
  });

  it('answers the same whether or not the address has an account', async () => {
    const known = await server.makePerson();
    const [a, b] = [await invited(known.email), await invited()];
    const bare = ({ answer: { __typename, invitation: { role, state } } }: typeof a) => ({ __typename, role, state });
    expect(bare(a)).toEqual(bare(b));
  });

  it('again replaces the earlier invitation', async () => {
    const first = await invited();
    const second = await invited(first.email, 'READER');
    expect(second.token).not.toBe(first.token);
    expect(dataOf(await server.as(undefined).execute(BY_LINK, { token: first.token })).invitation).toEqual({ state: 'REPLACED', agencyName: null, role: null, networkRoles: [], email: null, invitedBy: null, expiresAt: null });
    expect(dataOf(await server.as(undefined).execute(BY_LINK, { token: second.token })).invitation).toMatchObject({ state: 'OPEN', role: 'READER', email: first.email, invitedBy: agency.owner.name });
  });

  it('with the same key writes one letter', async () => {
    const email = newAddress();
    const input = { agencyId: agency.id, email, role: 'BOOKER', key: 'one-and-the-same' };
    const ids = [];
    for (let i = 0; i < 2; i++) ids.push(dataOf(await server.as(agency.owner).execute(INVITE, { input })).inviteToAgency.invitation.id);
    expect(ids[0]).toBe(ids[1]);
    await server.drain();
    expect((await server.ownerPool.query('select from mail where recipient = $1', [email])).rowCount).toBe(1);
    expect(codeOf(await server.as(agency.owner).execute(INVITE, { input: { ...input, role: 'READER' } }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('refuses members, in whatever letters their address is written', async () => {
    const member = await server.makePerson();
    const own = await server.makeAgency({ members: [{ person: member, role: 'READER' }] });
    expect(dataOf(await invite(server, own, member.email.toUpperCase(), 'BOOKER')).inviteToAgency).toMatchObject({ __typename: 'AlreadyMember' });
  });

  it('is for owners who have proven their own address', async () => {
    const [booker, stranger, staff] = [await server.makePerson(), await server.makePerson(), await server.makePerson({ networkRoles: ['ADMIN'] })];
    const unproven = await server.makePerson({ isEmailVerified: false });
    const own = await server.makeAgency({ members: [{ person: booker, role: 'BOOKER' }, { person: unproven, role: 'OWNER' }] });
    const as = (who: Person | undefined) => server.as(who).execute(INVITE, { input: { agencyId: own.id, email: newAddress(), role: 'BOOKER', key: `as-${who?.id ?? 'nobody'}` } });
    expect([codeOf(await as(undefined)), codeOf(await as(stranger)), codeOf(await as(booker)), codeOf(await as(staff))]).toEqual(['NOT_SIGNED_IN', 'NOT_FOUND', 'NOT_ALLOWED', 'NOT_ALLOWED']);
    expect(dataOf(await as(unproven)).inviteToAgency).toMatchObject({ __typename: 'EmailNotVerified' });
  });

  it('refuses what is no address', async () => {
    for (const email of ['', 'ana', 'ana@', 'ana@agencia', 'ana@agencia.pe, luz@agencia.pe', 'Ana <ana@agencia.pe>']) expect([email, codeOf(await invite(server, agency, email, 'BOOKER'))]).toEqual([email, 'BAD_USER_INPUT']);
  });

  it('is bounded for a day', async () => {
    const own = await server.makeAgency();
    const answers = [];
    for (let i = 0; i <= MOST_INVITATIONS_A_DAY; i++) answers.push(dataOf(await invite(server, own, newAddress(), 'BOOKER')).inviteToAgency);
    expect(answers.map(({ __typename }) => __typename)).toEqual([...Array(MOST_INVITATIONS_A_DAY).fill('InviteSuccess'), 'TooManyInvitations']);
    expect(answers.at(-1)).toMatchObject({ most: MOST_INVITATIONS_A_DAY });
  });
});

describe('taking an invitation up', () => {
  it('makes a member with the role, proves the address, and works once', async () => {
    const email = newAddress();
    const { token } = await invited(email, 'FINANCE');
    const person = await server.makePerson({ email, isEmailVerified: false });
    const { acceptInvitation } = dataOf(await accept(person, token));
    expect(acceptInvitation).toMatchObject({ __typename: 'AcceptInvitationSuccess', agency: { id: agency.id }, viewer: { isEmailVerified: true, memberships: [{ role: 'FINANCE' }] } });
    expect((await server.ownerPool.query(`select "emailVerified" from auth."user" where id = $1`, [person.id])).rows).toEqual([{ emailVerified: true }]);
    expect(dataOf(await accept(person, token)).acceptInvitation).toEqual({ __typename: 'InvitationOver', state: 'ACCEPTED' });
  });

  it('works by signing up on the way', async () => {
    const email = newAddress();
    const { token } = await invited(email);
    const browser = openBrowser(server, '10.3.0.1');
    await browser.post('/sign-up/email', { email, name: 'Luz Mamani', password: 'una clave larga' });
    expect((await browser.ask(ACCEPT, { token })).data.acceptInvitation).toMatchObject({ __typename: 'AcceptInvitationSuccess' });
    expect((await browser.ask('{ viewer { memberships { agency { id } } } }')).data.viewer.memberships).toEqual([{ agency: { id: agency.id } }]);
  });

  it('is for the account with the invited address', async () => {
    const { email, token } = await invited();
    const other = await server.makePerson();
    expect(dataOf(await accept(other, token)).acceptInvitation).toEqual({ __typename: 'InvitationForOther', email });
    const { rows } = await server.ownerPool.query('select from membership where person_id = $1', [other.id]);
    expect(rows).toHaveLength(0);
  });

  it('asks to sign in, and knows no made-up link', async () => {
    const { token } = await invited();
    expect(codeOf(await server.as(undefined).execute(ACCEPT, { token }))).toBe('NOT_SIGNED_IN');
    expect(codeOf(await accept(await server.makePerson(), 'x'.repeat(43)))).toBe('NOT_FOUND');
    expect(dataOf(await server.as(undefined).execute(BY_LINK, { token: 'x'.repeat(43) }))).toEqual({ invitation: null });
  });

  it('ends with its days, to the second', async () => {
    const own = await server.makeAgency();
    const email = newAddress();
    const { token } = await invited(email, 'BOOKER', own);
    const person = await server.makePerson({ email });
    try {
      await server.setClock(`${INVITATION_DAYS} days 1 second`);
      expect(dataOf(await accept(person, token)).acceptInvitation).toEqual({ __typename: 'InvitationOver', state: 'EXPIRED' });
      await server.setClock(`${INVITATION_DAYS} days -30 seconds`);
      expect(dataOf(await accept(person, token)).acceptInvitation).toMatchObject({ __typename: 'AcceptInvitationSuccess' });
    } finally {
      await server.setClock('0');
    }
  });

  it('keeps the role of who became a member otherwise meanwhile', async () => {
    const email = newAddress();
    const { token } = await invited(email, 'OWNER');
    const person = await server.makePerson({ email });
    await server.ownerPool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'READER')`, [agency.id, person.id]);
    await accept(person, token);
    expect((await server.ownerPool.query('select role from membership where person_id = $1', [person.id])).rows).toEqual([{ role: 'READER' }]);
  });
});

describe('taking an invitation back', () => {
  it('closes its link, once', async () => {
    const { id, token, email } = await invited();
    const person = await server.makePerson({ email });
    expect(dataOf(await server.as(agency.owner).execute(WITHDRAW, { id })).withdrawInvitation).toMatchObject({ invitation: { state: 'WITHDRAWN' } });
    expect(dataOf(await accept(person, token)).acceptInvitation).toEqual({ __typename: 'InvitationOver', state: 'WITHDRAWN' });
    expect(dataOf(await server.as(agency.owner).execute(WITHDRAW, { id })).withdrawInvitation).toEqual({ __typename: 'InvitationOver', state: 'WITHDRAWN' });
  });

  it('is for owners; strangers and the network know of none', async () => {
    const { id } = await invited();
    const booker = await server.makePerson();
    await server.ownerPool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'BOOKER')`, [agency.id, booker.id]);
    const admin = await server.makePerson({ networkRoles: ['ADMIN'] });
    const codes = [];
    for (const who of [undefined, await server.makePerson(), admin, booker]) codes.push(codeOf(await server.as(who).execute(WITHDRAW, { id })));
    expect(codes).toEqual(['NOT_SIGNED_IN', 'NOT_FOUND', 'NOT_FOUND', 'NOT_ALLOWED']);
  });
});

describe('an agency’s people', () => {
  it('are seen by its members; addresses and invitations by its owners', async () => {
    const booker = await server.makePerson();
    const own = await server.makeAgency({ members: [{ person: booker, role: 'BOOKER' }] });
    const { email } = await invited(newAddress(), 'READER', own);
    const seen = async (who: Person | undefined) => dataOf(await server.as(who).execute(PEOPLE, { id: own.id })).agency;
    expect(await seen(own.owner)).toMatchObject({ members: [{ role: 'OWNER', email: own.owner.email }, { role: 'BOOKER', email: booker.email }], openInvitations: [{ email, role: 'READER', invitedBy: { name: own.owner.name } }] });
    expect(await seen(booker)).toMatchObject({ members: [{ role: 'OWNER', email: null }, { role: 'BOOKER', email: booker.email }], openInvitations: null });
    expect(await seen(undefined)).toEqual({ members: null, openInvitations: null });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCEPT, invite, tokenTo } from '../../../test/invitations.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';

const REMOVE = 'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { __typename } }';
const LEAVE = 'mutation ($input: LeaveAgencyInput!) { leaveAgency(input: $input) { __typename } }';
const CHANGE = 'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { __typename } }';
const SET = 'mutation ($input: SetNetworkRolesInput!) { setNetworkRoles(input: $input) { __typename } }';
const INVITE = 'mutation ($input: InviteToNetworkInput!) { inviteToNetwork(input: $input) { __typename ... on InviteSuccess { invitation { id } } } }';
const EFFECT = 'query ($subject: DataSubjectInput!) { erasureEffect(subject: $subject) { fingerprint } }';
const ERASE = 'mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) { __typename } }';
const OVER = { __typename: 'InvitationOver', state: 'WITHDRAWN' };

let server: TestServer;
let admin: Person;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.makePerson({ networkRoles: ['ADMIN'] });
});
afterAll(() => server.stop());

const as = (who: Person, document: string, input: object) => server.as(who).execute(document, { input });
const accept = async (who: Person, token: string) => dataOf(await server.as(who).execute(ACCEPT, { token })).acceptInvitation;
let keys = 0;
const inviteToNetwork = (who: Person, email: string, roles = ['ADMIN']) => as(who, INVITE, { email, roles, key: `inviters-${++keys}` });
const setRoles = (personId: string, roles: string[]) => as(admin, SET, { personId, roles, reason: 'Cambio de turno' });

/** An agency with two owners, the second of whom invited a further address of theirs as an owner. */
async function makeInvited(): Promise<{ agency: MadeAgency; inviter: Person; invited: Person; token: string }> {
  const [inviter, invited] = [await server.makePerson(), await server.makePerson()];
  const agency = await server.makeAgency({ members: [{ person: inviter, role: 'OWNER' }] });
  await invite(server, { ...agency, owner: inviter }, invited.email, 'OWNER');
  return { agency, inviter, invited, token: await tokenTo(server, invited.email) };
}

describe('an invitation into an agency ends with its sender’s right to invite', () => {
  const ends: Record<string, (agency: MadeAgency, inviter: Person) => Promise<unknown>> = {
    'taken out': (agency, inviter) => as(agency.owner, REMOVE, { agencyId: agency.id, personId: inviter.id, reason: 'Ya no trabaja aquí' }),
    left: (agency, inviter) => as(inviter, LEAVE, { agencyId: agency.id }),
    'given another role': (agency, inviter) => as(agency.owner, CHANGE, { agencyId: agency.id, personId: inviter.id, role: 'READER' }),
    erased: async (_agency, inviter) => {
      const subject = { kind: 'PERSON', id: inviter.id };
      const { fingerprint } = dataOf(await server.as(inviter).execute(EFFECT, { subject })).erasureEffect;
      expect(dataOf(await as(inviter, ERASE, { subject, fingerprint, reason: 'Me voy' })).erasePersonalData.__typename).toBe('ErasePersonalDataSuccess');
    },
  };
  it.each(Object.keys(ends))('%s', async (how) => {
    const { agency, inviter, invited, token } = await makeInvited();
    const others = await server.makePerson();
    await invite(server, agency, others.email, 'BOOKER');
    await ends[how]!(agency, inviter);
    expect(await accept(invited, token)).toEqual(OVER);
    const { rows } = await server.ownerPool.query(`select after ->> 'invitation' as id from audit_entry where action = 'withdraw-invitation' and object_id = $1`, [agency.id]);
    expect(rows).toEqual((await server.ownerPool.query('select id::text from invitation where agency_id = $1 and email = $2', [agency.id, invited.email])).rows);
    // What another owner sent stands.
    expect(await accept(others, await tokenTo(server, others.email))).toMatchObject({ __typename: 'AcceptInvitationSuccess' });
  });

  it('and what they sent into another agency of theirs stands', async () => {
    const { agency, inviter } = await makeInvited();
    const [other, elsewhere] = [await server.makePerson(), await server.makeAgency({ members: [{ person: inviter, role: 'OWNER' }] })];
    await invite(server, { ...elsewhere, owner: inviter }, other.email, 'BOOKER');
    await as(inviter, LEAVE, { agencyId: agency.id });
    expect(await accept(other, await tokenTo(server, other.email))).toMatchObject({ __typename: 'AcceptInvitationSuccess' });
  });

  it('also one that was left open by who had lost it before', async () => {
    const { agency, inviter, invited, token } = await makeInvited();
    await server.ownerPool.query('delete from membership where agency_id = $1 and person_id = $2', [agency.id, inviter.id]);
    expect(await accept(invited, token)).toEqual(OVER);
  });
});

describe('an invitation into the network ends with its sender’s role', () => {
  it('that is taken away', async () => {
    const [other, invited] = [await server.makePerson({ networkRoles: ['ADMIN'] }), await server.makePerson()];
    await inviteToNetwork(other, invited.email);
    const token = await tokenTo(server, invited.email);
    await setRoles(other.id, ['FINANCE']);
    expect(await accept(invited, token)).toEqual(OVER);
    expect((await server.ownerPool.query('select role from network_role where person_id = $1', [invited.id])).rows).toEqual([]);
  });

  it('that is taken away while the invitation waits for its turn', async () => {
    const [other, invited] = [await server.makePerson({ networkRoles: ['FINANCE', 'ADMIN'] }), await server.makePerson()];
    const holder = await server.ownerPool.connect();
    try {
      await holder.query('begin');
      await holder.query(`select pg_advisory_xact_lock(hashtextextended('network-people', 0))`);
      const waiting = async (count: number) => {
        while ((await server.ownerPool.query(`select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`)).rowCount! < count) await new Promise((go) => { setTimeout(go, 10); });
      };
      const away = setRoles(other.id, ['FINANCE']);
      await waiting(1);
      const invitation = inviteToNetwork(other, invited.email);
      await waiting(2);
      await holder.query('commit');
      expect(dataOf(await away).setNetworkRoles.__typename).toBe('SetNetworkRolesSuccess');
      expect((await invitation).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    } finally {
      await holder.query('rollback');
      holder.release();
    }
    expect((await server.ownerPool.query('select from invitation where invited_by = $1', [other.id])).rowCount).toBe(0);
  });

  it('and stays while they keep it among others', async () => {
    const [other, invited] = [await server.makePerson({ networkRoles: ['ADMIN'] }), await server.makePerson()];
    await inviteToNetwork(other, invited.email, ['FINANCE']);
    await setRoles(other.id, ['ADMIN', 'FINANCE']);
    expect(await accept(invited, await tokenTo(server, invited.email))).toMatchObject({ __typename: 'AcceptInvitationSuccess' });
  });
});

describe('taking up and inviting anew at the same moment', () => {
  it('of the network: both are answered, and one of them counts', async () => {
    for (let round = 0; round < 10; round++) {
      const invited = await server.makePerson();
      await inviteToNetwork(admin, invited.email, ['FINANCE']);
      const token = await tokenTo(server, invited.email);
      const holder = await server.ownerPool.connect();
      await holder.query('begin');
      await holder.query('select from invitation where email = $1 and ended_at is null for update', [invited.email]);
      // Both are on their way when the invitation becomes free.
      const both = Promise.all([server.as(invited).execute(ACCEPT, { token }), inviteToNetwork(admin, invited.email, ['OPERATIONS'])]);
      await new Promise((go) => { setTimeout(go, 50); });
      await holder.query('commit');
      holder.release();
      const answers = (await both).map(({ errors, data }) => errors?.[0]?.extensions?.code ?? Object.values(data as Record<string, { __typename: string }>)[0]!.__typename);
      expect([['AcceptInvitationSuccess', 'AlreadyMember'], ['InvitationOver', 'InviteSuccess']]).toContainEqual(answers);
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCEPT, tokenTo } from '../../../test/invitations.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { Person } from '../../../test/makers.ts';

const PEOPLE = '{ networkPeople { person { id email } roles hasSecondFactor } networkInvitations { email networkRoles state } }';
const INVITE = 'mutation ($input: InviteToNetworkInput!) { inviteToNetwork(input: $input) { __typename ... on InviteSuccess { invitation { id } } } }';
const SET = 'mutation ($input: SetNetworkRolesInput!) { setNetworkRoles(input: $input) { __typename ... on SetNetworkRolesSuccess { person { roles } } } }';

let server: TestServer;
let admin: Person;
beforeAll(async () => {
  server = await startTestServer({ isDemo: false });
  admin = await server.makePerson({ networkRoles: ['ADMIN'] });
});
afterAll(() => server.stop());

const set = (who: Person | undefined, personId: string, roles: string[], reason = 'Cambio de turno') => server.as(who).execute(SET, { input: { personId, roles, reason } });
let keys = 0;
const invite = (who: Person | undefined, email: string, roles: string[]) => server.as(who).execute(INVITE, { input: { email, roles, key: `network-invite-${++keys}` } });
const rolesOf = async (person: Person) => (await server.ownerPool.query('select role from network_role where person_id = $1 order by role', [person.id])).rows.map((row) => row.role);

describe('the network’s people', () => {
  it('are shown to administrators alone', async () => {
    const operations = await server.makePerson({ networkRoles: ['OPERATIONS'], hasSecondFactor: false });
    const seen = dataOf(await server.as(admin).execute(PEOPLE));
    expect(seen.networkPeople).toContainEqual({ person: { id: operations.id, email: operations.email }, roles: ['OPERATIONS'], hasSecondFactor: false });
    for (const who of [undefined, await server.makePerson(), await server.makePerson({ networkRoles: ['OPERATIONS', 'FINANCE', 'CERTIFIER'] })]) {
      expect(dataOf(await server.as(who).execute(PEOPLE))).toEqual({ networkPeople: [], networkInvitations: [] });
    }
  });

  it('come by an invitation with their roles, which count once their second factor is on', async () => {
    const person = await server.makePerson({ isEmailVerified: false });
    expect(dataOf(await invite(admin, person.email, ['OPERATIONS', 'FINANCE'])).inviteToNetwork.__typename).toBe('InviteSuccess');
    expect(dataOf(await server.as(admin).execute(PEOPLE)).networkInvitations).toEqual([{ email: person.email, networkRoles: ['OPERATIONS', 'FINANCE'], state: 'OPEN' }]);
    const token = await tokenTo(server, person.email);
    expect(dataOf(await server.as(person).execute(ACCEPT, { token })).acceptInvitation).toMatchObject({ __typename: 'AcceptInvitationSuccess', agency: null });
    expect(await rolesOf(person)).toEqual(['FINANCE', 'OPERATIONS']);
    const VIEWER = '{ viewer { networkRoles needsSecondFactor } }';
    expect(dataOf(await server.as(person).execute(VIEWER)).viewer).toEqual({ networkRoles: [], needsSecondFactor: true });
    await server.ownerPool.query('update auth."user" set "twoFactorEnabled" = true where id = $1', [person.id]);
    expect(dataOf(await server.as(person).execute(VIEWER)).viewer).toEqual({ networkRoles: ['FINANCE', 'OPERATIONS'], needsSecondFactor: false });
    expect(dataOf(await invite(admin, person.email, ['ADMIN'])).inviteToNetwork.__typename).toBe('AlreadyMember');
  });

  it('are invited by administrators only, as something', async () => {
    const finance = await server.makePerson({ networkRoles: ['FINANCE'] });
    const { owner } = await server.makeAgency();
    expect([codeOf(await invite(undefined, 'x@example.org', ['ADMIN'])), codeOf(await invite(owner, 'x@example.org', ['ADMIN'])), codeOf(await invite(finance, 'x@example.org', ['ADMIN']))])
      .toEqual(['NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_ALLOWED']);
    expect(codeOf(await invite(admin, 'x@example.org', []))).toBe('BAD_USER_INPUT');
  });
});

describe('roles in the network', () => {
  it('are set with a reason, and every change is written down', async () => {
    const person = await server.makePerson({ networkRoles: ['OPERATIONS'] });
    expect(dataOf(await set(admin, person.id, ['CERTIFIER', 'OPERATIONS'], ' ')).setNetworkRoles.__typename).toBe('ReasonMissing');
    expect(dataOf(await set(admin, person.id, ['CERTIFIER', 'FINANCE'])).setNetworkRoles).toEqual({ __typename: 'SetNetworkRolesSuccess', person: { roles: ['CERTIFIER', 'FINANCE'] } });
    const { rows } = await server.ownerPool.query(`select actor_id, reason, before, after from audit_entry where action = 'set-network-roles' and object_id = $1`, [person.id]);
    expect(rows).toEqual([{ actor_id: admin.id, reason: 'Cambio de turno', before: { roles: ['OPERATIONS'] }, after: { roles: ['CERTIFIER', 'FINANCE'] } }]);
  });

  it('end with the next request', async () => {
    const person = await server.makePerson({ networkRoles: ['OPERATIONS'] });
    expect(dataOf(await set(admin, person.id, [])).setNetworkRoles).toEqual({ __typename: 'SetNetworkRolesSuccess', person: null });
    expect(dataOf(await server.as(person).execute('{ viewer { networkRoles } }')).viewer.networkRoles).toEqual([]);
  });

  it('are given to nobody who has none: they are invited', async () => {
    const person = await server.makePerson();
    expect(codeOf(await set(admin, person.id, ['ADMIN']))).toBe('NOT_FOUND');
    expect(await rolesOf(person)).toEqual([]);
  });

  it('are no other role’s to give', async () => {
    const person = await server.makePerson({ networkRoles: ['OPERATIONS'] });
    expect([codeOf(await set(undefined, person.id, ['ADMIN'])), codeOf(await set(person, person.id, ['ADMIN']))]).toEqual(['NOT_SIGNED_IN', 'NOT_ALLOWED']);
  });

  it('leave the last administrator theirs; of two who end each other’s at once, one stays', async () => {
    expect(dataOf(await set(admin, admin.id, ['FINANCE'])).setNetworkRoles.__typename).toBe('LastAdministrator');
    for (let round = 0; round < 6; round++) {
      const other = await server.makePerson({ networkRoles: ['ADMIN'] });
      await Promise.all([set(admin, other.id, []), set(other, admin.id, [])]);
      const { rows } = await server.ownerPool.query(`select person_id from network_role where role = 'ADMIN'`);
      expect(rows).toHaveLength(1);
      admin = rows[0].person_id === admin.id ? admin : other;
    }
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { startBeside } from '../../../test/second-server.ts';
import { invite, tokenTo, ACCEPT } from '../../../test/invitations.ts';

const LEAVE = 'mutation ($id: ID!) { leaveAgency(input: { agencyId: $id }) { __typename } }';
const CHANGE = `mutation ($id: ID!, $personId: ID!) { changeMemberRole(input: { agencyId: $id, personId: $personId, role: READER }) { __typename } }`;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const owners = async (agencyId: string) => (await server.ownerPool.query(`select count(*)::int as count from membership where agency_id = $1 and role = 'OWNER'`, [agencyId])).rows[0].count;

test('of owners who all leave at once, one stays', async () => {
  for (let round = 0; round < 8; round++) {
    const others = [await server.makePerson(), await server.makePerson(), await server.makePerson()];
    const agency = await server.makeAgency({ members: others.map((person) => ({ person, role: 'OWNER' as const })) });
    const answers = await Promise.all([agency.owner, ...others].map((who) => server.as(who).execute(LEAVE, { id: agency.id })));
    expect(answers.map((answer) => dataOf(answer).leaveAgency.__typename).toSorted()).toEqual(['LastOwner', 'LeaveAgencySuccess', 'LeaveAgencySuccess', 'LeaveAgencySuccess']);
    expect(await owners(agency.id)).toBe(1);
  }
});

test('of two owners who take the role from each other at once, one keeps it', async () => {
  for (let round = 0; round < 8; round++) {
    const other = await server.makePerson();
    const agency = await server.makeAgency({ members: [{ person: other, role: 'OWNER' }] });
    await Promise.all([server.as(agency.owner).execute(CHANGE, { id: agency.id, personId: other.id }), server.as(other).execute(CHANGE, { id: agency.id, personId: agency.owner.id })]);
    expect(await owners(agency.id)).toBe(1);
  }
});

test('an invitation that is taken up twice at once, at two servers, counts once', async () => {
  const beside = await startBeside(server);
  try {
    const agency = await server.makeAgency();
    for (let round = 0; round < 6; round++) {
      const person = await server.makePerson();
      await invite(server, agency, person.email, 'BOOKER');
      const token = await tokenTo(server, person.email);
      const cookie = await server.cookieOf(person);
      const send = (app: Pick<TestServer['app'], 'inject'>) => app.inject({ method: 'POST', url: '/graphql', headers: { cookie }, payload: { query: ACCEPT, variables: { token } } });
      const answers = await Promise.all([send(server.app), send(beside.app), send(server.app)]);
      expect(answers.map((answer) => answer.json().data.acceptInvitation.__typename).toSorted()).toEqual(['AcceptInvitationSuccess', 'InvitationOver', 'InvitationOver']);
      expect((await server.ownerPool.query(`select count(*)::int as count from audit_entry where action = 'accept-invitation' and actor_id = $1`, [person.id])).rows).toEqual([{ count: 1 }]);
    }
  } finally {
    await beside.stop();
  }
});

import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { statementCount } from '#db/pool';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeHold } from '../../../test/reservations.ts';
import { makeDeparture } from '../../../test/departures.ts';
import { join } from '../../../test/waiting.ts';

const COUNTS = 'reservations itineraries waitingEntries';
const CHANGE = 'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { __typename ... on ChangeMemberRoleSuccess { agency { members { role person { id } } } } } }';
const LEAVE = `mutation ($input: LeaveAgencyInput!) { leaveAgency(input: $input) { __typename ... on LeaveAgencySuccess { handedOver { ${COUNTS} } viewer { memberships { role } } } ... on HandOverNeeded { ${COUNTS} } } }`;
const REMOVE = `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { __typename ... on RemoveMemberSuccess { handedOver { ${COUNTS} } agency { members { person { id } } } } ... on HandOverNeeded { ${COUNTS} } } }`;
const HAND_OVER = `mutation ($input: HandOverInput!) { handOver(input: $input) { __typename ... on HandOverSuccess { handedOver { ${COUNTS} } } } }`;
const IN_CHARGE = `query ($id: ID!) { agency(id: $id) { members { person { id } inCharge { ${COUNTS} } } } }`;
const RESERVATION = 'query ($code: String!) { reservation(code: $code) { inCharge { name } history { action } } }';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

type Team = MadeAgency & { booker: Person; reader: Person };
async function makeTeam(): Promise<Team> {
  const [booker, reader] = [await server.makePerson(), await server.makePerson()];
  return { ...(await server.makeAgency({ members: [{ person: booker, role: 'BOOKER' }, { person: reader, role: 'READER' }] })), booker, reader };
}
/** Each departure has a day of its own. */
let days = 0;
/** What a booker looks after: a hold, an itinerary in work, a party that waits. */
async function giveWork(team: Team) {
  const asBooker = { ...team, owner: team.booker };
  const hold = await makeHold(server, asBooker, { departure: await makeDeparture(server, { inDays: 60 + days++ }) });
  await server.as(team.booker).execute(`mutation ($input: CreateItineraryInput!) { createItinerary(input: $input) { __typename } }`, {
    input: { agencyId: team.id, title: 'Grupo de marzo', startDate: '2040-01-01', dayCount: 5, party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 2 }] },
  });
  const full = (await makeHold(server, asBooker, { departure: await makeDeparture(server, { groupSize: 2, inDays: 120 + days++ }) })).departure;
  await join(server, asBooker, { from: full.date, to: full.date, people: 2 });
  return hold;
}
const WORK = { reservations: 2, itineraries: 1, waitingEntries: 1 };
const NOTHING = { reservations: 0, itineraries: 0, waitingEntries: 0 };
const as = (who: Person | undefined, document: string, input: object) => server.as(who).execute(document, { input });
const inCharge = async (team: Team, person: Person) =>
  dataOf(await server.as(team.owner).execute(IN_CHARGE, { id: team.id })).agency.members.find((m: { person: { id: string } }) => m.person.id === person.id)?.inCharge;

describe('a member’s role', () => {
  it('is changed by an owner, and written into the agency’s history', async () => {
    const team = await makeTeam();
    const { changeMemberRole } = dataOf(await as(team.owner, CHANGE, { agencyId: team.id, personId: team.reader.id, role: 'FINANCE' }));
    expect(changeMemberRole.agency.members).toContainEqual({ role: 'FINANCE', person: { id: team.reader.id } });
    const { rows } = await server.ownerPool.query(`select action, before, after from audit_entry where object_id = $1`, [team.id]);
    expect(rows).toEqual([{ action: 'change-member-role', before: { member: team.reader.id, role: 'READER' }, after: { member: team.reader.id, role: 'FINANCE' } }]);
  });

  it('is nobody else’s to change', async () => {
    const team = await makeTeam();
    const wish = { agencyId: team.id, personId: team.reader.id, role: 'OWNER' };
    const codes = [];
    for (const who of [undefined, await server.makePerson(), team.booker, team.reader, await server.makePerson({ networkRoles: ['ADMIN'] })]) codes.push(codeOf(await as(who, CHANGE, wish)));
    expect(codes).toEqual(['NOT_SIGNED_IN', 'NOT_FOUND', 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED']);
    expect(codeOf(await as(team.owner, CHANGE, { ...wish, personId: (await server.makePerson()).id }))).toBe('NOT_FOUND');
  });

  it('of the last owner stays; of one of two it may change', async () => {
    const team = await makeTeam();
    const step = { agencyId: team.id, personId: team.owner.id, role: 'BOOKER' };
    expect(dataOf(await as(team.owner, CHANGE, step)).changeMemberRole).toEqual({ __typename: 'LastOwner' });
    await as(team.owner, CHANGE, { agencyId: team.id, personId: team.booker.id, role: 'OWNER' });
    expect(dataOf(await as(team.owner, CHANGE, step)).changeMemberRole.__typename).toBe('ChangeMemberRoleSuccess');
  });
});

describe('leaving', () => {
  it('with nothing to look after needs nobody', async () => {
    const team = await makeTeam();
    expect(dataOf(await as(team.reader, LEAVE, { agencyId: team.id })).leaveAgency).toEqual({ __typename: 'LeaveAgencySuccess', handedOver: NOTHING, viewer: { memberships: [] } });
    expect(codeOf(await as(team.reader, LEAVE, { agencyId: team.id }))).toBe('NOT_FOUND');
  });

  it('with work says how much it is, and hands it over in the same step', async () => {
    const team = await makeTeam();
    const hold = await giveWork(team);
    expect(await inCharge(team, team.booker)).toEqual(WORK);
    expect(dataOf(await as(team.booker, LEAVE, { agencyId: team.id })).leaveAgency).toEqual({ __typename: 'HandOverNeeded', ...WORK });
    expect(dataOf(await as(team.booker, LEAVE, { agencyId: team.id, handOverTo: team.owner.id })).leaveAgency).toMatchObject({ handedOver: WORK });
    expect(await inCharge(team, team.owner)).toEqual(WORK);
    const { reservation } = dataOf(await server.as(team.owner).execute(RESERVATION, { code: hold.code }));
    expect(reservation).toMatchObject({ inCharge: { name: team.owner.name } });
    expect(reservation.history.at(-1)).toEqual({ action: 'hand-over' });
  });

  it('hands over to a member who may reserve only', async () => {
    const team = await makeTeam();
    await giveWork(team);
    for (const to of [team.reader, team.booker, await server.makePerson()]) {
      expect(dataOf(await as(team.booker, LEAVE, { agencyId: team.id, handOverTo: to.id })).leaveAgency).toEqual({ __typename: 'HandOverImpossible' });
    }
    expect(await inCharge(team, team.booker)).toEqual(WORK);
  });

  it('is not for the last owner', async () => {
    const team = await makeTeam();
    expect(dataOf(await as(team.owner, LEAVE, { agencyId: team.id, handOverTo: team.booker.id })).leaveAgency).toEqual({ __typename: 'LastOwner' });
  });

  it('leaves alone what has ended and what is another agency’s', async () => {
    const team = await makeTeam();
    const hold = await giveWork(team);
    await server.ownerPool.query(`update reservation set state = 'CANCELLED', ended_at = now() where id = $1`, [hold.id]);
    const elsewhere = await server.makeAgency({ members: [{ person: team.booker, role: 'BOOKER' }] });
    const other = await makeHold(server, { ...elsewhere, owner: team.booker }, { departure: await makeDeparture(server, { inDays: 60 + days++ }) });
    expect(dataOf(await as(team.booker, LEAVE, { agencyId: team.id, handOverTo: team.owner.id })).leaveAgency.handedOver).toEqual({ ...WORK, reservations: 1 });
    const { rows } = await server.ownerPool.query('select in_charge_id from reservation where id = any ($1)', [[hold.id, other.id]]);
    expect(rows).toEqual([{ in_charge_id: null }, { in_charge_id: null }]);
  });
});

describe('taking a member out', () => {
  it('needs a reason and a successor, and works at once', async () => {
    const team = await makeTeam();
    await giveWork(team);
    const wish = { agencyId: team.id, personId: team.booker.id, reason: 'Ya no trabaja aquí' };
    expect(dataOf(await as(team.owner, REMOVE, { ...wish, reason: ' ' })).removeMember).toEqual({ __typename: 'ReasonMissing' });
    expect(dataOf(await as(team.owner, REMOVE, wish)).removeMember).toEqual({ __typename: 'HandOverNeeded', ...WORK });
    const { removeMember } = dataOf(await as(team.owner, REMOVE, { ...wish, handOverTo: team.owner.id }));
    expect(removeMember.agency.members).not.toContainEqual({ person: { id: team.booker.id } });
    expect(dataOf(await server.as(team.booker).execute('{ viewer { memberships { role } } }')).viewer.memberships).toEqual([]);
    const { rows } = await server.ownerPool.query(`select reason, after from audit_entry where object_id = $1 and action = 'remove-member'`, [team.id]);
    expect(rows).toEqual([{ reason: 'Ya no trabaja aquí', after: WORK }]);
  });

  it('is for owners, and spares the last owner', async () => {
    const team = await makeTeam();
    const wish = { agencyId: team.id, personId: team.reader.id, reason: 'Ya no trabaja aquí' };
    expect([codeOf(await as(await server.makePerson(), REMOVE, wish)), codeOf(await as(team.booker, REMOVE, wish))]).toEqual(['NOT_FOUND', 'NOT_ALLOWED']);
    expect(dataOf(await as(team.owner, REMOVE, { ...wish, personId: team.owner.id })).removeMember).toEqual({ __typename: 'LastOwner' });
  });
});

describe('handing over on its own', () => {
  it('is for whoever looks after it, and for owners', async () => {
    const team = await makeTeam();
    await giveWork(team);
    const wish = { agencyId: team.id, from: team.booker.id, to: team.owner.id };
    expect([codeOf(await as(await server.makePerson(), HAND_OVER, wish)), codeOf(await as(team.reader, HAND_OVER, wish))]).toEqual(['NOT_FOUND', 'NOT_ALLOWED']);
    expect(dataOf(await as(team.booker, HAND_OVER, wish)).handOver).toEqual({ __typename: 'HandOverSuccess', handedOver: WORK });
    expect(dataOf(await as(team.owner, HAND_OVER, { ...wish, from: team.owner.id, to: team.booker.id })).handOver).toEqual({ __typename: 'HandOverSuccess', handedOver: WORK });
  });

  it('reaches what somebody left who is gone', async () => {
    const team = await makeTeam();
    const hold = await giveWork(team);
    await server.ownerPool.query('delete from membership where person_id = $1', [team.booker.id]);
    expect(dataOf(await server.as(team.owner).execute(RESERVATION, { code: hold.code })).reservation.inCharge).toBeNull();
    expect(dataOf(await as(team.owner, HAND_OVER, { agencyId: team.id, from: team.booker.id, to: team.owner.id })).handOver).toMatchObject({ handedOver: WORK });
  });

  it('shows in the list of one’s own reservations', async () => {
    const team = await makeTeam();
    await giveWork(team);
    const LIST = 'query ($id: ID!, $mine: Boolean) { reservations(agencyId: $id, mine: $mine) { edges { node { id } } } }';
    const count = async (who: Person, mine?: boolean) => dataOf(await server.as(who).execute(LIST, { id: team.id, mine })).reservations.edges.length;
    expect([await count(team.owner), await count(team.owner, true), await count(team.booker, true)]).toEqual([2, 0, 2]);
    await as(team.booker, HAND_OVER, { agencyId: team.id, from: team.booker.id, to: team.owner.id });
    expect([await count(team.owner, true), await count(team.booker, true)]).toEqual([2, 0]);
  });
});

test('the list of people asks the database as often for twenty members as for one', async () => {
  const ask = 'query ($id: ID!) { agency(id: $id) { members { role email person { id name } inCharge { reservations itineraries waitingEntries } } openInvitations { id invitedBy { name } } } }';
  const statementsFor = async (members: number) => {
    const people = await Promise.all(Array.from({ length: members }, () => server.makePerson()));
    const agency = await server.makeAgency({ members: people.map((person) => ({ person, role: 'BOOKER' as const })) });
    await server.as(agency.owner).execute(ask, { id: agency.id });
    const before = statementCount.sent;
    dataOf(await server.as(agency.owner).execute(ask, { id: agency.id }));
    return statementCount.sent - before;
  };
  expect(await statementsFor(20)).toBe(await statementsFor(1));
});

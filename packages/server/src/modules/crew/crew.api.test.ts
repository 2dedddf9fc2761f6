import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementCount } from '#db/pool';
import { addDays } from '#lib/calendar';
import { dayFromToday, makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeHold } from '../../../test/reservations.ts';

let server: TestServer;
let operations: Person;
let agency: MadeAgency;
let inDays = 30;
beforeAll(async () => {
  server = await startTestServer();
  operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
  agency = await server.makeAgency();
});
afterAll(() => server.stop());

const ask = async (query: string, variables: object = {}, who: Person | undefined = operations) => dataOf(await server.as(who).execute(query, variables as never));
const fresh = (): Promise<MadeDeparture> => makeDeparture(server, { inDays: (inDays += 6) });
const IMPACT = '__typename ... on SeasonImpactSuccess { impact { fingerprint overCommittedDays holds people days { limitBefore limitAfter taken overBy } } } ... on CrewTaken { date member { name } departure { id } }';
async function member(name: string, role: 'GUIDE' | 'MULETEER' = 'GUIDE'): Promise<string> {
  const { addCrewMember } = await ask('mutation ($input: AddCrewMemberInput!) { addCrewMember(input: $input) { ... on AddCrewMemberSuccess { member { id name role } } } }', { input: { name, role, key: randomUUID() } });
  return addCrewMember.member.id;
}
async function impactOf(departureId: string, crewMemberIds: string[]) {
  const { crewImpact } = await ask(`query ($change: CrewChangeInput!) { crewImpact(change: $change) { ${IMPACT} } }`, { change: { departureId, crewMemberIds } });
  return crewImpact.impact ?? crewImpact;
}
async function assign(departureId: string, crewMemberIds: string[], fingerprint?: string) {
  const looked = fingerprint ?? (await impactOf(departureId, crewMemberIds)).fingerprint ?? '';
  const input = { change: { departureId, crewMemberIds }, reason: 'Rol de la semana', fingerprint: looked, key: randomUUID() };
  return (await ask('mutation ($input: AssignCrewInput!) { assignCrew(input: $input) { __typename ... on AssignCrewSuccess { departure { crew { name role } freeSpots } } ... on CrewTaken { date member { name } } } }', { input })).assignCrew;
}
async function setRatio(travellers: number) {
  const change = { trekSlug: 'colque-cruz', travellers };
  const { guideRatioImpact } = await ask(`query ($change: GuideRatioChangeInput!) { guideRatioImpact(change: $change) { fingerprint days { limitBefore limitAfter } } }`, { change });
  const input = { change, reason: 'Norma de prueba', fingerprint: guideRatioImpact.fingerprint, key: randomUUID() };
  expect((await ask('mutation ($input: SetGuideRatioInput!) { setGuideRatio(input: $input) { __typename } }', { input })).setGuideRatio.__typename).toBe('SetGuideRatioSuccess');
  return guideRatioImpact.days;
}
const freeSpots = async (id: string) => (await ask('query ($id: ID!) { departure(id: $id) { freeSpots } }', { id }, undefined)).departure.freeSpots;

describe('a crew', () => {
  test('is claimed by the departure for each of its days: nobody is at two places', async () => {
    const first = await fresh();
    const overlapping = await makeDeparture(server, { date: addDays(first.date, 2) });
    const after = await makeDeparture(server, { date: addDays(first.date, 3) });
    const guide = await member('Guía Uno');
    expect(await assign(first.id, [guide])).toMatchObject({ __typename: 'AssignCrewSuccess', departure: { crew: [{ name: 'Guía Uno', role: 'GUIDE' }] } });
    expect(await impactOf(overlapping.id, [guide])).toMatchObject({ __typename: 'CrewTaken', date: addDays(first.date, 2), member: { name: 'Guía Uno' }, departure: { id: first.id } });
    expect(await assign(overlapping.id, [guide])).toMatchObject({ __typename: 'CrewTaken' });
    const elsewhere = async (id: string, who?: Person) => (await ask('query ($id: ID!) { departure(id: $id) { crewElsewhere { name } } }', { id }, who)).departure.crewElsewhere;
    expect([await elsewhere(overlapping.id), await elsewhere(first.id), await elsewhere(after.id)]).toEqual([[{ name: 'Guía Uno' }], [], []]);
    expect(await elsewhere(overlapping.id, await server.makePerson())).toBeNull();
    expect(await assign(after.id, [guide])).toMatchObject({ __typename: 'AssignCrewSuccess' });
    expect(await assign(first.id, [])).toMatchObject({ departure: { crew: [] } });
    expect(await assign(overlapping.id, [guide])).toMatchObject({ __typename: 'CrewTaken', date: addDays(first.date, 3) });
  });

  test('asked for by two departures at the same time goes with one of them', async () => {
    const [one, two] = [await fresh(), await makeDeparture(server, { date: addDays(await dayFromToday(server, inDays), 1) })];
    const guide = await member('Guía Deseado');
    const fingerprints = await Promise.all([one, two].map(async (d) => (await impactOf(d.id, [guide])).fingerprint));
    const kinds = (await Promise.all([one, two].map((d, i) => assign(d.id, [guide], fingerprints[i])))).map((answer) => answer.__typename);
    expect(kinds.sort()).toEqual(['AssignCrewSuccess', 'CrewTaken']);
  });

  test('limits the group to what its guides can lead, and the days that shows stay as they are for who reserved', async () => {
    await setRatio(5);
    const departure = await fresh();
    const [one, two, muleteer] = [await member('Guía A'), await member('Guía B'), await member('Arriero A', 'MULETEER')];
    expect(await freeSpots(departure.id)).toBe(12); // no guide yet: the size counts
    await assign(departure.id, [one, muleteer]);
    expect(await freeSpots(departure.id)).toBe(5);
    await assign(departure.id, [one, two, muleteer]);
    expect(await freeSpots(departure.id)).toBe(10);
    await makeHold(server, agency, { departure, people: 8 });
    expect(await impactOf(departure.id, [one])).toMatchObject({ overCommittedDays: 1, holds: 1, people: 8, days: [{ limitBefore: 10, limitAfter: 5, taken: 8, overBy: 3 }] });
    await assign(departure.id, [one]);
    expect(await freeSpots(departure.id)).toBe(0);
    const { rows } = await server.ownerPool.query('select l.lim from limit_change l join departure d on d.date = l.date and d.group_resource_id = l.resource_id where d.id = $1 order by l.at, l.id', [departure.id]);
    expect(rows.map((row) => row.lim)).toEqual([12, 5, 10, 5]);
    expect(await setRatio(6)).toContainEqual({ limitBefore: 5, limitAfter: 6 });
  });

  test('loses nobody to the past: who does not work any more stays on departures that were, is on no list, and goes with none again', async () => {
    const guide = await member('Guía Que Se Va');
    const coming = await fresh();
    const past = await makeDeparture(server, { inDays: -9 });
    await server.ownerPool.query('insert into crew_claim (date, crew_member_id, departure_id) values ($1, $2, $3)', [past.date, guide, past.id]);
    const end = async (key: string = randomUUID()) => (await ask(`mutation ($input: EndCrewMemberInput!) { endCrewMember(input: $input) { __typename ... on EndCrewMemberSuccess { member { id endedAt } } ... on CrewMemberAssigned { departures { id } } } }`,
      { input: { crewMemberId: guide, reason: 'Se retiró', key } })).endCrewMember;
    await assign(coming.id, [guide]);
    expect(await end()).toEqual({ __typename: 'CrewMemberAssigned', departures: [{ id: coming.id }] });
    await assign(coming.id, []);
    const key = randomUUID();
    const ended = await end(key);
    expect(ended).toMatchObject({ __typename: 'EndCrewMemberSuccess', member: { id: guide, endedAt: expect.any(String) } });
    expect(await end(key)).toEqual(ended);
    expect((await ask('{ crewMembers { id } }')).crewMembers).not.toContainEqual({ id: guide });
    expect((await ask('query ($id: ID!) { departure(id: $id) { crew { name } } }', { id: past.id })).departure.crew).toEqual([{ name: 'Guía Que Se Va' }]);
    expect((await impactOf(coming.id, [guide])).__typename).toBe('CrewMemberEnded');
    expect((await assign(coming.id, [guide], 'any')).__typename).toBe('CrewMemberEnded');
    const { rows } = await server.ownerPool.query(`select reason from audit_entry where action = 'end-crew-member' and object_id = $1`, [guide]);
    expect(rows).toEqual([{ reason: 'Se retiró' }]);
  });

  test('of a departure is the staff’s to see; the rule of guides is everybody’s', async () => {
    const departure = await fresh();
    const query = 'query ($id: ID!) { departure(id: $id) { crew { name } trek { guideRatio { travellers isOwn } } } crewMembers { name } }';
    expect(await ask(query, { id: departure.id })).toMatchObject({ departure: { crew: [], trek: { guideRatio: { travellers: 6, isOwn: true } } }, crewMembers: expect.arrayContaining([{ name: 'Guía A' }]) });
    expect(await ask(query, { id: departure.id }, agency.owner)).toMatchObject({ departure: { crew: null, trek: { guideRatio: { travellers: 6 } } }, crewMembers: [] });
  });

  test('nobody else assigns one, and a name is needed', async () => {
    const input = { change: { departureId: randomUUID(), crewMemberIds: [] }, reason: 'una razón', fingerprint: '', key: randomUUID() };
    const mutation = 'mutation ($input: AssignCrewInput!) { assignCrew(input: $input) { __typename } }';
    expect(codeOf(await server.as(operations).execute(mutation, { input }))).toBe('NOT_FOUND');
    expect(codeOf(await server.as(agency.owner).execute(mutation, { input }))).toBe('NOT_ALLOWED');
    expect(codeOf(await server.as(operations).execute('mutation ($input: AddCrewMemberInput!) { addCrewMember(input: $input) { __typename } }', { input: { name: ' ', role: 'GUIDE', key: randomUUID() } }))).toBe('BAD_USER_INPUT');
  });

  test('of a page of departures costs as many statements as of one', async () => {
    const count = async (first: number) => {
      const before = statementCount.sent;
      await ask('query ($first: Int!) { departures(first: $first) { edges { node { id crew { name } trek { guideRatio { travellers } } } } } }', { first });
      return statementCount.sent - before;
    };
    expect(await count(8)).toBe(await count(1));
  });
});

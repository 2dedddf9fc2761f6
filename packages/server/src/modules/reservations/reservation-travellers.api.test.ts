import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgencyRole } from '#access/viewer';
import { statementCount } from '#db/pool';
import { addDays } from '#lib/calendar';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeDeparture, todayOf } from '../../../test/departures.ts';
import { enterManifest } from './enter-manifest.ts';
import { holdSpots } from './hold-spots.ts';

const ONE = `query ($code: String!) { reservation(code: $code) { named travellers { firstNames lastNames documentNumber birthDate diet medicalNote emergencyContact } } }`;
const LIST = `query ($agencyId: ID!, $first: Int!) { reservations(agencyId: $agencyId, first: $first) { edges { node { named travellers { firstNames documentNumber medicalNote } } } } }`;

let server: TestServer;
let agency: MadeAgency;
let code: string;

/** Holds one spot for an agency and names who takes it. */
async function named(of: MadeAgency, departureId: string, n: number): Promise<string> {
  const scope = await server.scopeOf(of.owner);
  const answer = await holdSpots(scope, { agencyId: of.id, departureId, party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 1 }], key: `hold-number-${n}` });
  if (!('holdId' in answer)) throw new Error(JSON.stringify(answer));
  const { rows: [row] } = await server.ownerPool.query('select id, code from reservation where hold_id = $1', [answer.holdId]);
  const entered = await enterManifest(scope, { reservationId: row.id, travellers: [{
    firstNames: 'Camille', lastNames: 'Martin', documentType: 'PASSPORT', documentNumber: `FR10${100 + n}`, nationality: 'FR', birthDate: '1990-05-01',
    diet: 'vegana', medicalNote: 'Asma', emergencyContact: '+33 1 23 45',
  }] });
  if ('kind' in entered) throw new Error(JSON.stringify(entered));
  return row.code;
}

beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
  code = await named(agency, (await makeDeparture(server, { date: addDays(await todayOf(server), 60) })).id, 1);
});
afterAll(() => server.stop());

const member = async (role: AgencyRole): Promise<Person> => {
  const person = await server.makePerson();
  await server.ownerPool.query('insert into membership (agency_id, person_id, role) values ($1, $2, $3)', [agency.id, person.id, role]);
  return person;
};
const read = async (person: Person | undefined) => dataOf(await server.as(person).execute(ONE, { code })).reservation;
const whole = { firstNames: 'Camille', lastNames: 'Martin', documentNumber: 'FR10101', birthDate: '1990-05-01', diet: 'vegana', medicalNote: 'Asma', emergencyContact: '+33 1 23 45' };

describe('the travellers of a reservation', () => {
  it('are shown whole to the owner and the bookers of the agency', async () => {
    for (const person of [agency.owner, await member('BOOKER')]) expect(await read(person)).toEqual({ named: 1, travellers: [whole] });
  });

  it('are shown to its other members by name alone: no number, no health, no diet, nobody to call', async () => {
    for (const role of ['FINANCE', 'READER'] as const) {
      expect(await read(await member(role))).toEqual({ named: 1, travellers: [{ ...whole, documentNumber: '••••101', diet: null, medicalNote: null, emergencyContact: null }] });
    }
  });

  it('are shown to the network’s operations staff without health', async () => {
    expect(await read(await server.makePerson({ networkRoles: ['OPERATIONS'] }))).toEqual({ named: 1, travellers: [{ ...whole, medicalNote: null }] });
  });

  it('are counted, not shown, for the network’s other staff', async () => {
    for (const role of ['FINANCE', 'ADMIN'] as const) expect(await read(await server.makePerson({ networkRoles: [role] }))).toEqual({ named: 1, travellers: null });
  });

  it('do not exist for anybody else', async () => {
    const other = await server.makeAgency();
    for (const person of [undefined, other.owner, await server.makePerson(), await server.makePerson({ networkRoles: ['CERTIFIER'] })]) expect(await read(person)).toBeNull();
  });
});

it('a list of reservations with their travellers costs as many statements for twenty as for one', async () => {
  const own = await server.makeAgency();
  const departureId = (await makeDeparture(server, { date: addDays(await todayOf(server), 90), groupSize: 20 })).id;
  for (let n = 0; n < 20; n++) await named(own, departureId, n);
  const caller = server.as(own.owner);
  const count = async (first: number) => {
    const before = statementCount.sent;
    const { edges } = dataOf(await caller.execute(LIST, { agencyId: own.id, first })).reservations;
    return { statements: statementCount.sent - before, named: edges.reduce((sum: number, edge: any) => sum + edge.node.travellers.length, 0) };
  };
  await count(1);
  const one = await count(1);
  expect(one.named).toBe(1);
  expect(await count(20)).toEqual({ statements: one.statements, named: 20 });
});

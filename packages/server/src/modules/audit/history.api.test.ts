import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submittedFile } from '../../../test/certifications.ts';
import { makeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { makeHold, nameAll } from '../../../test/reservations.ts';
import { LATEST_ENTRIES } from './audit.finders.ts';

const ENTRY = 'history { action actor via reason changes { field before after } }';
let server: TestServer;
let agency: MadeAgency;
let staff: Person;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
  staff = await server.makePerson({ networkRoles: ['OPERATIONS'] });
});
afterAll(() => server.stop());

const readAs = async (person: Person | undefined, query: string, variables: object) => dataOf(await server.as(person).execute(query, variables as never));

describe('what happened is readable where the thing is', () => {
  it('to a departure, for the network’s staff', async () => {
    const { openDeparture } = dataOf(await server.as(staff).execute(`mutation ($input: OpenDepartureInput!) { openDeparture(input: $input) { ... on OpenDepartureSuccess { departure { id } } } }`, {
      input: { trekSlug: 'colque-cruz', date: '2041-03-01', groupSize: 9 } }));
    const query = `query ($id: ID!) { departure(id: $id) { ${ENTRY} } }`;
    const { id } = openDeparture.departure;
    expect((await readAs(staff, query, { id })).departure.history).toEqual([{
      action: 'open-departure', actor: staff.name, via: 'api', reason: null,
      changes: expect.arrayContaining([{ field: 'state', before: null, after: 'OPEN' }, { field: 'groupSize', before: null, after: '9' }]),
    }]);
    expect((await readAs(agency.owner, query, { id })).departure.history).toBeNull();
    expect((await readAs(undefined, query, { id })).departure.history).toBeNull();
  });

  it('to a certification file and an agency, for its members and the network’s staff', async () => {
    const applying = await server.makeAgency({ certified: false });
    const file = await submittedFile(server, applying);
    const query = `query ($id: ID!) { certification(id: $id) { ${ENTRY} agency { ${ENTRY} } } }`;
    const own = (await readAs(applying.owner, query, { id: file })).certification;
    expect(own.history.at(-1)).toMatchObject({ action: 'submit-certification', changes: [{ field: 'state', before: 'DRAFT', after: 'SUBMITTED' }] });
    expect(own.agency.history).toEqual([]);
    expect((await readAs(agency.owner, query, { id: file })).certification).toBeNull();
    // Everybody knows that a certified agency exists; its history is not for everybody.
    const agencies = (await readAs(undefined, '{ certifiedAgencies { history { action } } }', {})).certifiedAgencies;
    expect(agencies.length).toBeGreaterThan(0);
    expect(agencies.every((a: { history: unknown }) => a.history === null)).toBe(true);
  });

  it('to an itinerary and a reservation, with what was before and after', async () => {
    const { createItinerary } = await readAs(agency.owner, `mutation ($input: CreateItineraryInput!) { createItinerary(input: $input) { ... on SaveItinerarySuccess { itinerary { id } } } }`, {
      input: { agencyId: agency.id, title: 'Grupo de abril', startDate: '2041-04-01', dayCount: 4, party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 2 }] } });
    const { itinerary } = await readAs(agency.owner, `query ($id: ID!) { itinerary(id: $id) { ${ENTRY} } }`, { id: createItinerary.itinerary.id });
    expect(itinerary.history).toMatchObject([{ action: 'create-itinerary', actor: agency.owner.name }]);
    const held = await makeHold(server, agency, { departure: await makeDeparture(server, { inDays: 50 }) });
    await nameAll(server, agency, held.id, 2);
    const { reservation } = await readAs(agency.owner, `query ($code: String!) { reservation(code: $code) { ${ENTRY} } }`, { code: held.code });
    expect(reservation.history.map((e: { action: string }) => e.action)).toEqual(['hold-spots', 'enter-manifest']);
  });

  it('at most the latest entries, oldest first', async () => {
    const held = await makeHold(server, agency, { inDays: 70 });
    await server.ownerPool.query(`insert into audit_entry (at, via, action, object_type, object_id) select app_now() + i * interval '1 second', 'test', 'step-' || i, 'Reservation', $1 from generate_series(1, $2) i`, [held.id, LATEST_ENTRIES + 20]);
    const { reservation } = await readAs(agency.owner, `query ($code: String!) { reservation(code: $code) { history { action } } }`, { code: held.code });
    expect([reservation.history.length, reservation.history[0].action, reservation.history.at(-1).action]).toEqual([LATEST_ENTRIES, 'step-21', `step-${LATEST_ENTRIES + 20}`]);
  });
});

describe('who of the network’s staff did something', () => {
  it('is for its staff: members of the agency read their own names, and “Vilcanota Trek” for the network’s, in histories and on payments', async () => {
    const finance = await server.makePerson({ name: 'Flor Quispe', networkRoles: ['FINANCE'] });
    const reader = await server.makePerson();
    const own = await server.makeAgency({ members: [{ person: reader, role: 'READER' }] });
    const held = await makeHold(server, own, { inDays: 75 });
    const paid = await readAs(finance, 'mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { __typename } }', { input: {
      reservationId: held.id, amount: 1_000, currency: 'USD', method: 'CASH', isCredit: true, receivedOn: '2026-01-02', key: randomUUID() } });
    expect(paid.recordPayment.__typename).toBe('PaymentSuccess');
    const seen = async (person: Person) => (await readAs(person, 'query ($code: String!) { reservation(code: $code) { history { action actor } payments { recordedBy { id name } } } }', { code: held.code })).reservation;
    expect(await seen(own.owner)).toEqual({
      history: [{ action: 'hold-spots', actor: own.owner.name }, { action: 'record-payment', actor: 'Vilcanota Trek' }], payments: [{ recordedBy: { id: 'network', name: 'Vilcanota Trek' } }] });
    expect(await seen(staff)).toMatchObject({ history: [{ actor: own.owner.name }, { actor: 'Flor Quispe' }], payments: [{ recordedBy: { name: 'Flor Quispe' } }] });
    // A reader sees no payments, and nothing about them in the history either.
    expect(await seen(reader)).toEqual({ history: [{ action: 'hold-spots', actor: own.owner.name }], payments: null });
  });

  it('is not for the agency in the history of its certification file', async () => {
    const certifier = await server.makePerson({ name: 'Ciro Mamani', networkRoles: ['CERTIFIER'] });
    const applying = await server.makeAgency({ certified: false });
    const file = await submittedFile(server, applying);
    await server.ownerPool.query(`insert into audit_entry (at, actor_id, via, action, object_type, object_id) values (app_now() + interval '1 second', $1, 'test', 'take-up', 'Certification', $2)`, [certifier.id, file]);
    const actors = async (person: Person) => (await readAs(person, 'query ($id: ID!) { certification(id: $id) { history { actor } } }', { id: file })).certification.history.map((e: { actor: string }) => e.actor);
    expect(new Set(await actors(applying.owner))).toEqual(new Set([applying.owner.name, 'Vilcanota Trek']));
    expect((await actors(certifier)).at(-1)).toBe('Ciro Mamani');
  });
});

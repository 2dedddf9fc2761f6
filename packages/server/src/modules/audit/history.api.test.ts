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
    const agencies = (await readAs(undefined, `{ certifiedAgencies { ${ENTRY} } }`, {})).certifiedAgencies;
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

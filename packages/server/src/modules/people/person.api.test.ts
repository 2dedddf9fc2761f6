import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';

const SAVED_BY = 'query ($id: ID!) { itinerary(id: $id) { updatedBy { name email } } viewer { person { email } } }';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test('an address is for its person and the network’s staff; colleagues see the name', async () => {
  const colleague = await server.makePerson();
  const agency = await server.makeAgency({ members: [{ person: colleague, role: 'BOOKER' }] });
  const { rows } = await server.ownerPool.query(
    `insert into itinerary (code, agency_id, title, start_date, day_count, state, party, people, created_by, updated_by)
     values ('VT-TEST-MA1L', $1, 'Lares', lima_today() + 30, 3, 'DRAFT', '[{"rateClass":"FOREIGN","ageClass":"ADULT","count":2}]', 2, $2, $2) returning id`, [agency.id, agency.owner.id]);
  const seenBy = async (who: typeof colleague) => dataOf(await server.as(who).execute(SAVED_BY, { id: rows[0].id }));
  expect(await seenBy(agency.owner)).toMatchObject({ itinerary: { updatedBy: { email: agency.owner.email } } });
  expect(await seenBy(await server.makePerson({ networkRoles: ['OPERATIONS'] }))).toMatchObject({ itinerary: { updatedBy: { email: agency.owner.email } } });
  expect(await seenBy(colleague)).toEqual({ itinerary: { updatedBy: { name: agency.owner.name, email: null } }, viewer: { person: { email: colleague.email } } });
});

import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { placesOf } from '../../../test/marked.ts';

const CHANGE = 'mutation ($name: String!) { changeName(input: { name: $name }) { __typename ... on ChangeNameSuccess { person { id name email } } ... on NameUnfit { message longest } } }';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it('is changed by the person and shown everywhere at once, also on what was done before; the trail says that, and neither name', async () => {
  const person = await server.makePerson({ name: 'Zoila Anterior' });
  const agency = await server.makeAgency({ members: [{ person, role: 'BOOKER' }] });
  const browser = server.as(person);
  const { createItinerary } = dataOf(await browser.execute('mutation ($input: CreateItineraryInput!) { createItinerary(input: $input) { ... on SaveItinerarySuccess { itinerary { id } } } }', {
    input: { agencyId: agency.id, title: 'Grupo', startDate: '2041-04-01', dayCount: 2, party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 2 }] } }));
  expect(dataOf(await browser.execute(CHANGE, { name: '  Zoila Posterior ' })).changeName).toEqual({ __typename: 'ChangeNameSuccess', person: { id: person.id, name: 'Zoila Posterior', email: person.email } });
  expect(dataOf(await browser.execute('{ viewer { person { name } } }')).viewer.person.name).toBe('Zoila Posterior');
  const asked = dataOf(await server.as(agency.owner).execute('query ($id: ID!) { itinerary(id: $id) { updatedBy { name } history { actor } } }', { id: createItinerary.itinerary.id }));
  expect(asked.itinerary).toEqual({ updatedBy: { name: 'Zoila Posterior' }, history: [{ actor: 'Zoila Posterior' }] });
  expect(await placesOf(server, 'Zoila Anterior')).toEqual([]);
  const entries = async () => (await server.ownerPool.query(`select actor_id, before, after, reason from audit_entry where action = 'change-name' and object_id = $1`, [person.id])).rows;
  expect(await entries()).toEqual([{ actor_id: person.id, before: null, after: null, reason: null }]);
  await browser.execute(CHANGE, { name: 'Zoila Posterior' });
  expect(await entries()).toHaveLength(1);
});

test.each([['nothing', ' '], ['too much', 'x'.repeat(101)], ['what cannot be seen', 'Ana\u200B'], ['a turned direction', 'Ana\u202E']])('is not %s', async (_what, name) => {
  const person = await server.makePerson({ name: 'Tal Cual' });
  expect(dataOf(await server.as(person).execute(CHANGE, { name })).changeName).toMatchObject({ __typename: 'NameUnfit', longest: 100 });
  expect((await server.ownerPool.query('select name from person where id = $1', [person.id])).rows).toEqual([{ name: 'Tal Cual' }]);
});

it('is nobody’s who is not signed in', async () => {
  expect(codeOf(await server.as(undefined).execute(CHANGE, { name: 'Nadie' }))).toBe('NOT_SIGNED_IN');
});

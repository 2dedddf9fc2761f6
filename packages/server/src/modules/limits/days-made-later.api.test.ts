import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HoldSpotsDocument } from '@vilcanota/schema';
import { addDays } from '#lib/calendar';
import { makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { foreignAdults } from '../../../test/reservations.ts';
import { resourceOf, seasonOf } from '../../../test/season.ts';

// A rule holds on a range of dates. Days of it that are made later, when a departure opens, must know it as those that were there.
let server: TestServer;
let operations: Person;
let first: MadeDeparture;
let group: string;
let agency: MadeAgency;
let other: MadeAgency;
beforeAll(async () => {
  server = await startTestServer();
  operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
  [agency, other] = [await server.makeAgency(), await server.makeAgency()];
  first = await makeDeparture(server, { inDays: 30 });
  group = await resourceOf(server, 'GROUP', 'colque-cruz');
});
afterAll(() => server.stop());

const dayAfterFirst = (days: number) => addDays(first.date, days);
const tryHold = async (departureId: string, people: number) =>
  dataOf(await server.as(agency.owner).execute(HoldSpotsDocument, { input: { agencyId: agency.id, departureId, key: randomUUID(), party: foreignAdults(people) } })).holdSpots;

test('what is kept on a range is kept on departures that are opened later', async () => {
  const range = { resourceId: group, firstDate: first.date, lastDate: dayAfterFirst(5) };
  await seasonOf(server, operations).change({ keepShare: { ...range, agencyId: other.id, quantity: 10, releaseAt: `${dayAfterFirst(-5)}T00:00:00.000Z` } });
  const later = await makeDeparture(server, { date: dayAfterFirst(5) });
  expect(await tryHold(later.id, 3)).toMatchObject({ __typename: 'NoRoom', free: 2 });
  expect(await tryHold(later.id, 2)).toMatchObject({ __typename: 'HoldSuccess' });
});

test('what one agency may take of a range it may take of departures that are opened later', async () => {
  const range = { resourceId: group, firstDate: dayAfterFirst(10), lastDate: dayAfterFirst(15) };
  await seasonOf(server, operations).change({ setAgencyCap: { ...range, agencyId: null, percent: 25 } });
  const later = await makeDeparture(server, { date: dayAfterFirst(15) });
  expect(await tryHold(later.id, 4)).toMatchObject({ __typename: 'NoRoom', free: 3 });
});

test('an override of a range counts on departures that are opened later, and no longer when it has ended', async () => {
  const season = seasonOf(server, operations);
  const range = { resourceId: group, firstDate: dayAfterFirst(20), lastDate: dayAfterFirst(25) };
  const { ruleId } = await season.change({ overrideLimit: { ...range, agencyId: agency.id, limit: 14, expiresAt: `${first.date}T00:00:00.000Z` } });
  const later = await makeDeparture(server, { date: dayAfterFirst(24) });
  expect(await tryHold(later.id, 14)).toMatchObject({ __typename: 'HoldSuccess' });
  await season.change({ endOverride: ruleId });
  const last = await makeDeparture(server, { date: dayAfterFirst(25) });
  expect(await tryHold(last.id, 13)).toMatchObject({ __typename: 'NoRoom', free: 12 });
});

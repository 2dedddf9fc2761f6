import { randomUUID } from 'node:crypto';
import { HoldSpotsDocument } from '@vilcanota/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDriftedCounters } from '#modules/capacity/check-counters';
import { makeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency, Person } from '../../../test/makers.ts';
import { foreignAdults } from '../../../test/reservations.ts';

let server: TestServer;
let operations: Person;
let agencies: MadeAgency[];
beforeAll(async () => {
  server = await startTestServer();
  operations = await server.makePerson({ networkRoles: ['OPERATIONS'] });
  agencies = await Promise.all(Array.from({ length: 4 }, () => server.makeAgency()));
});
afterAll(() => server.stop());

/** Holds one spot each, over and over, until told to stop. */
function holding(departureId: string) {
  let isOver = false;
  const answers: { kind: string; at: number }[] = [];
  const done = Promise.all(agencies.map(async (agency) => {
    while (!isOver) {
      const input = { agencyId: agency.id, departureId, key: randomUUID(), party: foreignAdults(1) };
      const { holdSpots } = dataOf(await server.as(agency.owner).execute(HoldSpotsDocument, { input }));
      answers.push({ kind: holdSpots.__typename, at: performance.now() });
    }
  }));
  return { answers, stop: async () => { isOver = true; await done; } };
}
const ask = async (query: string, variables: object) => dataOf(await server.as(operations).execute(query, variables as never));

test('a hold against a closure at the same time: before it or refused, never after it', async () => {
  for (let round = 0; round < 2; round++) {
    const departure = await makeDeparture(server, { inDays: 40 + round * 5, groupSize: 500 });
    const { rows } = await server.ownerPool.query(`select id from conservation_area where slug = 'kuntur-wachana'`);
    const closure = { kind: 'AREA', targetId: rows[0].id, firstDate: departure.date, lastDate: departure.date };
    const crowd = holding(departure.id);
    await waitFor(() => crowd.answers.length > 4);
    // Holds come in all the time: whoever closes looks again until nothing changed in between.
    for (let kind = ''; kind !== 'ClosureSuccess';) {
      const { closureImpact } = await ask('query ($closure: ClosureChangeInput!) { closureImpact(closure: $closure) { ... on SeasonImpactSuccess { impact { fingerprint } } } }', { closure });
      const input = { closure, reason: 'Nevada', sourceText: 'SENAMHI', fingerprint: closureImpact.impact.fingerprint, key: randomUUID() };
      const { makeClosure } = await ask('mutation ($input: MakeClosureInput!) { makeClosure(input: $input) { __typename ... on ImpactChanged { impact { fingerprint } } } }', { input });
      kind = makeClosure.__typename;
      if (kind === 'ImpactChanged') {
        const again = await ask('mutation ($input: MakeClosureInput!) { makeClosure(input: $input) { __typename } }', { input: { ...input, fingerprint: makeClosure.impact.fingerprint } });
        kind = again.makeClosure.__typename;
      }
    }
    const closedAt = (await server.ownerPool.query(`select max(created_at) as at from closure`)).rows[0].at;
    await waitFor(() => crowd.answers.at(-1)?.kind === 'NoRoom');
    await crowd.stop();
    const later = await server.ownerPool.query('select count(*)::int as n from reservation where departure_id = $1 and held_at > $2', [departure.id, closedAt]);
    expect(later.rows[0].n).toBe(0);
    expect(crowd.answers.some(({ kind }) => kind === 'HoldSuccess')).toBe(true);
  }
  expect(await findDriftedCounters(server.db)).toEqual([]);
}, 60_000);

test('a departure that opens while a closure is made is covered by it, whoever comes first', async () => {
  const { rows } = await server.ownerPool.query(`select s.id from stage s join trek t on t.id = s.trek_id where t.slug = 'colque-cruz' and s.day = 1`);
  for (let round = 0; round < 5; round++) {
    const { date } = await makeDeparture(server, { inDays: 100 + round * 5, trek: 'lares-classic' });
    const closure = { kind: 'STAGE', targetId: rows[0].id, firstDate: date, lastDate: date };
    const { closureImpact } = await ask('query ($closure: ClosureChangeInput!) { closureImpact(closure: $closure) { ... on SeasonImpactSuccess { impact { fingerprint } } } }', { closure });
    const [made, opened] = await Promise.all([
      ask('mutation ($input: MakeClosureInput!) { makeClosure(input: $input) { __typename } }', { input: { closure, reason: 'Nevada', sourceText: 'SENAMHI', fingerprint: closureImpact.impact.fingerprint, key: randomUUID() } }),
      ask('mutation ($input: OpenDepartureInput!) { openDeparture(input: $input) { ... on OpenDepartureSuccess { departure { id } } } }', { input: { trekSlug: 'colque-cruz', date, groupSize: 8 } }),
    ]);
    // Seen by the one that came second: as an impact that has changed, or as a closure in force.
    const { departure } = await ask('query ($id: ID!) { departure(id: $id) { freeSpots } }', { id: opened.openDeparture.departure.id });
    expect([made.makeClosure.__typename, departure.freeSpots]).toEqual(made.makeClosure.__typename === 'ClosureSuccess' ? ['ClosureSuccess', 0] : ['ImpactChanged', 8]);
  }
}, 60_000);

async function waitFor(condition: () => boolean): Promise<void> {
  for (const until = performance.now() + 20_000; !condition();) {
    if (performance.now() > until) throw new Error('Waited too long.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

import { randomUUID } from 'node:crypto';
import { print } from 'graphql';
import { HoldSpotsDocument } from '@vilcanota/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDeparture } from '../../../test/departures.ts';
import { startTestServer, type TestServer } from '../../../test/kit.ts';
import { findOversoldInstants } from '../../../prove/history.finders.ts';
import { recordHistory } from '../../../prove/recorder.ts';
import { type ServerProcess, startServerProcess } from '../../../prove/server-process.ts';
import { dbOfPool } from '#db/pool';
import { findDriftedCounters } from '#modules/capacity/check-counters';

const AGENCIES = 64;
const LAST_SPOTS = 12;

let server: TestServer;
let callers: { agencyId: string; cookie: string }[];
beforeAll(async () => {
  server = await startTestServer();
  await recordHistory(server.ownerPool);
  callers = await Promise.all(Array.from({ length: AGENCIES }, async () => {
    const agency = await server.makeAgency();
    return { agencyId: agency.id, cookie: await server.cookieOf(agency.owner) };
  }));
});
afterAll(() => server.stop());

/** Two server processes over the database, for as long as the work lasts. */
async function withTwo<T>(control: string, work: (processes: ServerProcess[]) => Promise<T>): Promise<T> {
  const processes = await Promise.all([startServerProcess(server.databaseUrl, { control }), startServerProcess(server.databaseUrl, { control })]);
  return work(processes).finally(() => Promise.all(processes.map((p) => p.kill())));
}

/** Every agency asks at once, half of them from each of two server processes: 1 to 3 spots, the last 12 of a departure. */
async function race(processes: ServerProcess[], inDays: number) {
  const departure = await makeDeparture(server, { inDays, groupSize: LAST_SPOTS });
  const answers = await Promise.all(callers.map(async ({ agencyId, cookie }, i) => {
    const response = await fetch(`${processes[i % 2]!.url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: print(HoldSpotsDocument), variables: { input: { agencyId, departureId: departure.id, key: randomUUID(), party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: (i % 3) + 1 }] } } }),
    });
    const { data, errors } = await response.json() as any;
    if (errors) throw new Error(JSON.stringify(errors));
    return data.holdSpots as { __typename: string; reservations?: { people: number }[] };
  }));
  const held = answers.flatMap((a) => a.reservations ?? []).reduce((sum, r) => sum + r.people, 0);
  return { held, kinds: new Set(answers.map((a) => a.__typename)), refused: answers.filter((a) => a.__typename === 'NoRoom').length };
}

test('64 agencies at once over two server processes: exactly the last 12 spots go, the rest hear why', async () => {
  const { held, kinds, refused } = await withTwo('none', (processes) => race(processes, 40));
  expect(held).toBe(LAST_SPOTS);
  expect(kinds).toEqual(new Set(['HoldSuccess', 'NoRoom']));
  expect(refused).toBeGreaterThan(AGENCIES / 2);
  expect(await findOversoldInstants(dbOfPool(server.ownerPool))).toEqual([]);
  expect(await findDriftedCounters(server.db)).toEqual([]);
}, 60_000);

test('the control: with the lock taken out the same race oversells, and the history shows it', async () => {
  let oversold: unknown[] = [];
  await withTwo('no-lock', async (processes) => {
    for (let attempt = 0; attempt < 20 && oversold.length === 0; attempt++) {
      const { held } = await race(processes, 50 + attempt);
      oversold = await findOversoldInstants(dbOfPool(server.ownerPool));
      expect(held > LAST_SPOTS).toBe(oversold.length > 0);
    }
  });
  expect(oversold.length).toBeGreaterThan(0);
}, 120_000);

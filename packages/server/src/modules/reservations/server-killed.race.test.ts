import { randomUUID } from 'node:crypto';
import { HoldSpotsDocument } from '@vilcanota/schema';
import { print } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findOversoldInstants } from '../../../prove/history.finders.ts';
import { recordHistory } from '../../../prove/recorder.ts';
import { type ServerProcess, startServerProcess } from '../../../prove/server-process.ts';
import { makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { startTestServer, type TestServer } from '../../../test/kit.ts';
import { dbOfPool } from '#db/pool';
import { findDriftedCounters } from '#modules/capacity/check-counters';

let server: TestServer;
let departures: MadeDeparture[];
beforeAll(async () => {
  server = await startTestServer();
  await recordHistory(server.ownerPool);
  departures = await Promise.all([60, 61, 62].map((inDays) => makeDeparture(server, { inDays, groupSize: 60 })));
});
afterAll(() => server.stop());

type Wish = { agencyId: string; cookie: string; key: string; departureId: string; count: number };
type Answer = { typename: string; codes: string[] };

/** Undefined when the answer was lost. */
async function send(url: string, { cookie, count, ...wish }: Wish): Promise<Answer | undefined> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', cookie }, signal: AbortSignal.timeout(10_000),
      body: JSON.stringify({ query: print(HoldSpotsDocument), variables: { input: { ...wish, party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count }] } } }),
    });
    const { data, errors } = await response.json() as any;
    if (errors) return undefined;
    return { typename: data.holdSpots.__typename, codes: (data.holdSpots.reservations ?? []).map((r: { code: string }) => r.code) };
  } catch {
    return undefined;
  }
}

test('a server killed during holds loses no spot and sells none twice', async () => {
  const callers = await Promise.all(Array.from({ length: 24 }, async () => {
    const agency = await server.makeAgency();
    return { agencyId: agency.id, cookie: await server.cookieOf(agency.owner) };
  }));
  const answered: { wish: Wish; answer: Answer }[] = [];
  const lost: Wish[] = [];
  let process: ServerProcess = await startServerProcess(server.databaseUrl);

  for (let life = 0; life < 3; life++) {
    let dead = false;
    const victim = process;
    const calling = callers.map(async (caller, i) => {
      for (let n = 0; !dead && n < 200; n++) {
        const wish = { ...caller, key: randomUUID(), departureId: departures[(i + n) % 3]!.id, count: (n % 2) + 1 };
        const answer = await send(victim.url, wish);
        if (answer) answered.push({ wish, answer });
        else lost.push(wish);
      }
    });
    const enough = answered.length + 20;
    while (answered.length < enough) await new Promise((resolve) => setTimeout(resolve, 2));
    await victim.kill('SIGKILL');
    dead = true;
    await Promise.all(calling);
    process = await startServerProcess(server.databaseUrl);
  }
  try {
    expect(lost.length).toBeGreaterThan(0); // else nothing was in flight, and the test proves nothing

    // Every answer that was given is still true, and is given again.
    for (const { wish, answer } of answered.filter((a) => a.answer.typename === 'HoldSuccess')) expect(await send(process.url, wish)).toEqual(answer);
    for (const wish of lost) expect(['HoldSuccess', 'NoRoom']).toContain((await send(process.url, wish))?.typename);

    const { rows } = await server.ownerPool.query(`
      select (select count(*)::int from reservation) as reservations, (select count(*)::int from kept_key) as keys,
             (select count(*)::int from reservation r where not exists (select from claim c where c.reservation_id = r.id)) as "withoutClaims",
             (select count(*)::int from claim c where not exists (select from reservation r where r.id = c.reservation_id)) as "orphans",
             (select count(*)::int from reservation r where (select count(*) from claim c where c.reservation_id = r.id) <> (select count(*) from departure_need n where n.departure_id = r.departure_id)) as partial`);
    expect(rows[0]).toMatchObject({ withoutClaims: 0, orphans: 0, partial: 0, keys: rows[0].reservations });
    expect(await findOversoldInstants(dbOfPool(server.ownerPool))).toEqual([]);
    expect(await findDriftedCounters(server.db)).toEqual([]);
  } finally {
    await process.kill();
  }
}, 120_000);

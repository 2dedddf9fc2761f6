import { randomUUID } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { ordinarySteps } from '#modules/capacity/hold-batch';
import { findDriftedCounters, findOversoldDays } from '#modules/capacity/check-counters';
import { sql } from '#db/statement';
import { makeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { foreignAdults } from '../../../test/reservations.ts';
import { startBeside } from '../../../test/second-server.ts';
import { fileOf, makeCertifiers } from '../../../test/standing.ts';

let server: TestServer;
afterEach(() => server.stop());

const HOLD = 'mutation ($input: HoldSpotsInput!) { holdSpots(input: $input) { __typename } }';
const LIVE = `select count(*)::int as live from reservation where agency_id = $1 and state in ('HELD','PENDING') and expires_at > app_now()`;

const ROUNDS = 10;

/** A hold that has read that its agency is certified and has not written yet, while the agency is suspended. */
async function slowHold(steps = ordinarySteps) {
  server = await startTestServer({ replaced: { steps } });
  const certifiers = await makeCertifiers(server);
  const agency = await server.makeAgency();
  const departure = await makeDeparture(server, { groupSize: 12 });
  const file = await fileOf(server, agency);
  await certifiers.proposeSuspension(file);
  const { fingerprint } = await certifiers.impactOf(file);
  // Between what was read and what is written lies an age.
  await server.ownerPool.query(`create function be_slow() returns trigger language plpgsql as $$ begin perform pg_sleep(2); return new; end $$;
    create trigger slow before insert on reservation for each row execute function be_slow()`);
  const input = { agencyId: agency.id, departureId: departure.id, key: randomUUID(), party: foreignAdults(2) };
  const holding = server.as(agency.owner).execute(HOLD, { input });
  await vi.waitFor(async () => expect((await server.ownerPool.query(`select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`)).rowCount).toBe(1), { timeout: 8_000, interval: 20 });
  const suspended = await certifiers.confirmSuspension(file, { fingerprint });
  const held = dataOf(await holding).holdSpots.__typename;
  const { rows } = await server.ownerPool.query(LIVE, [agency.id]);
  const { rows: states } = await server.ownerPool.query('select state from certification where id = $1', [file]);
  return { held, suspended: suspended.__typename, live: rows[0].live as number, state: states[0].state as string };
}

test('a hold that was decided just before a suspension is seen by it: nothing live is left behind', async () => {
  // The suspension waited for the hold, and what ends is not what was looked at: it is looked at again.
  expect(await slowHold()).toEqual({ held: 'HoldSuccess', suspended: 'StandingImpactChanged', live: 1, state: 'APPROVED' });
});

test('control: where holds do not lock the standing they go by, a suspended agency keeps a live hold, and this file would notice', async () => {
  const careless = { ...ordinarySteps, lockStanding: sql('no-lock-on-standing', 'select from agency where id = any ($1::uuid[])') };
  expect(await slowHold(careless)).toMatchObject({ held: 'HoldSuccess', suspended: 'CertificationSuccess', live: 1, state: 'SUSPENDED' });
});

test('holds through two servers race a suspension: from its commit on the agency has no live hold, at no time', async () => {
  server = await startTestServer();
  const beside = await startBeside(server);
  try {
    const certifiers = await makeCertifiers(server);
    const departures = await Promise.all([30, 37].map((inDays) => makeDeparture(server, { groupSize: 200, inDays })));
    const urls = [await server.url(), beside.url];
    const outcomes: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const agency = await server.makeAgency();
      const file = await fileOf(server, agency);
      await certifiers.proposeSuspension(file);
      let { fingerprint } = await certifiers.impactOf(file);
      const cookie = await server.cookieOf(agency.owner);
      const hold = async (i: number) => {
        const input = { agencyId: agency.id, departureId: departures[i % 2]!.id, key: randomUUID(), party: foreignAdults(1) };
        const response = await fetch(`${urls[i % 2]}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query: HOLD, variables: { input } }) });
        outcomes.push(((await response.json()) as { data: { holdSpots: { __typename: string } } }).data.holdSpots.__typename);
      };
      const live = async () => (await server.ownerPool.query(LIVE, [agency.id])).rows[0].live as number;
      const holding = Array.from({ length: 8 }, (_, i) => hold(i));
      // Each round the suspension comes a little later; in the last one after a hold for certain.
      await (round === ROUNDS - 1 ? holding[0] : new Promise((resolve) => setTimeout(resolve, round * 7)));
      for (let answer = await certifiers.confirmSuspension(file, { fingerprint }); answer.__typename !== 'CertificationSuccess'; answer = await certifiers.confirmSuspension(file, { fingerprint })) {
        expect(answer.__typename).toBe('StandingImpactChanged');
        fingerprint = answer.impact.fingerprint;
      }
      const atTheCommit = await live();
      await Promise.all(holding);
      await hold(0);
      expect([atTheCommit, await live(), outcomes.at(-1)]).toEqual([0, 0, 'AgencyNotCertified']);
    }
    expect(outcomes).toContain('HoldSuccess');
    expect([await findOversoldDays(server.db), await findDriftedCounters(server.db)]).toEqual([[], []]);
  } finally {
    await beside.stop();
  }
});

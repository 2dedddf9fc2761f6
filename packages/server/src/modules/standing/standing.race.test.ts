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
  // The suspension waited for the hold, and took it along.
  expect(await slowHold()).toEqual({ held: 'HoldSuccess', suspended: 'CertificationSuccess', live: 0, state: 'SUSPENDED' });
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
      const { fingerprint } = await certifiers.impactOf(file);
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
      expect((await certifiers.confirmSuspension(file, { fingerprint })).__typename).toBe('CertificationSuccess');
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

test('an agency that holds and releases without a pause does not put its suspension off: it succeeds at the first try, and nothing it holds survives', async () => {
  server = await startTestServer();
  const certifiers = await makeCertifiers(server);
  const agency = await server.makeAgency();
  const departures = await Promise.all([30, 37, 44].map((inDays) => makeDeparture(server, { groupSize: 400, inDays })));
  const file = await fileOf(server, agency);
  const mine = server.as(agency.owner);
  let isOver = false;
  let [held, ended] = [0, 0];
  const ask = async (name: string, fields: string, input: object) =>
    dataOf(await mine.execute(`mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${fields} } }`, { input: { ...input, key: randomUUID() } }))[name];
  /** Holds again and again; every other hold is let go at once, so that what was seen is gone as well. */
  async function busy(i: number) {
    for (let turn = 0; !isOver; turn++) {
      const answer = await ask('holdSpots', '... on HoldSuccess { reservations { id } }', { agencyId: agency.id, departureId: departures[i % 3]!.id, party: foreignAdults(1) });
      if (answer.__typename !== 'HoldSuccess') continue;
      held++;
      if (turn % 2 === 0 && (await ask('releaseHold', '', { reservationId: answer.reservations[0].id })).__typename === 'ReleaseHoldSuccess') ended++;
    }
  }
  const busyOnes = Array.from({ length: 6 }, (_, i) => busy(i));
  await vi.waitFor(() => expect(held).toBeGreaterThan(20), { timeout: 20_000, interval: 20 });
  await certifiers.proposeSuspension(file);
  const { fingerprint } = await certifiers.impactOf(file);
  const before = { held, ended };
  await vi.waitFor(() => expect([held > before.held + 5, ended > before.ended]).toEqual([true, true]), { timeout: 20_000, interval: 20 });
  const answer = await certifiers.confirmSuspension(file, { fingerprint });
  const atTheCommit = (await server.ownerPool.query(LIVE, [agency.id])).rows[0].live as number;
  await new Promise((resolve) => setTimeout(resolve, 300));
  isOver = true;
  await Promise.all(busyOnes);
  const afterwards = (await server.ownerPool.query(LIVE, [agency.id])).rows[0].live as number;
  expect([answer.__typename, atTheCommit, afterwards]).toEqual(['CertificationSuccess', 0, 0]);
  // All it took in between is named.
  expect(answer.sinceLook.held.length).toBeGreaterThan(0);
  expect([await findOversoldDays(server.db), await findDriftedCounters(server.db)]).toEqual([[], []]);
});

import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
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
  await server.ownerPool.query(`create function be_slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.6); return new; end $$;
    create trigger slow before insert on reservation for each row execute function be_slow()`);
  const input = { agencyId: agency.id, departureId: departure.id, key: randomUUID(), party: foreignAdults(2) };
  const holding = server.as(agency.owner).execute(HOLD, { input });
  await new Promise((resolve) => setTimeout(resolve, 250));
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

test('many holds through two servers race a suspension: from its commit on the agency has no live hold, at no time', async () => {
  server = await startTestServer();
  const beside = await startBeside(server);
  try {
    const certifiers = await makeCertifiers(server);
    const [agency, bystander] = [await server.makeAgency(), await server.makeAgency()];
    const departures = await Promise.all([30, 37, 44, 51].map((inDays) => makeDeparture(server, { groupSize: 60, inDays })));
    const file = await fileOf(server, agency);
    await certifiers.proposeSuspension(file);
    const urls = [await server.url(), beside.url];
    const cookies = new Map([[agency.id, await server.cookieOf(agency.owner)], [bystander.id, await server.cookieOf(bystander.owner)]]);
    const outcomes: string[] = [];
    let isOver = false;
    const worker = async (who: typeof agency, i: number) => {
      for (let n = 0; !isOver; n++) {
        const variables = { input: { agencyId: who.id, departureId: departures[(i + n) % 4]!.id, key: randomUUID(), party: foreignAdults(1) } };
        const response = await fetch(`${urls[(i + n) % 2]}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: cookies.get(who.id)! }, body: JSON.stringify({ query: HOLD, variables }) });
        const { data } = (await response.json()) as { data: { holdSpots: { __typename: string } } };
        if (who === agency) outcomes.push(data.holdSpots.__typename);
      }
    };
    const workers = [...Array.from({ length: 6 }, (_, i) => worker(agency, i)), ...Array.from({ length: 2 }, (_, i) => worker(bystander, i))];
    await new Promise((resolve) => setTimeout(resolve, 300));
    // Who looks is overtaken again and again; whoever confirms takes the impact it is told.
    let fingerprint = (await certifiers.impactOf(file)).fingerprint;
    for (let tries = 0; ; tries++) {
      const answer = await certifiers.confirmSuspension(file, { fingerprint });
      if (answer.__typename === 'CertificationSuccess') break;
      expect(answer.__typename).toBe('StandingImpactChanged');
      // The last hold it has not seen is the one on its way: refuse the agency new ones by filling nothing, simply ask again.
      fingerprint = answer.impact.fingerprint;
      if (tries > 200) throw new Error('The suspension never came through.');
    }
    const live = async () => (await server.ownerPool.query(LIVE, [agency.id])).rows[0].live as number;
    const readings = [await live()];
    for (let i = 0; i < 20; i++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      readings.push(await live());
    }
    isOver = true;
    await Promise.all(workers);
    readings.push(await live());
    expect(new Set(readings)).toEqual(new Set([0]));
    expect([outcomes.includes('HoldSuccess'), outcomes.includes('AgencyNotCertified')]).toEqual([true, true]);
    expect(outcomes.lastIndexOf('HoldSuccess')).toBeLessThan(outcomes.lastIndexOf('AgencyNotCertified'));
    expect([await findOversoldDays(server.db), await findDriftedCounters(server.db)]).toEqual([[], []]);
  } finally {
    await beside.stop();
  }
});

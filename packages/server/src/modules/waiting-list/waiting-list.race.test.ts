import { randomUUID } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { startJobs } from '#jobs/start-jobs';
import { ordinarySteps } from '#modules/capacity/hold-batch';
import { findDriftedCounters, findOversoldDays } from '#modules/capacity/check-counters';
import { statementCount } from '#db/pool';
import { sql } from '#db/statement';
import { HoldSpotsDocument } from '@vilcanota/schema';
import { makeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { foreignAdults, makeHold } from '../../../test/reservations.ts';
import { entryOf, join, release } from '../../../test/waiting.ts';

let server: TestServer;
afterEach(() => server.stop());

/** A full departure of four, one party of three that waits for it, and an agency that did not. */
async function scene(steps = ordinarySteps) {
  server = await startTestServer({ replaced: { steps } });
  const [busy, waiter, newcomer] = [await server.makeAgency(), await server.makeAgency(), await server.makeAgency()];
  const departure = await makeDeparture(server, { groupSize: 4 });
  const held = await makeHold(server, busy, { departure, people: 4 });
  const entry = await join(server, waiter, { from: departure.date, to: departure.date, people: 3 });
  const overtake = async (people: number) => dataOf(await server.as(newcomer.owner).execute(HoldSpotsDocument, { input: { agencyId: newcomer.id, departureId: departure.id, key: randomUUID(), party: foreignAdults(people) } })).holdSpots;
  return { busy, waiter, held, entry, overtake, departure };
}

test('a newcomer cannot overtake a waiting party at the moment spots become free, though nobody has told it yet', async () => {
  const { busy, waiter, held, entry, overtake } = await scene();
  await release(server, busy, held.id);
  expect(await overtake(4)).toMatchObject({ __typename: 'NoRoom', free: 1 });
  expect(await entryOf(server, waiter, entry)).toMatchObject({ state: 'OFFERED', offer: { people: 3 } });
  expect(await overtake(1)).toMatchObject({ __typename: 'HoldSuccess' });
});

test('nor when they become free by the clock alone', async () => {
  const { waiter, entry, overtake } = await scene();
  await server.setClock('31 minutes');
  expect(await overtake(2)).toMatchObject({ __typename: 'NoRoom', free: 1 });
  expect(await entryOf(server, waiter, entry)).toMatchObject({ state: 'OFFERED' });
});

test('control: where decisions do not ask the list, the newcomer overtakes, and this file would notice', async () => {
  const forgetful = { ...ordinarySteps, waitingOnDays: sql('nobody-waits', `select null::uuid as id from unnest($1::date[], $2::int[]) x(a, b) where $3::uuid[] is null`) };
  const { busy, waiter, held, entry, overtake } = await scene(forgetful);
  await release(server, busy, held.id);
  expect(await overtake(4)).toMatchObject({ __typename: 'HoldSuccess' });
  expect(await entryOf(server, waiter, entry)).toMatchObject({ state: 'WAITING' });
});

test('many newcomers and effects at once: every waiting party is served before any of them, in order, and nothing is oversold', async () => {
  server = await startTestServer();
  const busy = await server.makeAgency();
  const departure = await makeDeparture(server, { groupSize: 12 });
  const held = await Promise.all([4, 4, 4].map((people) => makeHold(server, busy, { departure, people })));
  const waiters = await Promise.all(Array.from({ length: 6 }, () => server.makeAgency()));
  const entries = [];
  for (const waiter of waiters) entries.push(await join(server, waiter, { from: departure.date, to: departure.date, people: 3 }));
  const newcomers = await Promise.all(Array.from({ length: 8 }, () => server.makeAgency()));
  const grab = async (i: number) => (await server.as(newcomers[i]!.owner).execute(HoldSpotsDocument, { input: { agencyId: newcomers[i]!.id, departureId: departure.id, key: randomUUID(), party: foreignAdults(3) } })).data!.holdSpots.__typename;
  const outcomes = await Promise.all([
    ...held.map((one) => release(server, busy, one.id)), server.drain(), ...newcomers.map((_, i) => grab(i)), server.drain(), ...newcomers.map((_, i) => grab(i)),
  ]);
  await server.drain();
  const states = await Promise.all(entries.map((entry, i) => entryOf(server, waiters[i]!, entry)));
  expect(states.map(({ state }) => state)).toEqual(['OFFERED', 'OFFERED', 'OFFERED', 'OFFERED', 'WAITING', 'WAITING']);
  expect(outcomes.filter((outcome) => outcome === 'HoldSuccess')).toEqual([]);
  expect(await findOversoldDays(server.db)).toEqual([]);
  expect(await findDriftedCounters(server.db)).toEqual([]);
});

test('two parties of a range race for one release each: both get their own departure, nobody two', async () => {
  server = await startTestServer();
  const [busy, first, second] = [await server.makeAgency(), await server.makeAgency(), await server.makeAgency()];
  const departures = [await makeDeparture(server, { groupSize: 4, inDays: 60 }), await makeDeparture(server, { groupSize: 4, inDays: 70 })];
  const held = await Promise.all(departures.map((departure) => makeHold(server, busy, { departure, people: 4 })));
  const range = { from: departures[0]!.date, to: departures[1]!.date, people: 4 };
  const [a, b] = [await join(server, first, range), await join(server, second, range)];
  await Promise.all([...held.map((one) => release(server, busy, one.id)), server.drain(), server.drain()]);
  await server.drain();
  const [one, two] = [await entryOf(server, first, a), await entryOf(server, second, b)];
  expect([one.state, two.state]).toEqual(['OFFERED', 'OFFERED']);
  expect(new Set([one.offer!.departure.id, two.offer!.departure.id]).size).toBe(2);
  const { rows } = await server.ownerPool.query('select count(*)::int as holds from reservation where agency_id = any ($1::uuid[])', [[first.id, second.id]]);
  expect(rows[0].holds).toBe(2);
});

test('on a running system a party hears of its offer at once: nobody asks, the release itself sets it going', async () => {
  const { busy, waiter, held, entry } = await scene();
  const jobs = startJobs(server.parts);
  try {
    await release(server, busy, held.id);
    // Measured well below a second; the bound is generous because the machine may be busy. Without the effect it would be the job's minute.
    await vi.waitFor(async () => expect(await entryOf(server, waiter, entry)).toMatchObject({ state: 'OFFERED' }), { timeout: 8_000, interval: 50 });
  } finally {
    await jobs.stop();
  }
});

test('parties for whom nothing fits cost a hold on their days nothing more, however many they are', async () => {
  server = await startTestServer();
  const [patient, other] = [await server.makeAgency(), await server.makeAgency()];
  const departure = await makeDeparture(server, { groupSize: 12 });
  const hold = async () => {
    const before = statementCount.sent;
    const input = { agencyId: other.id, departureId: departure.id, key: randomUUID(), party: foreignAdults(1) };
    expect(dataOf(await server.as(other.owner).execute(HoldSpotsDocument, { input })).holdSpots.__typename).toBe('HoldSuccess');
    return statementCount.sent - before;
  };
  await hold();
  for (let i = 0; i < 3; i++) await join(server, patient, { from: departure.date, to: departure.date, people: 40 });
  const withThree = await hold();
  for (let i = 0; i < 20; i++) await join(server, patient, { from: departure.date, to: departure.date, people: 40 });
  expect(await hold()).toBe(withThree);
});

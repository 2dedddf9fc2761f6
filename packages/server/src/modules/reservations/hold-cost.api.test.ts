import { randomUUID } from 'node:crypto';
import { HoldSpotsDocument } from '@vilcanota/schema';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { makeDeparture, type MadeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency } from '../../../test/makers.ts';
import { foreignAdults } from '../../../test/reservations.ts';

let server: TestServer;
let agency: MadeAgency;
let departure: MadeDeparture;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
  departure = await makeDeparture(server, { groupSize: 500 });
});
afterAll(() => server.stop());
afterEach(() => vi.restoreAllMocks());

/** Counts round trips: a statement sent while another of its connection is on its way goes with it. */
function countTrips() {
  const onTheWay = new WeakMap<object, number>();
  const count = { trips: 0 };
  const query = pg.Client.prototype.query as (this: object, ...args: unknown[]) => unknown;
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function counted(this: object, ...args: unknown[]) {
    const before = onTheWay.get(this) ?? 0;
    if (before === 0) count.trips++;
    onTheWay.set(this, before + 1);
    const done = () => void onTheWay.set(this, onTheWay.get(this)! - 1);
    const callback = args.findIndex((arg) => typeof arg === 'function');
    if (callback >= 0) {
      const ordinary = args[callback] as (...answer: unknown[]) => void;
      args[callback] = (...answer: unknown[]) => { done(); ordinary(...answer); };
      return query.apply(this, args);
    }
    return (query.apply(this, args) as Promise<unknown>).finally(done);
  } as never);
  return count;
}

const HOLD = `mutation ($input: HoldSpotsInput!) { holdSpots(input: $input) { __typename } }`;
const hold = async (document: any = HOLD) => {
  const input = { agencyId: agency.id, departureId: departure.id, key: randomUUID(), party: foreignAdults(1) };
  return dataOf(await (await signedIn()).execute(document, { input })).holdSpots.__typename;
};
let asOwner: ReturnType<TestServer['as']> | undefined;
const signedIn = async () => (asOwner ??= server.as(agency.owner));

test('a hold costs four round trips to the database, however many reservations there are', async () => {
  await hold(); // from here on the process knows what the departure needs
  const first = countTrips();
  expect(await hold()).toBe('HoldSuccess');
  vi.restoreAllMocks();
  for (let i = 0; i < 60; i++) await hold(HoldSpotsDocument);
  const later = countTrips();
  expect(await hold()).toBe('HoldSuccess');
  expect({ first: first.trips, later: later.trips }).toEqual({ first: 4, later: 4 });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { askFor, foreignAdults } from '../../../test/amendments.ts';
import { makeDeparture } from '../../../test/departures.ts';
import { startTestServer, type TestServer } from '../../../test/kit.ts';
import { makeHold } from '../../../test/reservations.ts';
import { entryOf, join, release } from '../../../test/waiting.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it('an offer to a waiting party may only become smaller until it is confirmed: it neither grows nor moves', async () => {
  const [agency, other] = [await server.makeAgency(), await server.makeAgency()];
  const [full, elsewhere] = [await makeDeparture(server, { inDays: 130, groupSize: 4 }), await makeDeparture(server, { inDays: 140, groupSize: 30 })];
  const taken = await makeHold(server, other, { departure: full, people: 4 });
  const entry = await join(server, agency, { from: full.date, to: full.date, people: 2 });
  await release(server, other, taken.id);
  await server.drain();
  const offer = (await entryOf(server, agency, entry)).offer!;
  const ask = async (change: Parameters<typeof askFor>[3]) => (await askFor(server, agency.owner, offer.id, change)).__typename;
  expect(await ask({ party: foreignAdults(3) })).toBe('OfferOnlyShrinks');
  expect(await ask({ departureId: elsewhere.id })).toBe('OfferOnlyShrinks');
  expect(await ask({ departureId: elsewhere.id, party: foreignAdults(1) })).toBe('OfferOnlyShrinks');
  expect(await ask({ party: foreignAdults(1) })).toBe('QuoteAmendmentSuccess');
  // What was held without waiting grows and moves as before.
  const held = await makeHold(server, agency, { departure: elsewhere, people: 1 });
  expect((await askFor(server, agency.owner, held.id, { party: foreignAdults(2) })).__typename).toBe('QuoteAmendmentSuccess');
});

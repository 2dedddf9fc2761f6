import { randomUUID } from 'node:crypto';
import { ConfirmReservationDocument, ExtendHoldDocument, HoldBudgetDocument } from '@vilcanota/schema';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { amend, amendTo, askFor, quoteFor } from '../../../test/amendments.ts';
import { makeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency } from '../../../test/makers.ts';
import { foreignAdults, makeHold } from '../../../test/reservations.ts';

let server: TestServer;
let inDays = 30;
beforeAll(async () => {
  server = await startTestServer();
});
afterEach(() => server.setClock('0'));
afterAll(() => server.stop());

const usedBy = async (agency: MadeAgency) => dataOf(await server.as(agency.owner).execute(HoldBudgetDocument, { agencyId: agency.id })).agency!.holdBudget!.used;
async function extended(agency: MadeAgency, people: number, hours: number) {
  const hold = await makeHold(server, agency, { departure: await makeDeparture(server, { inDays: (inDays += 4) }), people });
  const until = new Date(Date.parse(hold.expiresAt!) + hours * 3_600_000).toISOString();
  const { extendHold } = dataOf(await server.as(agency.owner).execute(ExtendHoldDocument, { input: { reservationId: hold.id, until, key: randomUUID() } }));
  expect(extendHold.__typename).toBe('ExtendHoldSuccess');
  return hold;
}
const grow = (agency: MadeAgency, hold: { id: string }, people: number) => amendTo(server, agency.owner, hold.id, { party: foreignAdults(people) });

describe('the hold budget of an agency', () => {
  test('pays for people added to an extended hold as if they had been in it when it was extended, and gets back what leaves', async () => {
    const agency = await server.makeAgency();
    const hold = await extended(agency, 2, 20);
    expect(await usedBy(agency)).toBe(40);
    expect((await grow(agency, hold, 5)).__typename).toBe('AmendReservationSuccess');
    expect(await usedBy(agency)).toBe(100);
    expect((await grow(agency, hold, 3)).__typename).toBe('AmendReservationSuccess');
    expect(await usedBy(agency)).toBe(60);
  });

  test('pays nothing for people added to a hold that runs of itself', async () => {
    const agency = await server.makeAgency();
    const hold = await makeHold(server, agency, { departure: await makeDeparture(server, { inDays: (inDays += 4) }), people: 2 });
    expect((await grow(agency, hold, 6)).__typename).toBe('AmendReservationSuccess');
    expect(await usedBy(agency)).toBe(0);
  });

  test('is refused by name when it has too little left for the people added, already when the price is asked', async () => {
    const agency = await server.makeAgency();
    const hold = await extended(agency, 4, 50);
    expect(await askFor(server, agency.owner, hold.id, { party: foreignAdults(5) })).toMatchObject({ __typename: 'HoldBudgetExceeded', asked: 50, left: 40 });
    expect(await usedBy(agency)).toBe(200);
  });

  test('keeps what was spent: who leaves an hour before the end was kept until then, who comes then was not, and what is confirmed spends no more', async () => {
    const agency = await server.makeAgency();
    const hold = await extended(agency, 4, 20);
    // The hold runs half an hour of itself: 19 and a half of its 20 further hours are over.
    await server.setClock('20 hours');
    expect((await grow(agency, hold, 1)).__typename).toBe('AmendReservationSuccess');
    const kept = await usedBy(agency);
    expect(kept).toBeGreaterThanOrEqual(78);
    expect(kept).toBeLessThan(79);
    expect((await grow(agency, hold, 4)).__typename).toBe('AmendReservationSuccess');
    expect(await usedBy(agency)).toBeCloseTo(80, 0);
    const { confirmReservation } = dataOf(await server.as(agency.owner).execute(ConfirmReservationDocument, { input: { reservationId: hold.id, key: randomUUID() } }));
    expect(confirmReservation.__typename).toBe('ConfirmReservationSuccess');
    const confirmed = await usedBy(agency);
    expect((await grow(agency, hold, 8)).__typename).toBe('AmendReservationSuccess');
    expect(await usedBy(agency)).toBe(confirmed);
  });

  test('is not spent twice: of two holds that grow at the same moment one is refused', async () => {
    const agency = await server.makeAgency();
    const holds = [await extended(agency, 2, 50), await extended(agency, 2, 50)];
    // 40 of 240 are left: one more person for 39 and a half hours fits once.
    await server.setClock('11 hours');
    const quotes = await Promise.all(holds.map((hold) => quoteFor(server, agency.owner, hold.id, { party: foreignAdults(3) })));
    const answers = await Promise.all(quotes.map((quote) => amend(server, agency.owner, quote.id)));
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['AmendReservationSuccess', 'HoldBudgetExceeded']);
    expect(await usedBy(agency)).toBeLessThanOrEqual(240);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { amendTo, makeConfirmed, quoteFor, setPolicy } from '../../../test/amendments.ts';
import { makeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { setTrekRate } from '../../../test/rates.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await setTrekRate(server, { amount: 50_000 });
  await setPolicy(server);
});
afterAll(() => server.stop());

const SEEN = `query ($code: String!) { reservation(code: $code) {
  cancellationTerms { ceilingPercent tiers { daysBefore refundPercent byMove isNow } } cancellationQuote { tier { refundPercent byMove } amounts { currency refund { amount } } } } }`;

it('moving to a far date and cancelling there gives back no more than cancelling would have: terms and quote say so, before and after', async () => {
  const agency = await server.makeAgency();
  const held = await makeConfirmed(server, agency, { people: 2, inDays: 47 });
  const seen = async () => (dataOf(await server.as(agency.owner).execute(SEEN, { code: held.code })) as any).reservation;
  const direct = await seen();
  expect(direct).toMatchObject({ cancellationTerms: { ceilingPercent: null }, cancellationQuote: { tier: { refundPercent: 50, byMove: false }, amounts: [{ currency: 'USD', refund: { amount: 50_000 } }] } });
  const far = await makeDeparture(server, { inDays: 147, groupSize: 40 });
  const quote = await quoteFor(server, agency.owner, held.id, { departureId: far.id });
  expect((dataOf(await server.as(agency.owner).execute(`mutation ($input: QuoteAmendmentInput!) { quoteAmendment(input: $input) { ... on QuoteAmendmentSuccess { quote { ceilingPercent } } } }`,
    { input: { reservationId: held.id, change: { departureId: far.id } } })) as any).quoteAmendment.quote).toEqual({ ceilingPercent: 50 });
  expect(quote.tier?.refundPercent).toBe(50);
  expect((await amendTo(server, agency.owner, held.id, { departureId: far.id })).__typename).toBe('AmendReservationSuccess');
  expect(await seen()).toMatchObject({
    cancellationTerms: { ceilingPercent: 50, tiers: [{ daysBefore: 30, refundPercent: 50, byMove: true, isNow: true }, { daysBefore: 0, refundPercent: 0, byMove: false }] },
    cancellationQuote: { tier: { refundPercent: 50, byMove: true }, amounts: direct.cancellationQuote.amounts },
  });
  // Who leaves after the move is settled by the same.
  expect((await quoteFor(server, agency.owner, held.id, { party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 1 }] })).tier?.refundPercent).toBe(50);
});

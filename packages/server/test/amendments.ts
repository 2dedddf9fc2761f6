import { randomUUID } from 'node:crypto';
import { AmendReservationDocument, CancellationQuoteDocument, ConfirmReservationDocument, QuoteAmendmentDocument, SetCancellationPolicyDocument } from '@vilcanota/schema';
import type { MadeDeparture } from './departures.ts';
import { dataOf, type TestServer } from './kit.ts';
import type { MadeAgency, Person } from './makers.ts';
import { foreignAdults, makeHold } from './reservations.ts';

/** 100 % back until 60 days before, 50 % until 30, then nothing; moving costs 25 dollars. */
export const TIERS = [{ daysBefore: 60, refundPercent: 100 }, { daysBefore: 30, refundPercent: 50 }];

/** Sets a cancellation policy from today on, as the network's finance staff would. */
export async function setPolicy(server: TestServer, { tiers = TIERS, fee = 2_500 } = {}): Promise<void> {
  const finance = await server.makePerson({ networkRoles: ['FINANCE'] });
  const { rows } = await server.ownerPool.query('select lima_today() as today');
  const input = { validFrom: rows[0].today, tiers, amendmentFee: { amount: fee, currency: 'USD' as const }, reason: 'Temporada nueva', key: randomUUID() };
  const { setCancellationPolicy } = dataOf(await server.as(finance).execute(SetCancellationPolicyDocument, { input }));
  if (setCancellationPolicy.__typename !== 'SetCancellationPolicySuccess') throw new Error(setCancellationPolicy.__typename);
}

/** A confirmed reservation of foreign adults. */
export async function makeConfirmed(server: TestServer, agency: MadeAgency, wish: { departure?: MadeDeparture; people?: number; inDays?: number } = {}) {
  const hold = await makeHold(server, agency, wish);
  const { confirmReservation } = dataOf(await server.as(agency.owner).execute(ConfirmReservationDocument, { input: { reservationId: hold.id, key: randomUUID() } }));
  if (confirmReservation.__typename !== 'ConfirmReservationSuccess') throw new Error(confirmReservation.__typename);
  return hold;
}

type Change = { party?: { rateClass: 'FOREIGN' | 'PERUVIAN'; ageClass: 'ADULT' | 'MINOR'; count: number }[]; departureId?: string; leaving?: number[] };

/** Asks what an amendment would cost, and answers whatever comes. */
export const askFor = async (server: TestServer, owner: Person, reservationId: string, change: Change) =>
  dataOf(await server.as(owner).execute(QuoteAmendmentDocument, { input: { reservationId, change } })).quoteAmendment;

/** A quote that must be given. */
export async function quoteFor(server: TestServer, owner: Person, reservationId: string, change: Change) {
  const answer = await askFor(server, owner, reservationId, change);
  if (answer.__typename !== 'QuoteAmendmentSuccess') throw new Error(`No quote: ${answer.__typename}`);
  return answer.quote;
}

export const amend = async (server: TestServer, owner: Person, quoteId: string, key: string = randomUUID()) =>
  dataOf(await server.as(owner).execute(AmendReservationDocument, { input: { quoteId, key } })).amendReservation;

/** Quote and amendment in one go. */
export const amendTo = async (server: TestServer, owner: Person, reservationId: string, change: Change) =>
  amend(server, owner, (await quoteFor(server, owner, reservationId, change)).id);

export const cancellationOf = async (server: TestServer, owner: Person, code: string) =>
  dataOf(await server.as(owner).execute(CancellationQuoteDocument, { code })).reservation!;

export { foreignAdults };

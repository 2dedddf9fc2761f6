import { v7 as uuid } from 'uuid';
import { KeyReused, NotFound } from '#access/errors';
import { knownAnswer } from '#db/kept-keys';
import { requireViewer } from '#access/grants';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { canonicalHash } from '#lib/canonical-hash';
import { makeCode } from '#lib/code';
import { isUuid } from '#lib/uuid';
import type { Decision, SpotWish } from '#modules/capacity/wish';
import { inCanonicalOrder, partyTotal, refuseIfPartyInvalid, type Party } from '#modules/rates/party.rules';
import { priceLegs, type PricedLeg } from '#modules/rates/price-legs';
import type { PriceQuoteExpired, PriceQuoteStale } from '#modules/quotes/quote.rules';
import { quotedLegs } from '#modules/quotes/quoted-legs';
import { requireMayReserveFor } from './reservation.policy.ts';
import { HOLD_MINUTES, namingDeadlineOf } from './reservation.rules.ts';

export type HoldSpots = { agencyId: string; departureId: string; party: Party; key: string; reference?: string | null; quoteId?: string | null };

/**
 * Holds spots on one departure for a party, until the agency confirms or the hold's time is over.
 * Takes room on every resource-day of the route or on none; refuses what the rules of the field do not allow.
 */
export async function holdSpots(scope: Scope, wish: HoldSpots) {
  requireMayReserveFor(scope.viewer, wish.agencyId);
  if (!isUuid(wish.departureId)) throw new NotFound();
  return hold(scope, { ...wish, departures: [{ id: wish.departureId }], itinerary: undefined, input: ['hold-spots', wish] });
}

export type HoldTogether = {
  agencyId: string; departures: readonly { id: string; followsId?: string }[]; party: Party; key: string; reference?: string | null;
  itinerary: SpotWish['itinerary'];
  /** The quote whose price it takes; without one, the rates of now. */
  quoteId?: string | null;
  /** The network's staff reserve for a holder, out of its kept share. */
  fromShare?: boolean;
  /** What the client asked for: the same key with another input is refused. */
  input: unknown;
};

/** The road of every hold: price, then room for all departures or none. The policy was asked by the caller. */
export async function hold(scope: Scope, wish: HoldTogether): Promise<HoldOutcome> {
  const refusal = refuseIfPartyInvalid(wish.party);
  if (refusal) return refusal;
  const party = inCanonicalOrder(wish.party);
  const priced = await pricesFor(scope, { ...wish, party });
  if ('kind' in priced) {
    // A repetition is answered as the first time, also when the quote has ended meanwhile.
    return (await knownAnswer<{ holdId: string }>(scope.db, { owner: wish.agencyId, key: wish.key, input: wish.input })) ?? priced;
  }
  // What nobody offers is priced for nobody: an unknown departure, and a draft.
  if (wish.departures.some(({ id }) => !priced.some((price) => price.departureId === id))) throw new NotFound();
  const priceOf = new Map(priced.map((price) => [price.departureId, price]));
  const decision = await scope.takeRoom({
    holdId: uuid(), agencyId: wish.agencyId, key: wish.key, hash: canonicalHash(wish.input), itinerary: wish.itinerary,
    reference: wish.reference ?? undefined, holdSeconds: HOLD_MINUTES * 60, personId: requireViewer(scope.viewer).personId, via: scope.via, fromShare: wish.fromShare,
    legs: wish.departures.map(({ id, followsId }) => {
      const { lines, pricedOn, pricedAt, date } = priceOf.get(id)!;
      return { reservationId: uuid(), code: makeCode(), departureId: id, followsId, people: partyTotal(party), party, lines, pricedOn, pricedAt, namingDeadline: namingDeadlineOf(date) };
    }),
  });
  scope.batches.clear(); // what was read before the hold is out of date
  if (decision.kind === 'KeyReused') throw new KeyReused();
  if (decision.kind === 'Held' || decision.kind === 'Repeated') return { holdId: decision.holdId };
  if (decision.kind === 'ItineraryReserved') return { kind: 'ItineraryNotHoldable', itineraryId: decision.itineraryId, isReserved: true, message: 'The itinerary is held or reserved already.' };
  if (decision.kind === 'FollowedAlready') return { kind: 'HeldAgainAlready', reservationId: decision.reservationId, message: 'It was held again already, and that hold stands.' };
  if (decision.kind === 'WaitingEnded') throw new Error('A wish that did not wait was answered as one.');
  return { ...decision, message: messageOf(decision), wish: { agencyId: wish.agencyId, people: partyTotal(party), departureIds: wish.departures.map(({ id }) => id) } };
}

/** By the quote if there is one, else by the rates of now: a quote that does not fit is never replaced silently. */
function pricesFor(scope: Scope, { quoteId, agencyId, departures, party }: HoldTogether): Promise<PricedLeg[] | PriceQuoteStale | PriceQuoteExpired> {
  const departureIds = departures.map((d) => d.id);
  return quoteId ? quotedLegs(scope, { quoteId, agencyId, departureIds, party }) : priceLegs(scope.db, departureIds.map((departureId) => ({ departureId })), party);
}

type Refused = Exclude<Decision, { kind: 'Held' | 'Repeated' | 'KeyReused' | 'ItineraryReserved' | 'FollowedAlready' | 'WaitingEnded' }>;
/** What a refused wish was, so that its refusal can say what would do instead. */
export type RefusedWish = {
  agencyId: string; people: number; departureIds: readonly string[];
  /** The departure of the reservation that would have been amended: it is no alternative to itself, and nobody amends to a departure on request. */
  amends?: string;
};
export type HoldOutcome = { holdId: string } | (Refused & { message: string; wish: RefusedWish }) | NonNullable<ReturnType<typeof refuseIfPartyInvalid>> | PriceQuoteStale | PriceQuoteExpired
  | { kind: 'ItineraryNotHoldable'; itineraryId: string; isReserved: boolean; message: string } | (Refusal<'HeldAgainAlready'> & { reservationId: string });

function messageOf(refused: Refused): string {
  switch (refused.kind) {
    case 'NoRoom': return `On ${refused.date} ${refused.free} are free where ${refused.requested} were asked for.`;
    case 'DepartureClosed': return `The departure takes no holds: ${refused.reason}.`;
    case 'AgencyNotCertified': return `Only certified agencies may hold spots; this one is ${refused.standing}.`;
    case 'ItineraryStale': return 'The itinerary was changed meanwhile.';
  }
}

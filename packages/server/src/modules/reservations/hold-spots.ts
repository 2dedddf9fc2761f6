import { v7 as uuid } from 'uuid';
import { KeyReused, NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import type { Scope } from '#http/scope';
import { canonicalHash } from '#lib/canonical-hash';
import { makeCode } from '#lib/code';
import { isUuid } from '#lib/uuid';
import { departureById } from '#modules/departures/departure.finders';
import type { Decision, SpotWish } from '#modules/capacity/wish';
import { inCanonicalOrder, partyTotal, refuseIfPartyInvalid, type Party } from '#modules/rates/party.rules';
import { priceLegs } from '#modules/rates/price-legs';
import { requireMayReserveFor } from './reservation.policy.ts';
import { HOLD_MINUTES, namingDeadlineOf } from './reservation.rules.ts';

export type HoldSpots = { agencyId: string; departureId: string; party: Party; key: string; reference?: string | null };

/**
 * Holds spots on one departure for a party, until the agency confirms or the hold's time is over.
 * Takes room on every resource-day of the route or on none; refuses what the rules of the field do not allow.
 */
export async function holdSpots(scope: Scope, wish: HoldSpots) {
  requireMayReserveFor(scope.viewer, wish.agencyId);
  const departure = isUuid(wish.departureId) ? await scope.batches.load(departureById, wish.departureId) : null;
  if (!departure) throw new NotFound();
  return hold(scope, { ...wish, departures: [departure], itinerary: undefined, input: ['hold-spots', wish] });
}

export type HoldTogether = {
  agencyId: string; departures: readonly { id: string; date: string; followsId?: string }[]; party: Party; key: string; reference?: string | null;
  itinerary: SpotWish['itinerary'];
  /** What the client asked for: the same key with another input is refused. */
  input: unknown;
};

/** The road of every hold: price, then room for all departures or none. The policy was asked by the caller. */
export async function hold(scope: Scope, wish: HoldTogether): Promise<HoldOutcome> {
  const refusal = refuseIfPartyInvalid(wish.party);
  if (refusal) return refusal;
  const party = inCanonicalOrder(wish.party);
  const priced = await priceLegs(scope.db, wish.departures.map((d) => ({ departureId: d.id })), party);
  const linesOf = new Map(priced.map((price) => [price.departureId, price.lines]));
  const decision = await scope.takeRoom({
    holdId: uuid(), agencyId: wish.agencyId, key: wish.key, hash: canonicalHash(wish.input), itinerary: wish.itinerary,
    reference: wish.reference ?? undefined, holdSeconds: HOLD_MINUTES * 60, personId: requireViewer(scope.viewer).personId, via: scope.via,
    legs: wish.departures.map((departure) => ({
      reservationId: uuid(), code: makeCode(), departureId: departure.id, followsId: departure.followsId, people: partyTotal(party), party,
      lines: linesOf.get(departure.id) ?? [], namingDeadline: namingDeadlineOf(departure.date),
    })),
  });
  scope.batches.clear(); // what was read before the hold is out of date
  if (decision.kind === 'KeyReused') throw new KeyReused();
  if (decision.kind === 'Held' || decision.kind === 'Repeated') return { holdId: decision.holdId };
  if (decision.kind === 'ItineraryReserved') return { kind: 'ItineraryNotHoldable', itineraryId: decision.itineraryId, isReserved: true, message: 'The itinerary is held or reserved already.' };
  if (decision.kind === 'WaitingEnded') throw new Error('A wish that did not wait was answered as one.');
  return { ...decision, message: messageOf(decision) };
}

type Refused = Exclude<Decision, { kind: 'Held' | 'Repeated' | 'KeyReused' | 'ItineraryReserved' | 'WaitingEnded' }>;
export type HoldOutcome = { holdId: string } | (Refused & { message: string }) | NonNullable<ReturnType<typeof refuseIfPartyInvalid>>
  | { kind: 'ItineraryNotHoldable'; itineraryId: string; isReserved: boolean; message: string };

function messageOf(refused: Refused): string {
  switch (refused.kind) {
    case 'NoRoom': return `On ${refused.date} ${refused.free} are free where ${refused.requested} were asked for.`;
    case 'DepartureClosed': return `The departure takes no holds: ${refused.reason}.`;
    case 'AgencyNotCertified': return `Only certified agencies may hold spots; this one is ${refused.standing}.`;
    case 'ItineraryStale': return 'The itinerary was changed meanwhile.';
  }
}

import type { Refusal } from '#graphql/problem';
import type { Currency } from '#graphql/shared.type';
import { type CancellationTerms, ceilingAfterMove, feesFor, isLastToKeep, type Settled, settledBy, tierFor, type TierInForce } from '#modules/rates/cancellation.rules';
import { currenciesInOrder } from '#modules/rates/currency.rules';
import { difference, isOfTheJourney, type Line, once, standing, sumIn } from '#modules/rates/line.rules';
import { isSameParty, type Party } from '#modules/rates/party.rules';
import { type ReservationState, stateAt } from '#modules/reservations/reservation.rules';

/** How long a quote for an amendment stands: long enough to ask the client on the telephone. */
export const QUOTE_MINUTES = 15;

export type ReservationNotAmendable = Refusal<'ReservationNotAmendable'> & { state: ReservationState };
export type NothingToAmend = Refusal<'NothingToAmend'>;

/** Held while its time runs, or confirmed until the day before the start: then a reservation can be amended. */
export function refuseIfNotAmendable(reservation: { state: ReservationState; expiresAt: string | null; date: string }, now: string, today: string): ReservationNotAmendable | undefined {
  const state = stateAt(reservation, now);
  if ((state === 'HELD' || state === 'CONFIRMED') && reservation.date > today) return undefined;
  return { kind: 'ReservationNotAmendable', state, message: `A reservation that is ${state}${reservation.date > today ? '' : ' and has started'} is not amended.` };
}

export type OfferOnlyShrinks = Refusal<'OfferOnlyShrinks'>;

/** What was offered to a waiting party is for that party on that departure: until it is confirmed, it may only become smaller. Others wait behind it. */
export function refuseIfOfferGrows(offer: { isOffer: boolean; people: number }, after: { people: number; hasMoved: boolean }): OfferOnlyShrinks | undefined {
  if (!offer.isOffer || (!after.hasMoved && after.people <= offer.people)) return undefined;
  return { kind: 'OfferOnlyShrinks', message: 'An offer of the waiting list may only become smaller until it is confirmed.' };
}

type Journey = { departureId: string; party: Party };

/** An amendment changes who goes, or which departure. */
export function refuseIfNothingChanges(before: Journey, after: Journey): NothingToAmend | undefined {
  if (before.departureId !== after.departureId || !isSameParty(before.party, after.party)) return undefined;
  return { kind: 'NothingToAmend', message: 'The reservation is like that already.' };
}

export type AmendmentFacts = {
  /** Every line of the reservation so far. */
  lines: readonly Line[];
  isConfirmed: boolean;
  terms: CancellationTerms | null;
  /** First day of the departure it is on now. */
  date: string;
  today: string;
  /** People who leave: fewer than before, on whatever departure. */
  isSmaller: boolean;
  hasMoved: boolean;
  /** The journey for the new party on the departure it is on now, and where it is to be; the same unless it moves. */
  priceHere: readonly Line[];
  priceThere: readonly Line[];
};

export type AmendmentPrice = {
  lines: Line[];
  amounts: Settled[];
  /** The tier by which something is kept; null when none decides. */
  tier: TierInForce | null;
  /** What a later cancellation returns at most, in per cent of the trek's price; null: what the tier of its day says. */
  ceilingPercent: number | null;
};

/**
 * What an amendment costs. The journey is priced anew by the rates frozen on the reservation, and the difference is added as lines:
 * what stands afterwards is the price of the new party on the new departure. While it is held nothing else is charged.
 * Once confirmed: people who leave are cancelled under the frozen tiers; moving costs the policy's fee, and once the lowest tier has
 * begun what cancelling costs. Until then what would have come back at the move is the most that comes back later. Without a policy the fee is an open line, for the network to set.
 */
export function priceOfAmendment(facts: AmendmentFacts): AmendmentPrice {
  const before = standing(facts.lines);
  const journey = before.filter(isOfTheJourney);
  const changed = difference(journey, facts.priceThere);
  if (!facts.isConfirmed) return { lines: changed, amounts: settledBy(before, changed), tier: null, ceilingPercent: null };
  const { fees, tier } = feesOf(facts, journey);
  const lines = [...changed, ...fees];
  const ceilingPercent = facts.hasMoved ? ceilingAfterMove(tier) : (facts.terms?.ceilingPercent ?? null);
  return { lines, amounts: settledBy(before, lines), tier, ceilingPercent };
}

function feesOf(facts: AmendmentFacts, journey: readonly Line[]): { fees: Line[]; tier: TierInForce | null } {
  const { terms, hasMoved, isSmaller } = facts;
  const tier = terms && tierFor(terms, facts.date, facts.today);
  const isLate = hasMoved && tier !== null && isLastToKeep(tier);
  const falling = isLate ? journey : isSmaller ? fallsAway(journey, facts.priceHere) : [];
  const moving = hasMoved && !isLate ? feeForMoving(terms, facts.priceThere) : [];
  return { fees: [...feesFor(falling, terms, tier), ...moving], tier: hasMoved || isSmaller ? tier : null };
}

/** Belongs to the departure it moves to: there it is shown. */
function feeForMoving(terms: CancellationTerms | null, priceThere: readonly Line[]): Line[] {
  const departureId = priceThere[0]!.departureId;
  if (!terms) return [once('AMENDMENT_FEE', departureId, null, 'NETWORK')];
  return terms.amendmentFee.amount > 0 ? [once('AMENDMENT_FEE', departureId, terms.amendmentFee, terms.origin)] : [];
}

/**
 * What of the treks falls away with the people who leave: the price of all before less the price of those who stay. Where fewer people
 * pay more each, only the difference falls away: leaving never costs more than staying by the fee alone.
 */
function fallsAway(journey: readonly Line[], priceHere: readonly Line[]): Line[] {
  const treks = difference(journey, priceHere).filter(({ kind }) => kind === 'TREK');
  if (treks.length === 0) return [];
  const { departureId, origin } = treks[0]!;
  const amountIn = (currency: Currency) => -sumIn(currency, treks);
  return [
    ...currenciesInOrder.filter((currency) => amountIn(currency) > 0).map((currency) => once('TREK', departureId, { amount: amountIn(currency), currency }, origin)),
    ...treks.filter(({ quantity, total }) => quantity < 0 && !total).map((line) => ({ ...line, quantity: -line.quantity })),
  ];
}

import { type Asked, type LockedFacts, quantities, refuseAgency, refuseDepartures, tightest } from './decide.rules.ts';
import { keyOfDay, type DayKey, type ResourceDay } from './resource-day.ts';
import { noTerms, roomOn, termsAfter } from './room.rules.ts';
import type { NoRoomFacts } from './wish.ts';

/** A live reservation that is to take other room: of another departure, for more or for fewer people. */
export type Swap = { reservationId: string; agencyId: string; departureId: string; people: number };

/** What the reservation takes now, and whether its claims have an end. */
export type OwnClaims = { departureId: string; people: number; fromShare: boolean; until: string; claims: readonly (DayKey & { quantity: number })[] };

export type SwapFacts = Pick<LockedFacts, 'now' | 'today' | 'days' | 'terms' | 'needs' | 'departures' | 'agencies'>;

export type SwapRefusal = NoRoomFacts | NonNullable<ReturnType<typeof refuseAgency>> | NonNullable<ReturnType<typeof refuseDepartures>>;

/**
 * Whether a reservation may take other room. What it has counts as free for it. Whoever only gives room back is never refused:
 * a lapse of the certification or a closed departure stops taking, not giving. A day of which no more is taken than before is not asked.
 */
export function refuseSwap(swap: Swap, own: OwnClaims, facts: SwapFacts): SwapRefusal | undefined {
  const moves = swap.departureId !== own.departureId;
  if (!moves && swap.people <= own.people) return undefined;
  const refusal = refuseAgency(swap.agencyId, facts) ?? refuseDepartures([swap], facts);
  if (refusal) return refusal;
  const who = { agencyId: swap.agencyId, fromShare: own.fromShare };
  const held = new Map(own.claims.map((claim) => [keyOfDay(claim), claim.quantity]));
  const grown = quantities([swap], facts.needs).filter(({ key, quantity }) => quantity > (held.get(key) ?? 0));
  const day = (key: string) => facts.days.get(key)!;
  return tightest(grown, day, (key) => {
    const back = held.get(key) ?? 0;
    return roomOn(without(day(key), own.until, back), termsAfter(facts.terms.get(key) ?? noTerms, who, -back), who);
  });
}

const without = (day: ResourceDay, until: string, quantity: number): ResourceDay =>
  until === 'infinity' ? { ...day, confirmed: day.confirmed - quantity } : { ...day, held: day.held - quantity };

/** The days of which a swap takes more than before. */
export function grownDays(swap: Swap, own: OwnClaims, facts: SwapFacts): ResourceDay[] {
  const held = new Map(own.claims.map((claim) => [keyOfDay(claim), claim.quantity]));
  return quantities([swap], facts.needs).filter(({ key, quantity }: Asked) => quantity > (held.get(key) ?? 0)).map(({ key }) => facts.days.get(key)!);
}

import { freeOn, keyOfDay, type ResourceDay } from './resource-day.ts';
import type { AgencyFacts, Decision, DepartureFacts, ItineraryFacts, KeyFacts, Needs, NoRoomFacts, Wish } from './wish.ts';

/** What was read under the locks. The days are the newest versions, counted where an expiry had passed. */
export type LockedFacts = {
  /** The database's clock after the locks, ISO text in milliseconds. */
  now: string;
  /** Today in Lima at that instant. */
  today: string;
  days: ReadonlyMap<string, ResourceDay>;
  needs: ReadonlyMap<string, Needs>;
  departures: ReadonlyMap<string, DepartureFacts>;
  agencies: ReadonlyMap<string, AgencyFacts>;
  keys: readonly KeyFacts[];
  itineraries: ReadonlyMap<string, ItineraryFacts>;
};

export type Decided = {
  decisions: Decision[];
  /** The days that changed, with the counters to write. */
  changed: ResourceDay[];
};

const HOLDABLE = new Set(['OPEN', 'GUARANTEED']);
const keyOf = (agencyId: string, key: string) => `${agencyId}|${key}`;

/**
 * Decides wishes one after the other in order of arrival, each seeing what those before it took.
 * All or nothing: a wish takes every resource-day of every leg, or changes nothing. Within a departure a traveller
 * counts once per resource-day; across the legs of a wish quantities add.
 */
export function decide(wishes: readonly Wish[], facts: LockedFacts): Decided {
  const days = new Map<string, ResourceDay>();
  const day = (key: string): ResourceDay => days.get(key) ?? facts.days.get(key)!;
  const keys = new Map(facts.keys.map((k) => [keyOf(k.agencyId, k.key), k]));
  const reserved = new Set<string>();

  const decisions = wishes.map((wish): Decision => {
    const known = keys.get(keyOf(wish.agencyId, wish.key));
    if (known) return known.hash === wish.hash ? { kind: 'Repeated', holdId: known.holdId } : { kind: 'KeyReused' };
    const refusal = refuseAgency(wish, facts) ?? refuseItinerary(wish, facts, reserved) ?? refuseDeparture(wish, facts);
    if (refusal) return refusal;
    const asked = quantities(wish, facts);
    const noRoom = refuseIfNoRoom(asked, day);
    if (noRoom) return noRoom;

    const expiresAt = new Date(Date.parse(facts.now) + wish.holdSeconds * 1000).toISOString();
    for (const { key, quantity } of asked) {
      const before = day(key);
      days.set(key, { ...before, held: before.held + quantity, nextExpiry: earlier(before.nextExpiry, expiresAt) });
    }
    keys.set(keyOf(wish.agencyId, wish.key), { agencyId: wish.agencyId, key: wish.key, hash: wish.hash, holdId: wish.holdId });
    if (wish.itinerary) reserved.add(wish.itinerary.id);
    return { kind: 'Held', holdId: wish.holdId, expiresAt };
  });
  return { decisions, changed: [...days.values()] };
}

/** Only an agency whose certification is in force at this instant may take spots. */
function refuseAgency(wish: Wish, facts: LockedFacts): Decision | undefined {
  const standing = facts.agencies.get(wish.agencyId)?.standing ?? 'NOT_CERTIFIED';
  return standing === 'CERTIFIED' ? undefined : { kind: 'AgencyNotCertified', agencyId: wish.agencyId, standing };
}

/** An itinerary is held as the agency saw it, and once. */
function refuseItinerary(wish: Wish, facts: LockedFacts, reserved: ReadonlySet<string>): Decision | undefined {
  if (!wish.itinerary) return undefined;
  const itinerary = facts.itineraries.get(wish.itinerary.id);
  if (itinerary?.version !== wish.itinerary.version) return { kind: 'ItineraryStale', itineraryId: wish.itinerary.id };
  if (itinerary.hasLive || reserved.has(itinerary.id)) return { kind: 'ItineraryReserved', itineraryId: itinerary.id };
  return undefined;
}

/** Every departure of the wish is open and has not started. */
function refuseDeparture(wish: Wish, facts: LockedFacts): Decision | undefined {
  for (const leg of wish.legs) {
    const departure = facts.departures.get(leg.departureId);
    const closed = departure && closedBecause(departure, facts.today);
    if (!departure || closed) return { kind: 'DepartureClosed', departureId: leg.departureId, reason: closed ?? 'NOT_OPEN' };
  }
  return undefined;
}

/** Why a departure takes no holds on a day of Lima; undefined when it does. */
export function closedBecause(departure: Pick<DepartureFacts, 'state' | 'date'>, today: string) {
  if (departure.state === 'CANCELLED') return 'CANCELLED' as const;
  if (departure.date <= today) return 'STARTED' as const;
  if (!HOLDABLE.has(departure.state)) return 'NOT_OPEN' as const;
  return undefined;
}

type Asked = { key: string; departureId: string; quantity: number };

/** What a wish takes of each resource-day, in order of date. */
function quantities(wish: Wish, facts: LockedFacts): Asked[] {
  const asked = new Map<string, Asked>();
  for (const leg of wish.legs) {
    for (const need of facts.needs.get(leg.departureId)!.days) {
      const key = keyOfDay(need);
      const before = asked.get(key);
      asked.set(key, { key, departureId: before?.departureId ?? leg.departureId, quantity: (before?.quantity ?? 0) + leg.people });
    }
  }
  return [...asked.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Names the tightest resource-day that binds; of equally tight ones the first by date. */
function refuseIfNoRoom(asked: readonly Asked[], day: (key: string) => ResourceDay): NoRoomFacts | undefined {
  let binding: NoRoomFacts | undefined;
  for (const { key, departureId, quantity } of asked) {
    const at = day(key);
    const free = freeOn(at);
    if (free === null || quantity <= free) continue;
    if (!binding || free < binding.free) binding = { kind: 'NoRoom', departureId, date: at.date, resourceId: at.resourceId, requested: quantity, free };
  }
  return binding;
}

const earlier = (a: string, b: string) => (a === 'infinity' || b < a ? b : a);

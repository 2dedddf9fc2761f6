import { keyOfDay, type ResourceDay } from './resource-day.ts';
import { type DayTerms, noTerms, roomOn, termsAfter } from './room.rules.ts';
import {
  type AgencyFacts, type Decision, type DepartureFacts, type Held, isWaiting, type ItineraryFacts, type KeyFacts, keyOwnerOfWish, type Leg, type Needs, type NoRoomFacts,
  REQUEST_HOURS, type SpotWish, type WaitingFacts, type WaitingWish, type Wish,
} from './wish.ts';

/** What was read under the locks. The days are the newest versions, counted where an expiry had passed. */
export type LockedFacts = {
  /** The database's clock after the locks, ISO text in milliseconds. */
  now: string;
  /** Today in Lima at that instant. */
  today: string;
  days: ReadonlyMap<string, ResourceDay>;
  /** Terms of the watched days among them. */
  terms: ReadonlyMap<string, DayTerms>;
  needs: ReadonlyMap<string, Needs>;
  departures: ReadonlyMap<string, DepartureFacts>;
  agencies: ReadonlyMap<string, AgencyFacts>;
  keys: readonly KeyFacts[];
  itineraries: ReadonlyMap<string, ItineraryFacts>;
  waiting: ReadonlyMap<string, WaitingFacts>;
  /** Of reservations that are to be held again: what stands in the place of each. */
  followed: ReadonlyMap<string, string>;
};

export type Decided = {
  decisions: Decision[];
  /** The days that changed, with the counters to write. */
  changed: ResourceDay[];
};

const HOLDABLE = new Set(['OPEN', 'GUARANTEED']);
const keyOf = (owner: string, key: string) => `${owner}|${key}`;

/**
 * Decides wishes one after the other in the order given, each seeing what those before it took.
 * All or nothing: a wish takes every resource-day of every leg, or changes nothing. Within a departure a traveller
 * counts once per resource-day; across the legs of a wish quantities add.
 */
export function decide(wishes: readonly Wish[], facts: LockedFacts): Decided {
  const book = openBook(facts);
  const keys = new Map(facts.keys.map((k) => [keyOf(k.owner, k.key), k]));
  const reserved = new Set<string>();
  const followed = new Map(facts.followed);

  const decisions = wishes.map((wish): Decision => {
    const owner = keyOwnerOfWish(wish);
    const known = keys.get(keyOf(owner, wish.key));
    if (known) return known.hash === wish.hash ? { kind: 'Repeated', holdId: known.holdId } : { kind: 'KeyReused' };
    const answer = refuseAgency(wish.agencyId, facts) ?? (isWaiting(wish) ? decideWaiting(wish, facts, book) : decideSpots(wish, { ...facts, followed }, book, reserved));
    if (answer.kind !== 'Held') return answer;
    for (const { key, quantity } of quantities(answer.legs, facts.needs)) book.take(key, wish, quantity, answer.expiresAt);
    keys.set(keyOf(owner, wish.key), { owner, key: wish.key, hash: wish.hash, holdId: wish.holdId });
    if (!isWaiting(wish) && wish.itinerary) reserved.add(wish.itinerary.id);
    for (const { followsId, reservationId } of answer.legs) if (followsId) followed.set(followsId, reservationId);
    return answer;
  });
  return { decisions, changed: book.changed() };
}

type Who = { agencyId: string; fromShare?: boolean };

/** The days as they stand while wishes are decided, one after the other. */
function openBook(facts: LockedFacts) {
  const days = new Map<string, ResourceDay>();
  const terms = new Map<string, DayTerms>();
  const day = (key: string): ResourceDay => days.get(key) ?? facts.days.get(key)!;
  const termsOf = (key: string): DayTerms => terms.get(key) ?? facts.terms.get(key) ?? noTerms;
  const who = ({ agencyId, fromShare = false }: Who) => ({ agencyId, fromShare });
  return {
    day,
    room: (key: string, whose: Who) => roomOn(day(key), termsOf(key), who(whose)),
    take(key: string, whose: Who, quantity: number, until: string): void {
      const before = day(key);
      days.set(key, { ...before, held: before.held + quantity, nextExpiry: earlier(before.nextExpiry, until) });
      terms.set(key, termsAfter(termsOf(key), who(whose), quantity));
    },
    changed: () => [...days.values()],
  };
}
type Book = ReturnType<typeof openBook>;

function decideSpots(wish: SpotWish, facts: LockedFacts, book: Book, reserved: ReadonlySet<string>): Decision {
  const refusal = refuseFollowed(wish, facts) ?? refuseItinerary(wish, facts, reserved) ?? refuseDepartures(wish.legs, facts);
  if (refusal) return refusal;
  return refuseIfNoRoom(quantities(wish.legs, facts.needs), wish, book) ?? heldOf(wish, wish.legs, facts);
}

/** The first candidate with room for all; else the one with the most room, of equal ones the first; with less than the minimum nothing. */
function decideWaiting(wish: WaitingWish, facts: LockedFacts, book: Book): Decision {
  const entry = facts.waiting.get(wish.waiting.entryId);
  if (entry?.state !== 'WAITING' || entry.deadline <= facts.now) return { kind: 'WaitingEnded' };
  const { people, atLeast } = wish.waiting;
  let best: { leg: (people: number) => Leg; fits: number } | undefined;
  let binding: NoRoomFacts | undefined;
  for (const { departureId, legFor } of wish.candidates) {
    if (refuseDepartures([{ departureId }], facts)) continue;
    const short = refuseIfNoRoom(quantities([{ departureId, people }], facts.needs), wish, book);
    const fits = short ? short.free : people;
    binding ??= short;
    if (fits >= atLeast && fits > (best?.fits ?? 0)) best = { leg: legFor, fits };
    if (fits === people) break;
  }
  if (best) return heldOf(wish, [best.leg(best.fits)], facts);
  return binding ?? { kind: 'DepartureClosed', departureId: wish.candidates[0]?.departureId ?? '', reason: 'NOT_OPEN' };
}

/** One expiry for all legs; with a departure on request among them, when the network must have answered. Never beyond the first day's start. */
function heldOf(wish: Wish, legs: readonly Leg[], facts: LockedFacts): Held {
  const states = legs.map((leg) => ({ ...leg, state: facts.departures.get(leg.departureId)!.onRequest ? ('PENDING' as const) : ('HELD' as const) }));
  const seconds = states.some(({ state }) => state === 'PENDING') ? REQUEST_HOURS * 3600 : wish.holdSeconds;
  const ends = [new Date(Date.parse(facts.now) + seconds * 1000).toISOString(), ...legs.map((leg) => facts.departures.get(leg.departureId)!.startsAt)];
  if (wish.notAfter) ends.push(wish.notAfter);
  return { kind: 'Held', holdId: wish.holdId, expiresAt: ends.reduce((first, end) => (end < first ? end : first)), legs: states };
}

/** Only an agency whose certification is in force at this instant may take spots. */
export function refuseAgency(agencyId: string, facts: Pick<LockedFacts, 'agencies'>) {
  const standing = facts.agencies.get(agencyId)?.standing ?? 'NOT_CERTIFIED';
  return standing === 'CERTIFIED' ? undefined : { kind: 'AgencyNotCertified' as const, agencyId, standing };
}

/** What is held again already, and stands, is not held a second time. */
function refuseFollowed(wish: SpotWish, facts: LockedFacts): Decision | undefined {
  const standing = wish.legs.flatMap(({ followsId }) => facts.followed.get(followsId ?? '') ?? [])[0];
  return standing === undefined ? undefined : { kind: 'FollowedAlready', reservationId: standing };
}

/** An itinerary is held as the agency saw it, and once. */
function refuseItinerary(wish: SpotWish, facts: LockedFacts, reserved: ReadonlySet<string>): Decision | undefined {
  if (!wish.itinerary) return undefined;
  const itinerary = facts.itineraries.get(wish.itinerary.id);
  if (itinerary?.version !== wish.itinerary.version) return { kind: 'ItineraryStale', itineraryId: wish.itinerary.id };
  if (itinerary.hasLive || reserved.has(itinerary.id)) return { kind: 'ItineraryReserved', itineraryId: itinerary.id };
  return undefined;
}

/** Every departure is open and has not started. */
export function refuseDepartures(legs: readonly { departureId: string }[], facts: Pick<LockedFacts, 'departures' | 'today'>) {
  for (const { departureId } of legs) {
    const departure = facts.departures.get(departureId);
    const closed = departure && closedBecause(departure, facts.today);
    if (!departure || closed) return { kind: 'DepartureClosed' as const, departureId, reason: closed ?? ('NOT_OPEN' as const) };
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

export type Asked = { key: string; departureId: string; quantity: number };

/** What legs take of each resource-day, in order of date. */
export function quantities(legs: readonly { departureId: string; people: number }[], needs: ReadonlyMap<string, Needs>): Asked[] {
  const asked = new Map<string, Asked>();
  for (const leg of legs) {
    for (const need of needs.get(leg.departureId)!.days) {
      const key = keyOfDay(need);
      const before = asked.get(key);
      asked.set(key, { key, departureId: before?.departureId ?? leg.departureId, quantity: (before?.quantity ?? 0) + leg.people });
    }
  }
  return [...asked.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Names the tightest resource-day that binds; of equally tight ones the first by date. */
function refuseIfNoRoom(asked: readonly Asked[], whose: Who, book: Book): NoRoomFacts | undefined {
  return tightest(asked, (key) => book.day(key), (key) => book.room(key, whose));
}

/** The tightest of the resource-days that have less than is asked of them. */
export function tightest(asked: readonly Asked[], day: (key: string) => ResourceDay, room: (key: string) => ReturnType<typeof roomOn>): NoRoomFacts | undefined {
  let binding: NoRoomFacts | undefined;
  for (const { key, departureId, quantity } of asked) {
    const { free, because } = room(key);
    if (free === null || quantity <= free || (binding && free >= binding.free)) continue;
    const { date, resourceId } = day(key);
    binding = { kind: 'NoRoom', departureId, date, resourceId, requested: quantity, free, because };
  }
  return binding;
}

const earlier = (a: string, b: string) => (a === 'infinity' || b < a ? b : a);

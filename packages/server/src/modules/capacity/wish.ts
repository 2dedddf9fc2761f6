import type { DayKey } from './resource-day.ts';
import type { RoomReason } from './room.rules.ts';

/** A line of the price that the reservation keeps. Rates make them; here they are only written. */
export type HeldLine = {
  kind: string;
  conservationAreaId: string | null;
  rateClass: string | null;
  ageClass: string | null;
  quantity: number;
  unit: { amount: number; currency: string } | null;
  total: { amount: number; currency: string } | null;
  rateId: string | null;
  origin: string;
};

/** One departure within a wish. The reservation that comes of it gets the ids and lines given here. */
export type Leg = {
  reservationId: string;
  code: string;
  departureId: string;
  people: number;
  /** Counts by class, kept with the reservation. */
  party: readonly object[];
  lines: readonly HeldLine[];
  /** The rates the lines were made with: in force on this day, as set at this instant; without them, those of the hold's own instant. */
  pricedOn?: string;
  pricedAt?: string;
  /** Until when names may follow. */
  namingDeadline: string;
  /** The reservation this one takes the place of: a lapsed one that is held again. */
  followsId?: string;
};

type AnyWish = {
  holdId: string;
  agencyId: string;
  /** Whose key it is; without one the agency's. What the network does by itself has an owner no client can name. */
  keyOwner?: string;
  key: string;
  /** Hash of the canonical input: the same key with another hash is refused. */
  hash: string;
  reference: string | undefined;
  holdSeconds: number;
  /** The hold ends at this instant at the latest. */
  notAfter?: string;
  /** Who holds, for the reservation. */
  personId: string;
  via: string;
  /** The network's staff reserve for a holder, out of its kept share. */
  fromShare?: boolean;
};

/** What an agency wants: every leg, or nothing. */
export type SpotWish = AnyWish & { legs: readonly Leg[]; itinerary: { id: string; version: number } | undefined };

/**
 * What a waiting party wants: all its people together, or at least so many, on the first of its candidates that has room for all,
 * else on the one with the most room. `legFor` makes the leg for so many people; it asks nobody.
 */
export type WaitingWish = AnyWish & {
  waiting: { entryId: string; joinedAt: string; people: number; atLeast: number };
  candidates: readonly { departureId: string; legFor: (people: number) => Leg }[];
};

export type Wish = SpotWish | WaitingWish;

export const isWaiting = (wish: Wish): wish is WaitingWish => 'waiting' in wish;

/** Whose key a wish carries. */
export const keyOwnerOfWish = ({ keyOwner, agencyId }: Wish): string => keyOwner ?? agencyId;

/** The departures a wish may take. */
export const departuresOf = (wish: Wish): string[] => (isWaiting(wish) ? wish.candidates : wish.legs).map((x) => x.departureId);

/** On a departure on request the network has this long to answer; silence releases the spots. No source states it: two working days. */
export const REQUEST_HOURS = 48;

/** Needs of a departure as the process remembers them; compared under the lock by version. */
export type Needs = { departureId: string; version: number; days: readonly DayKey[] };

/** startsAt: the first instant of the departure's day in Lima. */
export type DepartureFacts = { id: string; date: string; state: string; needsVersion: number; onRequest: boolean; startsAt: string };
export type AgencyFacts = { id: string; standing: 'NOT_CERTIFIED' | 'CERTIFIED' | 'SUSPENDED' | 'LAPSED' };
export type KeyFacts = { owner: string; key: string; hash: string; holdId: string };
export type WaitingFacts = { id: string; state: string; deadline: string };
export type ItineraryFacts = { id: string; version: number; hasLive: boolean };

/** What is decided about one wish. A refusal carries the facts that help; kind names the type of the contract. */
export type Decision =
  | Held
  | { kind: 'Repeated'; holdId: string }
  | { kind: 'KeyReused' }
  | NoRoomFacts
  | { kind: 'DepartureClosed'; departureId: string; reason: 'NOT_OPEN' | 'STARTED' | 'CANCELLED' }
  | { kind: 'AgencyNotCertified'; agencyId: string; standing: AgencyFacts['standing'] }
  | { kind: 'ItineraryStale'; itineraryId: string }
  | { kind: 'ItineraryReserved'; itineraryId: string }
  | { kind: 'WaitingEnded' }
  | { kind: 'FollowedAlready'; reservationId: string };

/** Granted: the legs to write, PENDING on departures on request. One expiry for all of them. */
export type Held = { kind: 'Held'; holdId: string; expiresAt: string; legs: readonly (Leg & { state: 'HELD' | 'PENDING' })[] };

export type NoRoomFacts = { kind: 'NoRoom'; departureId: string; date: string; resourceId: number; requested: number; free: number; because: RoomReason };

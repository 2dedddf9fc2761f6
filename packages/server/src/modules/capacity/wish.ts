import type { DayKey } from './resource-day.ts';

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
  /** Until when names may follow. */
  namingDeadline: string;
};

/** What an agency wants: every leg, or nothing. */
export type Wish = {
  holdId: string;
  agencyId: string;
  key: string;
  /** Hash of the canonical input: the same key with another hash is refused. */
  hash: string;
  legs: readonly Leg[];
  itinerary: { id: string; version: number } | undefined;
  reference: string | undefined;
  holdSeconds: number;
  personId: string;
  via: string;
};

/** Needs of a departure as the process remembers them; compared under the lock by version. */
export type Needs = { departureId: string; version: number; days: readonly DayKey[] };

export type DepartureFacts = { id: string; date: string; state: string; needsVersion: number };
export type AgencyFacts = { id: string; standing: 'NOT_CERTIFIED' | 'CERTIFIED' | 'SUSPENDED' | 'LAPSED' };
export type KeyFacts = { agencyId: string; key: string; hash: string; holdId: string };
export type ItineraryFacts = { id: string; version: number; hasLive: boolean };

/** What is decided about one wish. A refusal carries the facts that help; kind names the type of the contract. */
export type Decision =
  | { kind: 'Held'; holdId: string; expiresAt: string }
  | { kind: 'Repeated'; holdId: string }
  | { kind: 'KeyReused' }
  | NoRoomFacts
  | { kind: 'DepartureClosed'; departureId: string; reason: 'NOT_OPEN' | 'STARTED' | 'CANCELLED' }
  | { kind: 'AgencyNotCertified'; agencyId: string; standing: AgencyFacts['standing'] }
  | { kind: 'ItineraryStale'; itineraryId: string }
  | { kind: 'ItineraryReserved'; itineraryId: string };

export type NoRoomFacts = { kind: 'NoRoom'; departureId: string; date: string; resourceId: number; requested: number; free: number };

import { type NetworkAction, requireForNetwork } from '#access/grants';
import { NotFound } from '#access/errors';
import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import { type Db, sql } from '#db/statement';
import { inTransaction } from '#db/in-transaction';
import type { Scope } from '#http/scope';
import type { EventKind } from '#jobs/events';
import { announce } from '#jobs/outbox';
import { readClockUnderLocks } from '#modules/capacity/lock-days';
import { type LockedClaims, lockClaims } from '#modules/capacity/settle-claims';
import { requireMayChange } from './reservation.policy.ts';
import type { CancellationTerms } from '#modules/rates/cancellation.rules';
import type { PartyMember } from '#modules/rates/party.rules';
import { type EndedBy, type ReservationState, standingLegs } from './reservation.rules.ts';

/** A reservation under its lock, as it is stored. Of its departure only what never changes: the rest may be older than the lock. */
export type LockedReservation = {
  id: string; holdId: string; agencyId: string; departureId: string; date: string; state: ReservationState; expiresAt: string | null;
  /** Until when it ran of itself, before its first extension; null when it was never extended. */
  extendedFrom: string | null;
  people: number; party: PartyMember[]; namingDeadline: string; confirmedAt: string | null;
  /** Who cancelled it; null unless it was cancelled after a confirmation, by the network or by the system. */
  endedBy: EndedBy | null;
  version: number; manifestVersion: number;
  /** As they were at confirmation; null: the network had set none, or it was never confirmed. */
  terms: CancellationTerms | null;
  /** The rates it was priced with: those in force on this day, as the network had set them at this instant. */
  pricedOn: string; pricedAt: string;
};

const TARGET = sql('reservation-to-change', 'select agency_id as "agencyId" from reservation where id = $1');
// Before the reservations: two changes that spend from one purse of the agency cannot both spend the last of it.
const LOCK_AGENCY = sql('lock-agency-to-spend', 'select from agency where id = $1 for no key update');
/** Locks the agency whose purse may be spent from: the first lock of a verb, before any reservation. */
export const lockAgencyToSpend = async (db: Db, agencyId: string): Promise<void> => void (await db.query(LOCK_AGENCY, [agencyId]));
// The date by a subquery: with a join, a row that moved to another departure while its lock was waited for would not come back at all.
const STORED = `
select r.id, r.hold_id as "holdId", r.agency_id as "agencyId", r.departure_id as "departureId",
       (select d.date from departure d where d.id = r.departure_id) as date, r.state, r.expires_at as "expiresAt", r.extended_from as "extendedFrom", r.people, r.party, r.naming_deadline as "namingDeadline", r.confirmed_at as "confirmedAt", r.ended_by as "endedBy",
       r.version, r.manifest_version as "manifestVersion", r.cancellation_tiers as terms,
       coalesce(r.priced_on, (r.held_at at time zone 'America/Lima')::date) as "pricedOn", coalesce(r.priced_at, r.held_at) as "pricedAt"
  from reservation r`;
const LOCK = (name: string, which: string) => sql(name, `${STORED} where ${which} order by r.id for no key update of r`);
const LOCK_HOLD = LOCK('lock-reservations-of-hold', 'r.hold_id = (select hold_id from reservation where id = $1)');
const LOCK_ONE = LOCK('lock-reservation', 'r.id = $1');
const LOCK_SOME = LOCK('lock-reservations', 'r.id = any ($1::uuid[])');
const LOCK_ITINERARY = sql('lock-itinerary-of-reservation', `
select i.id from itinerary i where i.id = (select itinerary_id from reservation where id = $1) for no key update of i`);
// What was read before is out of date from here on: a quote made for an older version is stale.
const RAISE_VERSION = sql('raise-reservation-version', 'update reservation set version = version + 1 where id = any ($1::uuid[])');

/** Locks reservations in the order of all verbs, before any resource-day. Those that do not exist are left out. */
export const lockReservations = (db: Db, ids: readonly string[]): Promise<LockedReservation[]> => db.query(LOCK_SOME, [ids]);

const READ_ONE = sql('read-reservation', `${STORED} where r.id = $1`);
/** A reservation as it is stored, without a lock: to quote by. What is decided by it is decided again under the lock. */
export const readReservation = async (db: Db, id: string): Promise<LockedReservation | undefined> => (await db.query<LockedReservation>(READ_ONE, [id]))[0];

export type Change<Refused> = {
  reservationId: string; key: string; input: unknown;
  /** Past tense, for the kept key: CONFIRMED, RELEASED, CANCELLED. */
  outcome: string;
  /** Kind of the outbox row, for all of them or by the state each had; by-work: the work raises the version and announces by itself. */
  announce: EventKind | ((before: LockedReservation) => EventKind) | 'by-work';
  /** The whole hold (of which the network may have ended some: those are left as they are), or this reservation alone. */
  reach: 'hold' | 'one';
  /** Decided by staff of the network who may do this, not by the agency; their key is their own. */
  staff?: NetworkAction;
  /** It decides whether an itinerary stays reserved: its itinerary is locked after the days, so that nobody holds it again at the same time. */
  locksItinerary?: boolean;
  /** It spends from what the agency has in all: the agency is locked before its reservations. */
  locksAgency?: boolean;
  work: (inside: Scope, held: LockedReservation[], locked: LockedClaims) => Promise<Refused | undefined>;
};

/**
 * The frame of every change to reservations that have claims: policy, one transaction, locks (reservations, then their
 * resource-days in order), the clock after the locks, the idempotency key, the work, and what is announced.
 * A refusal writes nothing and keeps no key. The same key and input again gives the same answer.
 */
export async function changeReservations<Refused extends object>(scope: Scope, change: Change<Refused>): Promise<Refused | { holdId: string }> {
  const [target] = await scope.db.query<{ agencyId: string }>(TARGET, [change.reservationId]);
  const viewer = change.staff ? requireForNetwork(scope.viewer, change.staff) : requireMayChange(scope.viewer, target);
  if (!target) throw new NotFound();
  const { agencyId } = target;
  const key = { owner: change.staff ? keyOwnerOf(viewer.personId) : agencyId, key: change.key, input: change.input };
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    if (change.locksAgency) await lockAgencyToSpend(inside.db, agencyId);
    const found = await inside.db.query<LockedReservation>(change.reach === 'hold' ? LOCK_HOLD : LOCK_ONE, [change.reservationId]);
    const held = change.reach === 'hold' ? standingLegs(found) : found;
    const days = await lockClaims(inside.db, held.map((r) => r.id));
    const locked = change.locksItinerary ? { ...days, ...(await lockItinerary(inside.db, change.reservationId)) } : days;
    const known = await knownAnswer<{ holdId: string }>(inside.db, key);
    if (known) return known;
    const refusal = await change.work(inside, held, locked);
    if (refusal) return refusal;
    const holdId = held[0]!.holdId;
    await keepAnswer(inside.db, key, change.outcome, { holdId }, locked.now);
    if (change.announce === 'by-work') return { holdId };
    const kindOf = typeof change.announce === 'function' ? change.announce : () => change.announce as EventKind;
    await inside.db.query(RAISE_VERSION, [held.map((r) => r.id)]);
    await announce(inside.db, held.map((r) => ({ kind: kindOf(r), objectId: r.id, facts: { agencyId, holdId } })), locked.now);
    return { holdId };
  }));
  scope.batches.clear();
  return answer;
}

/** Locks the itinerary it was held from, if any, and reads the clock after the wait. */
async function lockItinerary(db: Db, reservationId: string): Promise<{ now: string; today: string }> {
  await db.query(LOCK_ITINERARY, [reservationId]);
  return readClockUnderLocks(db);
}

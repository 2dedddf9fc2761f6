import { KeyReused } from '#access/errors';
import { type Db, sql } from '#db/statement';
import { inTransaction } from '#db/in-transaction';
import type { Scope } from '#http/scope';
import { canonicalHash } from '#lib/canonical-hash';
import { type LockedClaims, lockClaims } from '#modules/capacity/settle-claims';
import { requireMayChange } from './reservation.policy.ts';
import type { ReservationState } from './reservation.rules.ts';

/** A reservation under its lock, as it is stored. Of its departure only what never changes: the rest may be older than the lock. */
export type LockedReservation = {
  id: string; holdId: string; agencyId: string; departureId: string; date: string; state: ReservationState; expiresAt: string | null;
  people: number; party: unknown; namingDeadline: string;
};

const TARGET = sql('reservation-to-change', 'select agency_id as "agencyId" from reservation where id = $1');
const LOCK = (name: string, which: string) => sql(name, `
select r.id, r.hold_id as "holdId", r.agency_id as "agencyId", r.departure_id as "departureId", d.date, r.state,
       r.expires_at as "expiresAt", r.people, r.party, r.naming_deadline as "namingDeadline"
  from reservation r join departure d on d.id = r.departure_id where ${which} order by r.id for no key update of r`);
const LOCK_HOLD = LOCK('lock-reservations-of-hold', 'r.hold_id = (select hold_id from reservation where id = $1)');
const LOCK_ONE = LOCK('lock-reservation', 'r.id = $1');
const KNOWN_KEY = sql('known-key', 'select hash, hold_id as "holdId" from idempotency where agency_id = $1 and key = $2');
const KEEP_KEY = sql('keep-key', `insert into idempotency (agency_id, key, hash, outcome, hold_id, created_at) values ($1, $2, $3, $4, $5, $6)`);
const ANNOUNCE = sql('announce', 'insert into outbox (kind, object_id, facts, created_at) select $1, x.id, $2::jsonb, $3 from unnest($4::uuid[]) x(id)');

export type Change<Refused> = {
  reservationId: string; key: string; input: unknown;
  /** Past tense, for the kept key: CONFIRMED, RELEASED, CANCELLED. */
  outcome: string;
  /** Kind of the outbox row. */
  announce: string;
  /** The whole hold, or this reservation alone. */
  reach: 'hold' | 'one';
  work: (inside: Scope, held: LockedReservation[], locked: LockedClaims) => Promise<Refused | undefined>;
};

/**
 * The frame of every change to reservations that have claims: policy, one transaction, locks (reservations, then their
 * resource-days in order), the clock after the locks, the idempotency key, the work, and what is announced.
 * A refusal writes nothing and keeps no key. The same key and input again gives the same answer.
 */
export async function changeReservations<Refused extends object>(scope: Scope, change: Change<Refused>): Promise<Refused | { holdId: string }> {
  const [target] = await scope.db.query<{ agencyId: string }>(TARGET, [change.reservationId]);
  requireMayChange(scope.viewer, target);
  const hash = canonicalHash(change.input);
  const attempt = () => inTransaction(scope, async (inside) => {
    const held = await inside.db.query<LockedReservation>(change.reach === 'hold' ? LOCK_HOLD : LOCK_ONE, [change.reservationId]);
    const locked = await lockClaims(inside.db, held.map((r) => r.id));
    const known = await knownKey(inside.db, target!.agencyId, change.key, hash);
    if (known) return known;
    const refusal = await change.work(inside, held, locked);
    if (refusal) return refusal;
    const holdId = held[0]!.holdId;
    await inside.db.query(KEEP_KEY, [target!.agencyId, change.key, hash, change.outcome, holdId, locked.now]);
    await inside.db.query(ANNOUNCE, [change.announce, JSON.stringify({ agencyId: target!.agencyId, holdId }), locked.now, held.map((r) => r.id)]);
    return { holdId };
  });
  const answer = await attempt().catch((cause) => {
    if ((cause as { code?: string }).code === '23505') return attempt(); // the same key won elsewhere: read its answer
    throw cause;
  });
  scope.batches.clear();
  return answer;
}

async function knownKey(db: Db, agencyId: string, key: string, hash: string): Promise<{ holdId: string } | undefined> {
  const [known] = await db.query<{ hash: string; holdId: string }>(KNOWN_KEY, [agencyId, key]);
  if (known && known.hash !== hash) throw new KeyReused();
  return known && { holdId: known.holdId };
}

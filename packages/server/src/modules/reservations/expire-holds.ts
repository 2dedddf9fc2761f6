import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { writeAudits } from '#modules/audit/write-audits';
import { dropClaims, lockClaims } from '#modules/capacity/settle-claims';
import { requireSteps, type ReservationState, UNANSWERED } from './reservation.rules.ts';

type Lapsed = { id: string; holdId: string; agencyId: string; state: ReservationState };

/** Enough to keep up with a busy day at a run every few seconds, few enough that the days are locked for moments only. */
const BATCH = 50;

// What somebody is changing just now is left to the next run: whoever holds the lock decides by the clock, as everybody does.
const LOCK_LAPSED = sql('lock-lapsed-reservations', `
with k as materialized (select app_now() as now),
lapsed as materialized (select r.id from k, reservation r where r.state in ('HELD','PENDING') and r.expires_at <= k.now order by r.expires_at, r.id limit ${BATCH})
select r.id, r.hold_id as "holdId", r.agency_id as "agencyId", r.state from k, reservation r
 where r.id in (select id from lapsed) and r.state in ('HELD','PENDING') and r.expires_at <= k.now
 order by r.id for no key update of r skip locked`);
const EXPIRE = sql('expire-reservations', `
update reservation set state = 'EXPIRED', ended_at = expires_at, end_reason = case when state = 'PENDING' then '${UNANSWERED}' end, version = version + 1
 where id = any ($1::uuid[])`);

/**
 * Writes down what the clock has already done: holds past their time and requests nobody answered are EXPIRED, their claims go,
 * and it is announced. Their spots were free before: no decision ever waits for this. Answers how many there were.
 */
export async function expireHolds(scope: Scope): Promise<number> {
  for (let expired = 0; ;) {
    const batch = await inTransaction(scope, expireBatch);
    expired += batch;
    if (batch < BATCH) return expired;
  }
}

async function expireBatch(inside: Scope): Promise<number> {
  const lapsed = await inside.db.query<Lapsed>(LOCK_LAPSED);
  if (lapsed.length === 0) return 0;
  const ids = lapsed.map((r) => r.id);
  const locked = await lockClaims(inside.db, ids);
  requireSteps(lapsed, 'EXPIRED');
  await inside.db.query(EXPIRE, [ids]);
  await dropClaims(inside.db, locked);
  await writeAudits(inside, locked.now, lapsed.map(({ id, agencyId, state }) => (
    { action: 'expire-holds', objectType: 'Reservation', objectId: id, agencyId, reason: state === 'PENDING' ? UNANSWERED : null, before: { state }, after: { state: 'EXPIRED' } })));
  await announce(inside.db, lapsed.map(({ id, agencyId, holdId, state }) => ({ kind: 'reservation-expired', objectId: id, facts: { agencyId, holdId, wasRequest: state === 'PENDING' } })), locked.now);
  return lapsed.length;
}

import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { writeAudits } from '#modules/audit/write-audits';
import { dropClaims, lockClaims } from '#modules/capacity/settle-claims';
import { type LockedReservation, lockReservations } from './change-held.ts';
import { type EndedBy, requireSteps, stateAt } from './reservation.rules.ts';

const UNCONFIRMED = sql('unconfirmed-of-agency', `select id from reservation where agency_id = $1 and state in ('HELD','PENDING') order by id`);
const RELEASE = sql('release-unconfirmed', `
update reservation set state = 'CANCELLED', ended_at = $2, end_reason = $3, ended_by = $4, version = version + 1 where id = any ($1::uuid[])`);

/** Locks what an agency holds or has asked for, then its resource-days. Who confirms or releases at this moment was first, and theirs is not among it. */
export async function lockUnconfirmed(db: Db, agencyId: string) {
  const ids = (await db.query<{ id: string }>(UNCONFIRMED, [agencyId])).map((r) => r.id);
  const found = (await lockReservations(db, ids)).filter(({ state }) => state === 'HELD' || state === 'PENDING');
  const locked = await lockClaims(db, found.map((r) => r.id));
  // What the clock has ended is over already, whether or not a job wrote it down.
  const held = found.filter((r) => stateAt(r, locked.now) !== 'EXPIRED');
  return { held, locked: { ...locked, reservationIds: held.map((r) => r.id) } };
}

export type Release = {
  /** A word for what happened, as screens and letters know it. */
  reason: string;
  endedBy: EndedBy;
  /** The verb as the audit trail names it. */
  action: string;
};

/**
 * Ends everything an agency holds or has asked for, in the caller's transaction and under its locks: what was never confirmed costs nothing. The
 * spots are free with the commit, and who waits for them is asked first.
 */
export async function releaseUnconfirmed(inside: Scope, { held, locked }: Awaited<ReturnType<typeof lockUnconfirmed>>, { reason, endedBy, action }: Release): Promise<LockedReservation[]> {
  if (held.length === 0) return held;
  requireSteps(held, 'CANCELLED');
  await inside.db.query(RELEASE, [held.map((r) => r.id), locked.now, reason, endedBy]);
  await dropClaims(inside.db, locked);
  await writeAudits(inside, locked.now, held.map(({ id, agencyId, state }) => ({ action, objectType: 'Reservation', objectId: id, agencyId, reason, before: { state }, after: { state: 'CANCELLED' } })));
  await announce(inside.db, held.map(({ id, agencyId, holdId }) => ({ kind: 'reservation-released', objectId: id, facts: { agencyId, holdId } })), locked.now);
  return held;
}

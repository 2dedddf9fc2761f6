import { type Db, sql } from '#db/statement';
import { lockDays, type LockedDays, recountDays } from './lock-days.ts';
import type { DayKey } from './resource-day.ts';

const CLAIMED_DAYS = sql('claimed-days', 'select distinct date, resource_id as "resourceId" from claim where reservation_id = any ($1::uuid[])');
const KEEP_CLAIMS = sql('keep-claims', `update claim set until = 'infinity' where reservation_id = any ($1::uuid[])`);
const PROLONG_CLAIMS = sql('prolong-claims', 'update claim set until = $2 where reservation_id = any ($1::uuid[])');
const DROP_CLAIMS = sql('drop-claims', `delete from claim where reservation_id = any ($1::uuid[])`);

/** The instant under the locks, by which everything in the transaction is decided and written. */
export type LockedClaims = LockedDays & { reservationIds: readonly string[] };

/**
 * Locks every resource-day the reservations claim, in the order of all verbs, and reads the clock after the wait.
 * The caller has locked the reservations themselves before (reservations first, then days), so their claims stand still.
 */
export async function lockClaims(db: Db, reservationIds: readonly string[]): Promise<LockedClaims> {
  const days = await db.query<DayKey>(CLAIMED_DAYS, [reservationIds]);
  return { ...(await lockDays(db, days)), reservationIds };
}

/** Confirmed: the claims have no end any more. Recounts the locked days. */
export async function keepClaims(db: Db, locked: LockedClaims): Promise<void> {
  await db.query(KEEP_CLAIMS, [locked.reservationIds]);
  await recountDays(db, locked);
}

/** Extended: the claims end at another instant. Recounts the locked days. */
export async function prolongClaims(db: Db, locked: LockedClaims, until: string): Promise<void> {
  await db.query(PROLONG_CLAIMS, [locked.reservationIds, until]);
  await recountDays(db, locked);
}

/** Ended: the claims are gone (history is in reservation and audit). Recounts the locked days. */
export async function dropClaims(db: Db, locked: LockedClaims): Promise<void> {
  await db.query(DROP_CLAIMS, [locked.reservationIds]);
  await recountDays(db, locked);
}

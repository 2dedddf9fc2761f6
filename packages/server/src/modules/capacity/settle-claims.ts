import { type Db, sql } from '#db/statement';
import { type DayKey } from './resource-day.ts';

const LOCK_CLAIMED_DAYS = sql('lock-claimed-days', `
select d.date, d.resource_id as "resourceId"
  from (select distinct date, resource_id from claim where reservation_id = any ($1::uuid[])) c
  join resource_day d on d.date = c.date and d.resource_id = c.resource_id
 order by d.date, d.resource_id for no key update of d`);

const READ_CLOCK = sql('read-clock-under-lock', `
select k.now, (k.now at time zone 'America/Lima')::date as today from (select date_trunc('milliseconds', app_now()) as now) k`);

const KEEP_CLAIMS = sql('keep-claims', `update claim set until = 'infinity' where reservation_id = any ($1::uuid[])`);
const DROP_CLAIMS = sql('drop-claims', `delete from claim where reservation_id = any ($1::uuid[])`);

const RECOUNT_DAYS = sql('recount-days', `
update resource_day d set confirmed = x.confirmed, held = x.held, next_expiry = x.next_expiry
  from unnest($1::date[], $2::int[]) n(date, resource_id),
  lateral (select coalesce(sum(quantity) filter (where until = 'infinity'), 0)::int as confirmed,
                  coalesce(sum(quantity) filter (where until <> 'infinity'), 0)::int as held,
                  coalesce(min(until), 'infinity') as next_expiry
             from claim c where c.date = n.date and c.resource_id = n.resource_id and c.until > $3) x
 where d.date = n.date and d.resource_id = n.resource_id`);

/** The instant under the locks, by which everything in the transaction is decided and written. */
export type LockedClaims = { now: string; today: string; days: DayKey[]; reservationIds: readonly string[] };

/**
 * Locks every resource-day the reservations claim, in the order of all verbs, and reads the clock after the wait.
 * The caller has locked the reservations themselves before (reservations first, then days).
 */
export async function lockClaims(db: Db, reservationIds: readonly string[]): Promise<LockedClaims> {
  const days = await db.query<DayKey>(LOCK_CLAIMED_DAYS, [reservationIds]);
  const [clock] = await db.query<{ now: string; today: string }>(READ_CLOCK);
  return { ...clock!, days, reservationIds };
}

/** Confirmed: the claims have no end any more. Recounts the locked days, which also heals them. */
export async function keepClaims(db: Db, locked: LockedClaims): Promise<void> {
  await db.query(KEEP_CLAIMS, [locked.reservationIds]);
  await recount(db, locked);
}

/** Ended: the claims are gone (history is in reservation and audit). Recounts the locked days. */
export async function dropClaims(db: Db, locked: LockedClaims): Promise<void> {
  await db.query(DROP_CLAIMS, [locked.reservationIds]);
  await recount(db, locked);
}

async function recount(db: Db, { days, now }: LockedClaims): Promise<void> {
  await db.query(RECOUNT_DAYS, [days.map((d) => d.date), days.map((d) => d.resourceId), now]);
}

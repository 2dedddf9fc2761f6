import { type Db, sql } from '#db/statement';
import { type DayKey, distinctDays, type ResourceDay } from './resource-day.ts';
import { LOCK_DAYS } from './take-room.statements.ts';

const READ_CLOCK = sql('read-clock-under-lock', `
select k.now, (k.now at time zone 'America/Lima')::date as today from (select date_trunc('milliseconds', app_now()) as now) k`);

const RECOUNT_DAYS = sql('recount-days', `
update resource_day d set confirmed = x.confirmed, held = x.held, next_expiry = x.next_expiry
  from unnest($1::date[], $2::int[]) n(date, resource_id),
  lateral (select coalesce(sum(quantity) filter (where until = 'infinity'), 0)::int as confirmed,
                  coalesce(sum(quantity) filter (where until <> 'infinity'), 0)::int as held,
                  coalesce(min(until), 'infinity') as next_expiry
             from claim c where c.date = n.date and c.resource_id = n.resource_id and c.until > $3) x
 where d.date = n.date and d.resource_id = n.resource_id`);

/** Resource-days under their locks, and the instant after the wait, by which everything in the transaction is decided and written. */
export type LockedDays = { now: string; today: string; days: ResourceDay[] };

/**
 * Locks resource-days in the order of all verbs and reads the clock after the wait. Days that do not exist are left out.
 * Whoever also locks reservations has done so before; itineraries come after.
 */
export async function lockDays(db: Db, days: readonly DayKey[]): Promise<LockedDays> {
  const keys = distinctDays([days]);
  const locked = await db.query<ResourceDay>(LOCK_DAYS, [keys.map((d) => d.date), keys.map((d) => d.resourceId)]);
  return { ...(await readClockUnderLocks(db)), days: locked };
}

/** The clock once everything is locked: by it a change is decided and written. Whoever locks more after the days reads it again. */
export async function readClockUnderLocks(db: Db): Promise<{ now: string; today: string }> {
  const [clock] = await db.query<{ now: string; today: string }>(READ_CLOCK);
  return clock!;
}

/** Rewrites the counters of locked days from their claims, which also heals them. A statement of its own, after the locks. */
export async function recountDays(db: Db, { days, now }: { days: readonly DayKey[]; now: string }): Promise<void> {
  await db.query(RECOUNT_DAYS, [days.map((d) => d.date), days.map((d) => d.resourceId), now]);
}

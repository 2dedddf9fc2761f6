import { type Db, sql } from '#db/statement';
import type { DayKey, LimitKind, ResourceDay } from './resource-day.ts';

/** What a resource-day allows: all that a change of the season may set. */
export type DayLimit = DayKey & Pick<ResourceDay, 'limitKind' | 'lim' | 'closed'>;

// The value from before the first change: true from the day's beginning on, whenever that was.
const KEEP_FIRST = sql('keep-first-limit', `
insert into limit_change (at, date, resource_id, limit_kind, lim, closed)
select '-infinity', d.date, d.resource_id, d.limit_kind, d.lim, d.closed
  from unnest($1::date[], $2::int[]) x(date, resource_id) join resource_day d using (date, resource_id)
 where not exists (select from limit_change l where l.date = d.date and l.resource_id = d.resource_id)`);
const WRITE_LIMITS = sql('write-limits', `
with x as (select * from unnest($1::date[], $2::int[], $3::text[], $4::int[], $5::boolean[]) x(date, resource_id, limit_kind, lim, closed)),
l as (insert into limit_change (at, date, resource_id, limit_kind, lim, closed) select $6, date, resource_id, limit_kind, lim, closed from x)
update resource_day d set limit_kind = x.limit_kind, lim = x.lim, closed = x.closed from x where d.date = x.date and d.resource_id = x.resource_id`);
const WATCH = sql('watch-days', `
update resource_day d set watched = true from unnest($1::date[], $2::int[]) x(date, resource_id)
 where d.date = x.date and d.resource_id = x.resource_id and not d.watched`);

/**
 * Sets what locked resource-days allow, and keeps what they allowed before: the limit of a day at an instant is its row in
 * limit_change with the greatest at not after it (of equal ones the greatest id); a day without rows has had its limit always.
 * Days that stay as they are must be left out by the caller.
 */
export async function changeLimits(db: Db, days: readonly DayLimit[], at: string): Promise<void> {
  if (days.length === 0) return;
  const keys = [days.map((d) => d.date), days.map((d) => d.resourceId)];
  await db.query(KEEP_FIRST, keys);
  await db.query(WRITE_LIMITS, [...keys, days.map((d) => d.limitKind), days.map((d) => d.lim), days.map((d) => d.closed), at]);
}

/** Lets whoever locks these days read more than their numbers: a share is kept, a cap or an override is set. */
export async function watchDays(db: Db, days: readonly DayKey[]): Promise<void> {
  if (days.length > 0) await db.query(WATCH, [days.map((d) => d.date), days.map((d) => d.resourceId)]);
}

/** The number that goes with a kind of limit. */
export const numberOf = (limitKind: LimitKind, limit: number | null | undefined): number | null => (limitKind === 'NUMBER' ? (limit ?? 0) : null);

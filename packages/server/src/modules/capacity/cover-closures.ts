import { type Db, sql } from '#db/statement';
import type { DayLimit } from './change-limits.ts';
import type { DayKey } from './resource-day.ts';

/** What a closure closes, and when. */
export type ClosureReach = { kind: 'STAGE' | 'PLACE' | 'AREA'; targetId: string; firstDate: string; lastDate: string };

/**
 * The resource-days a closure covers, of closures as c(id, kind, target_id, first_date, last_date). An area: its visitors of these days. A place: its beds, and
 * the groups that start or end a stage there. A stage: the groups that walk it. A group counts whole, by its first day.
 */
const covered = (closures: string) => `
c as (${closures}),
walks as (
  select c.id as closure_id, p.date, p.group_resource_id as resource_id
    from c join stage s on case c.kind when 'STAGE' then s.id = c.target_id when 'PLACE' then c.target_id in (s.from_place_id, s.to_place_id) end
    join departure p on p.trek_id = s.trek_id and p.date between c.first_date - (s.day - 1) and c.last_date - (s.day - 1)
   where p.state not in ('CANCELLED', 'DONE')),
covered as (
  select c.id as closure_id, d.date, d.resource_id
    from c join resource r on (c.kind = 'AREA' and r.kind = 'AREA_DAY' and r.conservation_area_id = c.target_id)
                           or (c.kind = 'PLACE' and r.kind = 'LODGING_NIGHT' and r.place_id = c.target_id)
    join resource_day d on d.resource_id = r.id and d.date between c.first_date and c.last_date
  union select closure_id, date, resource_id from walks)`;

const DAYS_OF_REACH = sql('days-of-closure-reach', `
with ${covered(`select null::uuid as id, $1::text as kind, $2::uuid as target_id, $3::date as first_date, $4::date as last_date`)}
select distinct date, resource_id as "resourceId" from covered order by 1, 2`);

const LIVE = `select id, kind, coalesce(stage_id, place_id, conservation_area_id) as target_id, first_date, last_date from closure where lifted_at is null`;
const COVER = sql('cover-closures', `
with ${covered(`${LIVE} and last_date >= (select min(date) from departure_need where departure_id = any ($1::uuid[]))`)}
insert into closure_day (closure_id, date, resource_id)
select v.closure_id, v.date, v.resource_id from covered v
 where exists (select from departure_need n where n.departure_id = any ($1::uuid[]) and n.date = v.date and n.resource_id = v.resource_id)
on conflict do nothing
returning date, resource_id as "resourceId"`);
const COVERED_OPEN = sql('covered-days-still-open', `
select distinct d.date, d.resource_id as "resourceId", d.limit_kind as "limitKind", d.lim, true as closed
  from unnest($1::date[], $2::int[]) x(date, resource_id) join resource_day d using (date, resource_id) where not d.closed`);

/** The resource-days that a closure would cover now. */
export const daysOfReach = (db: Db, { kind, targetId, firstDate, lastDate }: ClosureReach): Promise<DayKey[]> => db.query(DAYS_OF_REACH, [kind, targetId, firstDate, lastDate]);

/** Lets the closures that are in force cover the resource-days of departures that were just made. Answers the days to be closed. */
export async function coverNewDepartures(db: Db, departureIds: readonly string[]): Promise<DayLimit[]> {
  const days = await db.query<DayKey>(COVER, [departureIds]);
  return days.length === 0 ? [] : db.query(COVERED_OPEN, [days.map((d) => d.date), days.map((d) => d.resourceId)]);
}

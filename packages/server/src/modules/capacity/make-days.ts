import { type Db, sql } from '#db/statement';
import { changeLimits, type DayLimit } from './change-limits.ts';
import { coverNewDepartures } from './cover-closures.ts';
import { readClockUnderLocks } from './lock-days.ts';
import { lockSeasonToMakeDays } from './lock-season.ts';
import { watchRuled } from './watch-ruled.ts';

const GROUP_RESOURCE = sql('make-group-resource', `
insert into resource (kind, name, trek_id, default_limit_kind, default_limit, origin)
select 'GROUP', t.name, t.id, 'NUMBER', $2, $3 from trek t where t.id = $1
on conflict (trek_id) where kind = 'GROUP' do nothing`);

// Areas and lodgings nobody has set a limit for exist as UNKNOWN: they do not bind and show as to be confirmed.
const ROUTE_RESOURCES = sql('make-route-resources', `
with areas as (insert into resource (kind, name, conservation_area_id, default_limit_kind, origin)
  select distinct on (a.id) 'AREA_DAY', a.name, a.id, 'UNKNOWN', $2 from stage s join stage_area sa on sa.stage_id = s.id join conservation_area a on a.id = sa.conservation_area_id
   where s.trek_id in (select d.trek_id from departure d where d.id = any ($1::uuid[])) on conflict (conservation_area_id) where kind = 'AREA_DAY' do nothing)
insert into resource (kind, name, place_id, default_limit_kind, origin)
  select distinct on (p.id) 'LODGING_NIGHT', p.name, p.id, 'UNKNOWN', $2 from stage s join place p on p.id = s.overnight_place_id
   where s.trek_id in (select d.trek_id from departure d where d.id = any ($1::uuid[])) on conflict (place_id) where kind = 'LODGING_NIGHT' do nothing`);

const OPEN_DEPARTURES = sql('open-departures', `
insert into departure (trek_id, date, days, state, group_size, group_resource_id, origin)
select t.id, x.date, t.days, 'OPEN', $3, g.id, $4
  from unnest($2::date[]) x(date), trek t join resource g on g.trek_id = t.id and g.kind = 'GROUP'
 where t.id = $1
on conflict (trek_id, date) where state <> 'CANCELLED' do nothing
returning id, date`);

/** The route of each departure: its group on day 1; each area of stage d on date + d - 1; one lodging per night. */
const ROUTE = `
route as (
  select d.id as departure_id, d.date, g.id as resource_id, 'NUMBER'::text as limit_kind, d.group_size as lim from departure d join resource g on g.id = d.group_resource_id where d.id = any ($1::uuid[])
  union
  select d.id, d.date + s.day - 1, r.id, r.default_limit_kind, r.default_limit
    from departure d join stage s on s.trek_id = d.trek_id join stage_area sa on sa.stage_id = s.id
    join resource r on r.conservation_area_id = sa.conservation_area_id and r.kind = 'AREA_DAY' where d.id = any ($1::uuid[])
  union
  select d.id, d.date + s.day - 1, r.id, r.default_limit_kind, r.default_limit
    from departure d join stage s on s.trek_id = d.trek_id
    join resource r on r.place_id = s.overnight_place_id and r.kind = 'LODGING_NIGHT' where d.id = any ($1::uuid[]))`;

const MAKE_DAYS = sql('make-resource-days', `
with ${ROUTE} insert into resource_day (date, resource_id, limit_kind, lim)
select distinct on (date, resource_id) date, resource_id, limit_kind, lim from route order by date, resource_id
on conflict (date, resource_id) do nothing`);

const MAKE_NEEDS = sql('make-needs', `
with ${ROUTE} insert into departure_need (departure_id, date, resource_id) select departure_id, date, resource_id from route`);

// Where a departure that will not run left its group's day, the new one's size counts.
const GROUPS_OF_OTHER_SIZE = sql('groups-of-other-size', `
select r.date, r.resource_id as "resourceId", 'NUMBER' as "limitKind", d.group_size as lim, r.closed
  from departure d join resource_day r on r.date = d.date and r.resource_id = d.group_resource_id
 where d.id = any ($1::uuid[]) and r.lim is distinct from d.group_size order by r.date, r.resource_id for no key update of r`);

/**
 * Opens departures of a trek on dates, with every resource-day of their routes; what does not exist cannot be locked.
 * Dates that have a departure already are left alone; one that will not run leaves its date to another. Closures in force and
 * what is kept, capped or overridden on a range count for the new departures at once. Call it inside a transaction. Returns the new departures.
 */
export async function makeDepartures(db: Db, trekId: string, dates: readonly string[], groupSize: number, origin: string): Promise<{ id: string; date: string }[]> {
  await lockSeasonToMakeDays(db);
  await db.query(GROUP_RESOURCE, [trekId, groupSize, origin]);
  const made = await db.query<{ id: string; date: string }>(OPEN_DEPARTURES, [trekId, dates, groupSize, origin]);
  await makeRoutes(db, made.map((d) => d.id), origin);
  return made;
}

/**
 * Makes the routes of departures that were just made or moved, by the stages as they are now: the areas and lodgings nobody went through yet, their
 * resource-days, and what the departures need of them. What covers, keeps or caps these days counts at once.
 * The caller has the season's lock (lock-season.ts); the departures have no needs.
 */
export async function makeRoutes(db: Db, ids: readonly string[], origin: string): Promise<void> {
  await db.query(ROUTE_RESOURCES, [ids, origin]);
  await db.query(MAKE_DAYS, [ids]);
  await db.query(MAKE_NEEDS, [ids]);
  const groups = await db.query<DayLimit>(GROUPS_OF_OTHER_SIZE, [ids]);
  const { now } = await readClockUnderLocks(db);
  await changeLimits(db, groups, now);
  await changeLimits(db, await coverNewDepartures(db, ids), now);
  await watchRuled(db, ids);
}

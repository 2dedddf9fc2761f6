import { defineBatch, groupRows } from '#db/batch';
import { sql } from '#db/statement';
import { UNUSED_SHARES } from './terms.statements.ts';
import type { LimitKind, ResourceKind } from './resource-day.ts';

export type ResourceRow = { id: number; kind: ResourceKind; name: string };
export type NeedRow = { departureId: string; date: string; resourceId: number; limitKind: LimitKind; limit: number | null; free: number | null; isClosed: boolean };
export type RoomRow = { departureId: string; freeSpots: number; takenSpots: number };

const RESOURCES = sql('resources-by-id', 'select id, kind, name from resource where id = any ($1::int[])');

/** What a resource is called: for refusals and for a departure's needs. */
export const resourceById = defineBatch<number, ResourceRow>(async (db, ids) => {
  const rows = new Map((await db.query<ResourceRow>(RESOURCES, [ids])).map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id)!);
});

/** Reads counters, and counts claims only where the earliest expiry has passed. `days` yields the rows of departure_need as n. */
const takenOf = (days: string) => `
k as materialized (select app_now() as now),
n as materialized (${days}),
t as materialized (
  select n.departure_id, n.date, n.resource_id, d.limit_kind, d.lim - case when d.watched then ${UNUSED_SHARES('k.now')} else 0 end as lim, d.lim as whole, d.closed,
         case when d.next_expiry > k.now then d.confirmed + d.held
              else (select coalesce(sum(c.quantity), 0)::int from claim c where c.date = d.date and c.resource_id = d.resource_id and c.until > k.now) end as taken
    from k, n join resource_day d on d.date = n.date and d.resource_id = n.resource_id)`;

const FREE = `case when closed then 0 when limit_kind = 'NUMBER' then greatest(0, lim - taken) end`;

/** Departure → free over its whole route, and taken of its own group; as CTE room(departure_id, free_spots, taken_spots). */
export const roomOf = (days: string) => `${takenOf(days)},
room as (
  select t.departure_id, min(${FREE})::int as free_spots,
         coalesce(sum(t.taken) filter (where t.resource_id = p.group_resource_id), 0)::int as taken_spots
    from t join departure p on p.id = t.departure_id group by t.departure_id)`;

const NEEDS_OF = 'select departure_id, date, resource_id from departure_need where departure_id = any ($1::uuid[])';
const ROOMS = sql('rooms-of-departures', `with ${roomOf(NEEDS_OF)} select departure_id as "departureId", free_spots as "freeSpots", taken_spots as "takenSpots" from room`);
const NEEDS = sql('needs-of-departures', `with ${takenOf(NEEDS_OF)}
select departure_id as "departureId", date, resource_id as "resourceId", limit_kind as "limitKind", whole as "limit", closed as "isClosed", ${FREE} as free
  from t order by departure_id, t.date, resource_id`);

/** Free spots of departures over their whole routes, one statement for a page. */
export const roomOfDeparture = defineBatch<string, RoomRow>(async (db, ids) => {
  const rows = new Map((await db.query<RoomRow>(ROOMS, [ids])).map((row) => [row.departureId, row]));
  return ids.map((id) => rows.get(id) ?? { departureId: id, freeSpots: 0, takenSpots: 0 });
});

/** The resource-days of departures with what is free on each, in order of date. */
export const needsOfDeparture = defineBatch<string, NeedRow[]>(async (db, ids) => groupRows(ids, await db.query<NeedRow>(NEEDS, [ids]), (row) => row.departureId));

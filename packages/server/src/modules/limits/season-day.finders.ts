import { type Db, sql } from '#db/statement';
import type { LimitKind } from '#modules/capacity/resource-day';
import { UNUSED_SHARES } from '#modules/capacity/terms.statements';

/** A resource-day as staff see it. */
export type SeasonDayRow = {
  date: string; limitKind: LimitKind; limit: number | null; confirmed: number; held: number; kept: number; freeForAgencies: number | null; isClosed: boolean; overBy: number;
  caps: { agencyName: string | null; percent: number; most: number | null }[];
  overrides: { agencyName: string; limit: number; expiresAt: string }[];
};

const ON_DAY = 'x.resource_id = d.resource_id and d.date between x.first_date and x.last_date and x.ended_at is null';

// Counters are read, and claims counted only where an expiry has passed.
const DAYS = sql('season-days', `
with k as materialized (select app_now() as now),
t as materialized (
  select d.date, d.resource_id, d.limit_kind, d.lim, d.closed, n.confirmed, n.held, ${UNUSED_SHARES('k.now')} as kept
    from k, resource_day d, lateral (
      select d.confirmed, d.held where d.next_expiry > k.now
      union all select coalesce(sum(c.quantity) filter (where c.until = 'infinity'), 0)::int, coalesce(sum(c.quantity) filter (where c.until <> 'infinity'), 0)::int
                  from claim c where d.next_expiry <= k.now and c.date = d.date and c.resource_id = d.resource_id and c.until > k.now having d.next_expiry <= k.now) n
   where d.resource_id = $1 and d.date between $2::date and $3::date)
select d.date, d.limit_kind as "limitKind", d.lim as "limit", d.confirmed, d.held, d.kept, d.closed as "isClosed",
       case when d.closed then 0 when d.limit_kind = 'NUMBER' then greatest(0, d.lim - d.confirmed - d.held - d.kept) end as "freeForAgencies",
       case when d.closed then d.confirmed + d.held when d.limit_kind = 'NUMBER' then greatest(0, d.confirmed + d.held - d.lim) else 0 end as "overBy",
       (select coalesce(json_agg(json_build_object('agencyName', a.trade_name, 'percent', x.percent, 'most', floor(x.percent * d.lim / 100.0)::int) order by x.id), '[]')
          from agency_cap x left join agency a on a.id = x.agency_id where ${ON_DAY}) as caps,
       (select coalesce(json_agg(json_build_object('agencyName', a.trade_name, 'limit', x.lim, 'expiresAt', to_char(x.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by x.id), '[]')
          from capacity_override x join agency a on a.id = x.agency_id where ${ON_DAY} and x.expires_at > k.now) as overrides
  from k, t d order by d.date`);

/** The days of a resource that were made, in a range: one statement. */
export const findSeasonDays = (db: Db, resourceId: number, firstDate: string, lastDate: string): Promise<SeasonDayRow[]> => db.query(DAYS, [resourceId, firstDate, lastDate]);

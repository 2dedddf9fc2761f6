import { type Db, sql } from '#db/statement';
import { type DayKey, distinctDays, keyOfDay, type ResourceDay } from '#modules/capacity/resource-day';
import type { DayTerms } from '#modules/capacity/room.rules';
import { TERMS_OF } from '#modules/capacity/terms.statements';
import { type AlternativesFacts, type Candidate, DAYS_AROUND } from './alternatives.rules.ts';

// A trek is walked the other way round by one that begins where it ends and ends where it begins; its neighbours know a community, an area or a place of it.
const CANDIDATES = sql('alternative-departures', `
with ends as (select trek_id, (array_agg(from_place_id order by day))[1] as first, (array_agg(to_place_id order by day desc))[1] as last from stage group by trek_id),
known as (
  select l.trek_id, c.name from trek_community l join community c on c.id = l.community_id
  union select l.trek_id, a.name from trek_area l join conservation_area a on a.id = l.conservation_area_id
  union select s.trek_id, p.name from stage s join place p on p.id in (s.from_place_id, s.to_place_id, s.overnight_place_id)),
shared as (select other.trek_id, array_agg(distinct other.name::text) as names from known own join known other using (name) where own.trek_id = $1 and other.trek_id <> $1 group by other.trek_id),
reverse as (select other.trek_id from ends own join ends other on other.first = own.last and other.last = own.first where own.trek_id = $1 and own.first <> own.last and other.trek_id <> $1)
select p.id, p.trek_id as "trekId", p.date, p.date + p.days - 1 as "endDate", p.state, p.on_request as "onRequest", abs(p.date - $2::date) as "daysAway",
       case when p.id = any ($3::uuid[]) then null when p.trek_id = $1 then 'OTHER_DATE' when p.trek_id in (select trek_id from reverse) then 'REVERSE_TREK' else 'NEIGHBOUR_TREK' end as kind,
       coalesce((select names from shared where trek_id = p.trek_id), '{}') as shared,
       (select json_agg(json_build_object('date', n.date, 'resourceId', n.resource_id)) from departure_need n where n.departure_id = p.id) as days
  from departure p
 where p.id = any ($3::uuid[])
    or (p.date between $2::date - ${DAYS_AROUND} and $2::date + ${DAYS_AROUND} and p.date > $4::date and p.state in ('OPEN','GUARANTEED')
        and (p.trek_id = $1 or p.trek_id in (select trek_id from shared) or p.trek_id in (select trek_id from reverse)))`);

const DAYS = sql('alternative-days', `
with k as materialized (select app_now() as now)
select d.date, d.resource_id as "resourceId", d.limit_kind as "limitKind", d.lim, d.closed, d.watched, 0 as held, 'infinity' as "nextExpiry",
       case when d.next_expiry > k.now then d.confirmed + d.held
            else (select coalesce(sum(c.quantity), 0)::int from claim c where c.date = d.date and c.resource_id = d.resource_id and c.until > k.now) end as confirmed,
       case when d.watched then ${TERMS_OF('k.now')} end as terms
  from k, unnest($1::date[], $2::int[]) x(date, resource_id) join resource_day d on d.date = x.date and d.resource_id = x.resource_id`);

/** What alternatives to a trek on a date are chosen from: two statements, however many there are. */
export async function readCandidates(db: Db, wish: { trekId: string; date: string; today: string; named: readonly string[] }): Promise<AlternativesFacts> {
  const candidates = (await db.query<Candidate>(CANDIDATES, [wish.trekId, wish.date, wish.named, wish.today])).filter(({ days }) => days !== null);
  const days = distinctDays(candidates.map((c) => c.days));
  const rows = await db.query<ResourceDay & { terms: DayTerms | null }>(DAYS, [days.map((d: DayKey) => d.date), days.map((d) => d.resourceId)]);
  return {
    today: wish.today, candidates,
    days: new Map(rows.map((row) => [keyOfDay(row), row])),
    terms: new Map(rows.flatMap((row) => (row.terms ? [[keyOfDay(row), row.terms] as const] : []))),
  };
}

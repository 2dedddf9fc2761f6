import { sql } from '#db/statement';
import { roomOf } from './resource.finders.ts';

/** More parties than this are served at the next look. */
const MOST_AT_ONCE = 200;
const ON_OFFER = `d.state in ('OPEN','GUARANTEED') and not d.on_request and d.date > (select lima_today())`;

/**
 * Parties that wait and seem to fit somewhere now, in the order of joining: a look at what everybody sees. An agency with an override may
 * have more, so it is asked in any case. Who gets what is decided under the locks of all its dates. Nobody who could not be served is named:
 * a party that fits nowhere must cost nothing to whoever passes it.
 */
const fitting = (name: string, near: string, tried: string) => sql(name, `
with near as materialized (select d.id, d.trek_id, d.date from departure d where ${ON_OFFER} ${near}),
w as materialized (
  select distinct w.id, w.agency_id, w.trek_id, w.first_date, w.last_date, w.at_least, w.joined_at
    from near join waiting_entry w on w.trek_id = near.trek_id and near.date between w.first_date and w.last_date
   where w.state = 'WAITING' and w.deadline > (select app_now()) ${tried}),
${roomOf(`select n.departure_id, n.date, n.resource_id
   from (select trek_id, min(first_date) as first, max(last_date) as last from w group by trek_id) t
   join departure d on d.trek_id = t.trek_id and d.date between t.first and t.last and ${ON_OFFER} join departure_need n on n.departure_id = d.id`)},
-- Once for all parties: asked party by party it would be counted anew for each.
free as materialized (select d.trek_id, d.date, r.free_spots from room r join departure d on d.id = r.departure_id),
certified as materialized (select a.id from (select distinct agency_id as id from w) a where agency_standing(a.id, (select lima_today())) = 'CERTIFIED')
select w.id from w join certified on certified.id = w.agency_id
 where exists (select from free where free.trek_id = w.trek_id and free.date between w.first_date and w.last_date and (free.free_spots is null or free.free_spots >= w.at_least))
    or exists (select from capacity_override o where o.agency_id = w.agency_id and o.ended_at is null and o.expires_at > (select app_now()) and o.last_date >= w.first_date)
 order by w.joined_at, w.id limit ${MOST_AT_ONCE}`);

/** Those for whom anything on offer fits. */
export const FITTING = fitting('fitting-parties', '', '');

/** Those who wait for a departure that needs one of these days; without those who had their turn. */
export const WAITING_ON_DAYS = fitting('waiting-on-days', `and d.id in (
  select n.departure_id from unnest($1::date[], $2::int[]) x(date, resource_id) join departure_need n on n.date = x.date and n.resource_id = x.resource_id)`, 'and not (w.id = any ($3::uuid[]))');

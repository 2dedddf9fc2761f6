import { defineBatch } from '#db/batch';
import { type Db, sql } from '#db/statement';
import { DEPARTURE_COLUMNS, type DepartureRow } from '#modules/departures/departure.finders';
import { GROUP_CLAIMS } from './change.finders.ts';
import { CLOSURE_ON_WAY } from './closure-on-way.ts';
import { EVER_HELD } from './rule.finders.ts';

/** How a departure stands towards its day. */
export type OutlookRow = {
  id: string; minimum: number | null; decideBy: string | null; confirmed: number; held: number; limit: number | null; wasHeld: boolean; isClosed: boolean; ruleId: string | null;
  guides: number; crew: number; travellersPerGuide: number | null; groupSize: number;
};

const OUTLOOKS = sql('outlooks-of-departures', `
select p.id, p.minimum, p.decide_by as "decideBy", p.rule_id as "ruleId", p.group_size as "groupSize", g.confirmed, g.held, ${EVER_HELD} as "wasHeld", d.lim as "limit",
       exists (select from departure_need n join resource_day x using (date, resource_id) where n.departure_id = p.id and x.closed) as "isClosed",
       w.guides, w.crew, (select r.travellers from guide_ratio r where r.trek_id = p.trek_id or r.trek_id is null order by r.trek_id nulls last limit 1) as "travellersPerGuide"
  from departure p left join resource_day d on d.date = p.date and d.resource_id = p.group_resource_id, ${GROUP_CLAIMS}, lateral (
       select count(distinct c.crew_member_id) filter (where m.role = 'GUIDE')::int as guides, count(distinct c.crew_member_id)::int as crew
         from crew_claim c join crew_member m on m.id = c.crew_member_id where c.departure_id = p.id) w
 where p.id = any ($1::uuid[])`);

/** How departures stand towards their day: one statement for a calendar. */
export const outlookOfDeparture = defineBatch<string, OutlookRow | null>(async (db, ids) => {
  const rows = new Map((await db.query<OutlookRow>(OUTLOOKS, [ids])).map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id) ?? null);
});

const TO_DECIDE = sql('departures-to-decide', `
select ${DEPARTURE_COLUMNS} from departure p where p.state = 'OPEN' and p.decide_by <= (select lima_today()) + $1::int and p.date > (select lima_today()) order by p.decide_by, p.date, p.id limit 100`);
/** Departures on sale with a minimum whose day of decision is past or comes within some days, the earliest first. */
export const findToDecide = (db: Db, withinDays: number): Promise<DepartureRow[]> => db.query(TO_DECIDE, [withinDays]);

const WITHOUT_GUIDES = sql('departures-without-guides', `
select ${DEPARTURE_COLUMNS} from departure p, lateral (select r.travellers from guide_ratio r where r.trek_id = p.trek_id or r.trek_id is null order by r.trek_id nulls last limit 1) r
 where p.state in ('OPEN', 'GUARANTEED', 'CLOSED') and p.date between (select lima_today()) and (select lima_today()) + $1::int
   and r.travellers * (select count(distinct c.crew_member_id) from crew_claim c join crew_member m on m.id = c.crew_member_id where c.departure_id = p.id and m.role = 'GUIDE') < p.group_size
 order by p.date, p.id limit 100`);
/** Departures within some days whose guides can lead fewer travellers than the group has places. */
export const findWithoutGuides = (db: Db, withinDays: number): Promise<DepartureRow[]> => db.query(WITHOUT_GUIDES, [withinDays]);

/** Closures in force, by trek and by the first day a departure would have, in a range of days. */
const CLOSED_STARTS = sql('closed-starts', `
select s.trek_id as "trekId", x.date, min(c.reason) as reason from (select g.at::date as date from generate_series($1::date, $2::date, interval '1 day') g(at)) x cross join stage s
  join closure c on ${CLOSURE_ON_WAY}
 where c.first_date <= $2::date + 30 and c.last_date >= $1::date group by 1, 2 order by 1, 2`);
export const findClosedStarts = (db: Db, from: string, to: string) => db.query<{ trekId: string; date: string; reason: string }>(CLOSED_STARTS, [from, to]);

import { type Db, sql } from '#db/statement';

const rule = (table: string) => `exists (select from ${table} x where x.resource_id = d.resource_id and d.date between x.first_date and x.last_date and x.ended_at is null)`;

/** In the order of locking. Days are shared with departures that are on sale already. */
const WATCH_RULED = sql('watch-ruled', `
with ruled as materialized (
  select d.date, d.resource_id from resource_day d
   where (d.date, d.resource_id) in (select n.date, n.resource_id from departure_need n where n.departure_id = any ($1::uuid[]))
     and not d.watched and (${['kept_share', 'agency_cap', 'capacity_override'].map(rule).join(' or ')})
   order by d.date, d.resource_id for no key update of d)
update resource_day d set watched = true from ruled r where d.date = r.date and d.resource_id = r.resource_id`);

/**
 * Lets the kept shares, caps and overrides that were set for a range of dates count on the days of departures that were just made:
 * whoever set them could watch only the days that were there. Whoever sets one stands still meanwhile (lock-season.ts).
 */
export const watchRuled = async (db: Db, departureIds: readonly string[]): Promise<void> => void (await db.query(WATCH_RULED, [departureIds]));

import { type Db, sql } from '#db/statement';
import type { DayKey } from './resource-day.ts';

/** In the order of locking. Days are shared with departures that are on sale already. */
const WATCH_AWAITED = sql('watch-awaited', `
with awaited as materialized (
  select d.date, d.resource_id from resource_day d
   where (d.date, d.resource_id) in (
     select n.date, n.resource_id from departure p join departure_need n on n.departure_id = p.id
      where p.id = any ($1::uuid[]) and not p.on_request
        and exists (select from waiting_entry w where w.trek_id = p.trek_id and w.state = 'WAITING' and p.date between w.first_date and w.last_date))
   order by d.date, d.resource_id for no key update of d)
update resource_day d set watched = true from awaited a where d.date = a.date and d.resource_id = a.resource_id
returning d.date, d.resource_id as "resourceId"`);

/**
 * Lets departures that were just made be asked of the waiting list first, where parties wait for their trek and date. Answers the days
 * concerned, to be announced. Whoever joins the list stands still meanwhile (lock-season.ts).
 */
export const watchAwaited = (db: Db, departureIds: readonly string[]): Promise<DayKey[]> => db.query(WATCH_AWAITED, [departureIds]);

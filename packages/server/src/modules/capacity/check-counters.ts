import { WITH_CLOCK } from '#db/now';
import { type Db, sql } from '#db/statement';

const DRIFTED = sql('drifted-counters', `
${WITH_CLOCK} select d.date, d.resource_id as "resourceId", d.confirmed, d.held, x.confirmed as "countedConfirmed", x.held as "countedHeld"
  from k, resource_day d, lateral (
    select coalesce(sum(quantity) filter (where until = 'infinity'), 0)::int as confirmed,
           coalesce(sum(quantity) filter (where until <> 'infinity'), 0)::int as held
      from claim c where c.date = d.date and c.resource_id = d.resource_id and c.until > k.now) x
 where d.next_expiry > k.now and (d.confirmed, d.held) is distinct from (x.confirmed, x.held)`);

const OVERSOLD = sql('oversold-days', `
${WITH_CLOCK} select d.date, d.resource_id as "resourceId", d.lim, sum(c.quantity)::int as taken
  from k, resource_day d join claim c on c.date = d.date and c.resource_id = d.resource_id
 where d.limit_kind = 'NUMBER' and c.until > k.now group by d.date, d.resource_id having sum(c.quantity) > d.lim`);

/** Resource-days whose counters are fresh and differ from their claims. Expected: none. */
export const findDriftedCounters = (db: Db) => db.query<{ date: string; resourceId: number }>(DRIFTED);

/** Resource-days with more live claims than their limit, now. Over the whole history: see the race test's checker. */
export const findOversoldDays = (db: Db) => db.query<{ date: string; resourceId: number; lim: number; taken: number }>(OVERSOLD);

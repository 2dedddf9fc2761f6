import { ROWS, serve, valuesOf } from './bare-server.ts';

// The best correct statement for one wish at a time: locks the days in order, decides on the counters of the locked rows, writes everything.
// The clock is read after the locks. Where an expiry has passed the counters are not the count: such a hold would settle first (here none does).
const TAKE = {
  name: 'take',
  text: `
with locked as materialized (
  select d.date, d.resource_id, d.lim, d.closed, d.confirmed, d.held, d.next_expiry
    from unnest($9::date[], $10::int[]) x(date, resource_id) join resource_day d on d.date = x.date and d.resource_id = x.resource_id
   order by d.date, d.resource_id for no key update of d),
z as materialized (select count(*) as days, bool_and(not closed and lim - confirmed - held >= $6::int) as fits from locked),
t as materialized (select clock_timestamp() as now from z where fits and days = cardinality($9::date[])),
u as (update resource_day d set held = locked.held + $6::int, next_expiry = least(locked.next_expiry, t.now + interval '30 minutes') from locked, t where d.date = locked.date and d.resource_id = locked.resource_id),
${ROWS('from t', 't.now')}
select now from t`,
};

await serve(async (pool, hold) => (await pool.query({ ...TAKE, values: valuesOf(hold) })).rowCount === 1);

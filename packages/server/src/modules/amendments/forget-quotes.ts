import { sql } from '#db/statement';
import type { Scope } from '#http/scope';

/** As long as the client's keys: whoever repeats a request gets its answer as long as either is there. */
const KEPT_DAYS = 30;
const FORGET = sql('forget-amendment-quotes', `
with k as materialized (select app_now() - interval '${KEPT_DAYS} days' as before)
delete from amendment_quote q using k where q.valid_until < k.before returning q.id`);

/** Removes quotes for amendments whose time ended a month ago. What was done by them stands in the lines and the trail. */
export async function forgetQuotes(scope: Scope): Promise<number> {
  return (await scope.db.query<{ id: string }>(FORGET)).length;
}

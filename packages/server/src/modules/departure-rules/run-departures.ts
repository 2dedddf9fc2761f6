import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudits } from '#modules/audit/write-audits';
import { lockSeason } from '#modules/capacity/lock-season';
import { type DepartureState, statesBefore } from '#modules/departures/departure.rules';

// Nobody confirmed: the day came and there is nobody to walk with. Holds ended with the day before it (holds never last beyond a departure's start).
const BEGIN = sql('begin-departures', `
with due as (select p.id, p.state as was, exists (select from claim c where c.date = p.date and c.resource_id = p.group_resource_id and c.until = 'infinity') as walks
   from departure p where p.date <= (select lima_today()) and p.state = any ($1::text[]) and p.state <> 'DRAFT' for no key update of p)
update departure p set state = case when due.walks then 'RUNNING' else 'CANCELLED' end from due where p.id = due.id returning p.id, due.was, p.state`);
const END = sql('end-departures', `
update departure p set state = 'DONE' where p.date + p.days - 1 < (select lima_today()) and p.state = any ($1::text[]) returning p.id, 'RUNNING' as was, p.state`);

type Step = { id: string; was: DepartureState; state: DepartureState };

/**
 * Lets departures follow the clock: on their first day they are on the way with whoever is confirmed, after their last they are over. One that
 * nobody confirmed did not go. Answers how many went on.
 */
export function runDepartures(scope: Scope): Promise<number> {
  return inTransaction(scope, async (inside) => {
    await lockSeason(inside.db);
    const steps = [...await inside.db.query<Step>(BEGIN, [statesBefore('RUNNING')]), ...await inside.db.query<Step>(END, [statesBefore('DONE')])];
    await writeAudits(inside, null, steps.map(({ id, was, state }) => ({ action: 'run-departure', objectType: 'Departure', objectId: id, before: { state: was }, after: { state } })));
    return steps.length;
  });
}

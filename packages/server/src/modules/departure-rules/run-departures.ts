import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudits } from '#modules/audit/write-audits';
import { lockSeason } from '#modules/capacity/lock-season';
import { type DepartureState, statesBefore } from '#modules/departures/departure.rules';

// Nobody confirmed: there is nobody to walk with, and it takes nobody any more. Holds ended with the day before (they never last beyond a departure's start).
const BEGIN = sql('begin-departures', `
with due as (select p.id, p.state as was, exists (select from claim c where c.date = p.date and c.resource_id = p.group_resource_id and c.until = 'infinity') as walks
   from departure p where p.date <= (select lima_today()) and p.state = any ($1::text[]) for no key update of p)
update departure p set state = case when due.walks then 'RUNNING' else 'CLOSED' end from due where p.id = due.id and (due.walks or due.was <> 'CLOSED') returning p.id, due.was, p.state`);
const END = sql('end-departures', `
with due as (select p.id, p.state as was from departure p where p.date + p.days - 1 < (select lima_today()) and p.state = any ($1::text[]) for no key update of p)
update departure p set state = 'DONE' from due where p.id = due.id returning p.id, due.was, p.state`);

type Step = { id: string; was: DepartureState; state: DepartureState };

/**
 * Lets departures follow the clock: on their first day they are on the way with whoever is confirmed, or take nobody any more where nobody is;
 * after their last they are over. Nothing is called off by it. Answers how many went on.
 */
export function runDepartures(scope: Scope): Promise<number> {
  return inTransaction(scope, async (inside) => {
    await lockSeason(inside.db);
    const steps = [...await inside.db.query<Step>(BEGIN, [statesBefore('RUNNING')]), ...await inside.db.query<Step>(END, [statesBefore('DONE')])];
    await writeAudits(inside, null, steps.map(({ id, was, state }) => ({ action: 'run-departure', objectType: 'Departure', objectId: id, before: { state: was }, after: { state } })));
    return steps.length;
  });
}

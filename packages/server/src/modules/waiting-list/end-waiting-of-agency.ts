import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { writeAudits } from '#modules/audit/write-audits';

const WITHDRAW = sql('withdraw-waiting-of-agency', `
with w as materialized (select id from waiting_entry where agency_id = $1 and state = 'WAITING' order by id for no key update)
update waiting_entry e set state = 'WITHDRAWN', ended_at = $2 from w where e.id = w.id returning e.id`);

/**
 * Takes every party of an agency off the list, in the caller's transaction and after its resource-days: who may not hold waits for nothing.
 * What was offered is a hold, and ends with it. Answers how many there were.
 */
export async function endWaitingOfAgency(inside: Scope, agencyId: string, { at, reason, action }: { at: string; reason: string; action: string }): Promise<number> {
  const ended = await inside.db.query<{ id: string }>(WITHDRAW, [agencyId, at]);
  await writeAudits(inside, at, ended.map(({ id }) => ({ action, objectType: 'WaitingEntry', objectId: id, agencyId, reason, before: { state: 'WAITING' }, after: { state: 'WITHDRAWN' } })));
  await announce(inside.db, ended.map(({ id }) => ({ kind: 'waiting-ended', objectId: id, facts: { agencyId, state: 'WITHDRAWN' } })), at);
  return ended.length;
}

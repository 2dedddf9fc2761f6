import { inTransaction } from '#db/in-transaction';
import { keepAnswer, knownAnswer, tryAgain } from '#db/kept-keys';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { writeAudit } from '#modules/audit/write-audit';
import { waitingById } from './waiting.finders.ts';
import { requireMayWithdraw } from './waiting.policy.ts';
import { refuseIfEnded } from './waiting.rules.ts';

const TARGET = sql('waiting-to-withdraw', 'select agency_id as "agencyId" from waiting_entry where id = $1');
const LOCK = sql('lock-waiting-entry', 'select id from waiting_entry where id = $1 for no key update');
const WITHDRAW = sql('withdraw-waiting', `update waiting_entry set state = 'WITHDRAWN', ended_at = $2 where id = $1`);

/** Takes a party off the list. An offer that was made meanwhile stands: it is declined by releasing its hold. Possible also when the certification has lapsed. */
export async function withdrawWaiting(scope: Scope, input: { entryId: string; key: string }) {
  const [target] = await scope.db.query<{ agencyId: string }>(TARGET, [input.entryId]);
  requireMayWithdraw(scope.viewer, target);
  const { agencyId } = target!;
  const key = { owner: agencyId, key: input.key, input: ['withdraw-waiting', input.entryId] };
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    await inside.db.query(LOCK, [input.entryId]);
    const known = await knownAnswer<{ entryId: string }>(inside.db, key);
    if (known) return known;
    const [entry] = await waitingById.load(inside.db, [input.entryId]);
    const refusal = refuseIfEnded(entry!.state);
    if (refusal) return refusal;
    const at = (await inside.now()).toISOString();
    await inside.db.query(WITHDRAW, [input.entryId, at]);
    await writeAudit(inside, { action: 'withdraw-waiting', objectType: 'WaitingEntry', objectId: input.entryId, agencyId, at, before: { state: 'WAITING' }, after: { state: 'WITHDRAWN' } });
    await keepAnswer(inside.db, key, 'WITHDRAWN', { entryId: input.entryId }, at);
    await announce(inside.db, [{ kind: 'waiting-ended', objectId: input.entryId, facts: { agencyId, state: 'WITHDRAWN' } }], at);
    return { entryId: input.entryId };
  }));
  scope.batches.clear();
  return answer;
}

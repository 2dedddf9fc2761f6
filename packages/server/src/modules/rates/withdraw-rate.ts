import { NotFound } from '#access/errors';
import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import { sql } from '#db/statement';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';

const LOCK = sql('lock-rate', 'select id, withdrawn_at as "withdrawnAt" from rate where id = $1 for no key update');
const WITHDRAW = sql('withdraw-rate', `
update rate set withdrawn_at = greatest(date_trunc('milliseconds', app_now()), created_at), withdrawn_by = $2 where id = $1 returning withdrawn_at as at`);

export type RateWithdrawn = Refusal<'RateWithdrawn'> & { withdrawnAt: string };

/** Withdraws a rate from now on. What was priced with it keeps it; nobody can edit it or bring it back. */
export async function withdrawRate(scope: Scope, input: { rateId: string; reason: string; key: string }) {
  const { personId } = requireForNetwork(scope.viewer, 'setRates');
  if (!isUuid(input.rateId)) throw new NotFound();
  const reason = input.reason.trim();
  const refusal = refuseIfReasonMissing(reason);
  if (refusal) return refusal;
  const key = { owner: keyOwnerOf(personId), key: input.key, input: ['withdraw-rate', input.rateId, reason] };
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    const [rate] = await inside.db.query<{ id: string; withdrawnAt: string | null }>(LOCK, [input.rateId]);
    if (!rate) throw new NotFound();
    const known = await knownAnswer<{ rateId: string }>(inside.db, key);
    if (known) return known;
    if (rate.withdrawnAt) return { kind: 'RateWithdrawn', withdrawnAt: rate.withdrawnAt, message: 'The rate was withdrawn before.' } satisfies RateWithdrawn;
    const [done] = await inside.db.query<{ at: string }>(WITHDRAW, [rate.id, personId]);
    await writeAudit(inside, { action: 'withdraw-rate', objectType: 'Rate', objectId: rate.id, reason, after: { withdrawnAt: done!.at } });
    await keepAnswer(inside.db, key, 'WITHDRAWN', { rateId: rate.id }, done!.at);
    return { rateId: rate.id };
  }));
  scope.batches.clear();
  return answer;
}

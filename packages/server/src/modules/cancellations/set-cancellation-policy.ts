import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import { limaDate, readNow } from '#db/now';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { inOrder, refuseIfPolicyInvalid, type Tier } from '#modules/rates/cancellation.rules';
import type { Amount } from '#modules/rates/line.rules';

const SET = sql('set-cancellation-policy', `
insert into cancellation_policy (valid_from, tiers, fee_amount, fee_currency, origin, created_at, created_by) values ($1, $2, $3, $4, $5, $6, $7) returning id`);

export type SetCancellationPolicy = { validFrom: string; tiers: readonly Tier[]; amendmentFee: Amount; reason: string; key: string };

/**
 * Sets what cancelling and moving cost the reservations that are confirmed from a day on. Those confirmed before keep the policy they
 * were confirmed with. Nothing is edited: a later policy takes the place of an earlier one.
 */
export async function setCancellationPolicy(scope: Scope, input: SetCancellationPolicy) {
  const { personId } = requireForNetwork(scope.viewer, 'setRates');
  const reason = input.reason.trim();
  const { validFrom, amendmentFee } = input;
  const now = await readNow(scope.db);
  const refusal = refuseIfReasonMissing(reason) ?? refuseIfPolicyInvalid(input, limaDate(now));
  const tiers = inOrder(input.tiers).map(({ daysBefore, refundPercent }) => ({ daysBefore, refundPercent }));
  const key = { owner: keyOwnerOf(personId), key: input.key, input: ['set-cancellation-policy', validFrom, tiers, amendmentFee, reason] };
  // What was in time when it was answered first gets the same answer when it is asked again too late.
  if (refusal) return (await knownAnswer<{ policyId: string }>(scope.db, key)) ?? refusal;
  return tryAgain(() => inTransaction(scope, async (inside) => {
    const known = await knownAnswer<{ policyId: string }>(inside.db, key);
    if (known) return known;
    const at = now.toISOString();
    const [made] = await inside.db.query<{ id: string }>(SET, [validFrom, JSON.stringify(tiers), amendmentFee.amount, amendmentFee.currency, scope.isDemo ? 'DEMO' : 'NETWORK', at, personId]);
    await writeAudit(inside, { action: 'set-cancellation-policy', objectType: 'CancellationPolicy', objectId: made!.id, reason, at, after: { validFrom, tiers, amendmentFee } });
    await keepAnswer(inside.db, key, 'SET', { policyId: made!.id }, at);
    return { policyId: made!.id };
  }));
}

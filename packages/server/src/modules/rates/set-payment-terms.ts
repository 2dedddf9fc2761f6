import { NotFound } from '#access/errors';
import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { type PaymentTerms, refuseIfTermsInvalid } from './payment-terms.rules.ts';

const SET = sql('set-payment-terms', `
insert into payment_terms (deposit_percent, deposit_days, balance_days, grace_days, valid_from, origin, created_by)
values ($1, $2, $3, $4, $5, $6, $7) returning id, created_at as at`);
const WITHDRAW = sql('withdraw-payment-terms', `
update payment_terms set withdrawn_at = date_trunc('milliseconds', app_now()), withdrawn_by = $2 where id = $1 and withdrawn_at is null returning withdrawn_at as at`);
const KNOWN = sql('known-payment-terms', 'select id from payment_terms where id = $1');

/** Sets by when is to be paid what is confirmed from a day on. What was confirmed before keeps the terms it was confirmed with. */
export async function setPaymentTerms(scope: Scope, input: PaymentTerms & { validFrom: string; reason: string; key: string }) {
  const { personId } = requireForNetwork(scope.viewer, 'setRates');
  const { depositPercent, depositDays, balanceDays, graceDays, validFrom } = input;
  const terms = { depositPercent, depositDays, balanceDays, graceDays };
  const reason = input.reason.trim();
  const refusal = refuseIfReasonMissing(reason) ?? refuseIfTermsInvalid(terms);
  if (refusal) return refusal;
  const key = { owner: keyOwnerOf(personId), key: input.key, input: ['set-payment-terms', terms, validFrom, reason] };
  return tryAgain(() => inTransaction(scope, async (inside) => {
    const known = await knownAnswer<{ termsId: string }>(inside.db, key);
    if (known) return known;
    const [made] = await inside.db.query<{ id: string; at: string }>(SET, [depositPercent, depositDays, balanceDays, graceDays, validFrom, scope.isDemo ? 'DEMO' : 'NETWORK', personId]);
    await writeAudit(inside, { action: 'set-payment-terms', objectType: 'PaymentTerms', objectId: made!.id, reason, after: { ...terms, validFrom } });
    await keepAnswer(inside.db, key, 'SET', { termsId: made!.id }, made!.at);
    return { termsId: made!.id };
  }));
}

/** Withdraws terms: those before them count again, and without any nothing falls due. Withdrawing twice changes nothing. */
export async function withdrawPaymentTerms(scope: Scope, input: { termsId: string; reason: string; key: string }) {
  const { personId } = requireForNetwork(scope.viewer, 'setRates');
  if (!isUuid(input.termsId)) throw new NotFound();
  const reason = input.reason.trim();
  const refusal = refuseIfReasonMissing(reason);
  if (refusal) return refusal;
  const key = { owner: keyOwnerOf(personId), key: input.key, input: ['withdraw-payment-terms', input.termsId, reason] };
  return tryAgain(() => inTransaction(scope, async (inside) => {
    const known = await knownAnswer<{ termsId: string }>(inside.db, key);
    if (known) return known;
    if ((await inside.db.query(KNOWN, [input.termsId])).length === 0) throw new NotFound();
    const [done] = await inside.db.query<{ at: string }>(WITHDRAW, [input.termsId, personId]);
    if (!done) return { termsId: input.termsId };
    await writeAudit(inside, { action: 'withdraw-payment-terms', objectType: 'PaymentTerms', objectId: input.termsId, reason, after: { withdrawnAt: done.at } });
    await keepAnswer(inside.db, key, 'WITHDRAWN', { termsId: input.termsId }, done.at);
    return { termsId: input.termsId };
  }));
}

import { badInput } from '#graphql/bad-input';
import type { Currency } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { type PaymentMethod, refuseIfOtherCurrency, refuseIfRefundTooHigh, refuseIfTooHigh } from './payment.rules.ts';
import { recordEntry } from './record-entry.ts';

type Money = { reservationId: string; amount: number; currency: Currency; method: PaymentMethod; reference: string | null; receivedOn: string; key: string };

/** Records what an agency paid on a reservation, the whole or a part. More than is open is refused unless it is meant as a credit. */
export function recordPayment(scope: Scope, { key, ...payment }: Money & { isCredit: boolean }) {
  const { reservationId, amount, currency, method, reference, receivedOn, isCredit } = payment;
  return recordEntry(scope, {
    reservationId, key, input: ['record-payment', payment], action: 'record-payment',
    work: async (_inside, _account, balances, today) => {
      requireReceived(receivedOn, today);
      return refuseIfOtherCurrency(balances, { amount, currency }, isCredit) ?? refuseIfTooHigh(balances, { amount, currency }, isCredit)
        ?? { kind: 'PAYMENT' as const, amount, currency, method, reference, reason: null, receivedOn };
    },
  });
}

/** Records what was given back to an agency, with a reason; never more than its credit. */
export async function recordRefund(scope: Scope, { key, ...refund }: Money & { reason: string }) {
  const { reservationId, amount, currency, method, reference, receivedOn } = refund;
  const reason = refund.reason.trim();
  return recordEntry(scope, {
    reservationId, key, input: ['record-refund', { ...refund, reason }], action: 'record-refund',
    work: async (_inside, _account, balances, today) => {
      requireReceived(receivedOn, today);
      return refuseIfReasonMissing(reason) ?? refuseIfRefundTooHigh(balances, { amount, currency })
        ?? { kind: 'REFUND' as const, amount: -amount, currency, method, reference, reason, receivedOn };
    },
  });
}

/** Money is recorded when it has come: a day that is still to come is a mistake of typing. */
function requireReceived(receivedOn: string, today: string): void {
  if (receivedOn > today) throw badInput('receivedOn must not be after today in Lima.');
}

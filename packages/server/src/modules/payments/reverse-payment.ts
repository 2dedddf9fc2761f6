import { NotFound } from '#access/errors';
import { requireForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { paymentById } from './payment.finders.ts';
import { refuseIfNotReversible } from './payment.rules.ts';
import { recordEntry } from './record-entry.ts';

/** Takes a wrong entry back by its counter-entry, with a reason. Both stay readable. */
export async function reversePayment(scope: Scope, input: { paymentId: string; reason: string; key: string }) {
  requireForNetwork(scope.viewer, 'recordPayments');
  const [wrong] = isUuid(input.paymentId) ? await paymentById.load(scope.db, [input.paymentId]) : [];
  if (!wrong) throw new NotFound();
  const reason = input.reason.trim();
  return recordEntry(scope, {
    reservationId: wrong.reservationId, key: input.key, input: ['reverse-payment', wrong.id, reason], action: 'reverse-payment',
    work: async (inside, _account, _balances, today) => {
      const [entry] = await paymentById.load(inside.db, [wrong.id]); // again, under the lock
      return refuseIfReasonMissing(reason) ?? refuseIfNotReversible(entry!)
        ?? { kind: 'REVERSAL' as const, reversesId: entry!.id, amount: -entry!.amount, currency: entry!.currency, method: entry!.method, reference: entry!.reference, reason, receivedOn: today };
    },
  });
}

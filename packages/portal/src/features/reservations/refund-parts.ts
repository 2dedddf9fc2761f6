import type { MoneyAmount } from '@/lib/format-money.ts';

type Settled = { currency: MoneyAmount['currency']; refund: MoneyAmount | null; owedAfter: MoneyAmount | null };
type Parts = { deducted: MoneyAmount | null; returned: MoneyAmount | null };

/** What a cancellation takes off, in two: what was paid beyond what stays owed comes back, the rest only lowers what is owed. Null is to be confirmed. */
export function partsOfRefund({ currency, refund, owedAfter }: Settled, paid: number): Parts {
  const nothing = { amount: 0, currency };
  if (paid <= 0) return { deducted: refund, returned: nothing };
  if (!refund || !owedAfter) return { deducted: nothing, returned: null };
  const returned = Math.min(refund.amount, Math.max(0, paid - owedAfter.amount));
  return { deducted: { amount: refund.amount - returned, currency }, returned: { amount: returned, currency } };
}

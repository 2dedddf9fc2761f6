import type { Settled } from '#modules/rates/cancellation.rules';

/** Amounts beside their currency, as the contract has them. */
export function settled({ currency, owed, refund, fee }: Settled) {
  const money = (amount: number | null) => (amount === null ? null : { amount, currency });
  return { currency, owed: money(owed), refund: money(refund), fee: money(fee), owedAfter: money(refund === null ? null : owed - refund) };
}

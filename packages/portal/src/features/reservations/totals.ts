import type { MoneyAmount } from '@/lib/format-money.ts';

/** Adds totals of several prices, each currency apart: currencies are never added to each other. */
export function addTotals(prices: ReadonlyArray<{ totals: ReadonlyArray<MoneyAmount> }>): MoneyAmount[] {
  const sums = new Map<MoneyAmount['currency'], number>();
  for (const { amount, currency } of prices.flatMap((price) => price.totals)) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}

/** What was fixed when the spots were held: without the lines that changes have added since, and without what is to be confirmed. */
export function heldAtTotals(price: { lines: ReadonlyArray<{ addedAt: string | null; total: MoneyAmount | null }> }): MoneyAmount[] {
  return addTotals(price.lines.filter(({ addedAt, total }) => addedAt === null && total !== null).map(({ total }) => ({ totals: [total!] })));
}

/** True when two prices say the same in every currency. */
export function sameTotals(one: readonly MoneyAmount[], other: readonly MoneyAmount[]): boolean {
  return one.length === other.length && one.every((total) => other.some(({ amount, currency }) => amount === total.amount && currency === total.currency));
}

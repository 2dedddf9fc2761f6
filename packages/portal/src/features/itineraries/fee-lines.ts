import type { MoneyAmount } from '@/lib/format-money.ts';
import type { PriceLine } from './itinerary-fragment.ts';

/** What one departure pays into one area: the classes of the group together. Null while a part is to be confirmed. */
export type AreaFee = { areaId: string; name: string; owner: string; total: MoneyAmount | null };

/** The conservation fees of a departure, by area, as the price has them. */
export function feesOf(lines: readonly PriceLine[], departureId: string): AreaFee[] {
  const fees = new Map<string, AreaFee>();
  for (const { kind, departure, conservationArea: area, total } of lines) {
    if (kind !== 'CONSERVATION_FEE' || departure?.id !== departureId || !area) continue;
    const before = fees.get(area.id);
    const sum = before ? plus(before.total, total) : total;
    fees.set(area.id, { areaId: area.id, name: area.name, owner: area.owner.name, total: sum });
  }
  return [...fees.values()];
}

/** Amounts of different currencies are not added: then nobody can say one sum. */
function plus(a: MoneyAmount | null, b: MoneyAmount | null): MoneyAmount | null {
  if (!a || !b || a.currency !== b.currency) return null;
  return { amount: a.amount + b.amount, currency: a.currency };
}

/** The average per person, to the smallest unit: classes pay different fees, so it is not what each one pays. */
export function perPerson(total: MoneyAmount, people: number): MoneyAmount {
  return { amount: Math.round(total.amount / people), currency: total.currency };
}

import type { PolicyTierInput } from '@/graphql/__generated__/schema.ts';

/** A tier as it is typed. */
export type TierRow = { days: string; percent: string };

/** A common start, to be changed: the network decides. */
export const usualTiers: readonly TierRow[] = [
  { days: '60', percent: '100' },
  { days: '30', percent: '50' },
  { days: '15', percent: '25' },
];
export const mostTiers = 10;

export type TierFault = 'number' | 'days-twice' | 'rising' | 'none';

/** The tiers as the contract has them, or what is wrong with them. Rows without anything typed are left out. */
export function readTiers(rows: readonly TierRow[]): { tiers: PolicyTierInput[] } | { fault: TierFault } {
  const typed = rows.filter(({ days, percent }) => days.trim() !== '' || percent.trim() !== '');
  if (typed.length === 0) return { fault: 'none' };
  if (!typed.every(({ days, percent }) => isWhole(days, 365) && isWhole(percent, 100))) return { fault: 'number' };
  const tiers = typed.map(({ days, percent }) => ({ daysBefore: Number(days), refundPercent: Number(percent) })).sort((a, b) => b.daysBefore - a.daysBefore);
  if (tiers.some((tier, index) => index > 0 && tier.daysBefore === tiers[index - 1]!.daysBefore)) return { fault: 'days-twice' };
  if (tiers.some((tier, index) => index > 0 && tier.refundPercent > tiers[index - 1]!.refundPercent)) return { fault: 'rising' };
  return { tiers };
}

const isWhole = (text: string, largest: number) => /^\d{1,3}$/.test(text.trim()) && Number(text) <= largest;

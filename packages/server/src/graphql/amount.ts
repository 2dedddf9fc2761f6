import { badInput } from './bad-input.ts';

/** Keeps every sum of amounts within the safe integers; the tables keep the same bound. */
export const LARGEST_AMOUNT = 1_000_000_000_000;

/** An amount a person may enter: whole minor units, from the least that makes sense to the largest. Anything else is a malformed request. */
export function requireAmount(field: string, amount: number, least: 0 | 1): number {
  if (Number.isSafeInteger(amount) && amount >= least && amount <= LARGEST_AMOUNT) return amount;
  throw badInput(`${field} must be from ${least} to ${LARGEST_AMOUNT} in minor units.`);
}

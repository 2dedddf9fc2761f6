import type { RucFault } from '@/graphql/__generated__/schema.ts';

/** Digits of a RUC. */
export const rucLength = 11;
/** How the RUC of an agency begins: 10 for a person with a business, 20 for a company. */
export const rucPrefixes = ['10', '20'];
const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** The digits of what was typed or pasted: people write RUCs with spaces and hyphens. */
export function rucDigits(text: string) {
  return text.replace(/\D/g, '');
}

/** What is wrong with the form of a RUC, in the order a person can see it; null for a well-formed one. It may still not exist. */
export function rucFault(text: string): RucFault | null {
  const digits = rucDigits(text);
  if (digits.length >= 2 && !rucPrefixes.includes(digits.slice(0, 2))) return 'PREFIX';
  if (digits.length !== rucLength) return 'LENGTH';
  const sum = weights.reduce((total, weight, position) => total + weight * Number(digits[position]), 0);
  return (11 - (sum % 11)) % 10 === Number(digits[10]) ? null : 'CHECK_DIGIT';
}

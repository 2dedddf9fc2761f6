import type { Refusal } from '#graphql/problem';
import type { Origin } from '#graphql/shared.type';

/** By when what is owed is to be paid. */
export type PaymentTerms = { depositPercent: number; depositDays: number; balanceDays: number; graceDays: number };

/** The terms as a reservation keeps them from its confirmation on. */
export type FrozenTerms = PaymentTerms & { id: string; confirmedOn: string; origin: Origin };

/** The bounds of each figure; the table keeps the same. */
export const termsBounds = { depositPercent: 100, depositDays: 365, balanceDays: 365, graceDays: 90 } as const;
export type PaymentTermsInvalid = Refusal<'PaymentTermsInvalid'> & { field: keyof PaymentTerms; largest: number };

/** Refuses figures that no terms have: whole numbers from zero to the bound of each. */
export function refuseIfTermsInvalid(terms: PaymentTerms): PaymentTermsInvalid | undefined {
  for (const [field, largest] of Object.entries(termsBounds) as [keyof PaymentTerms, number][]) {
    const value = terms[field];
    if (!Number.isInteger(value) || value < 0 || value > largest) return { kind: 'PaymentTermsInvalid', field, largest, message: `${field} is a whole number from 0 to ${largest}.` };
  }
  return undefined;
}

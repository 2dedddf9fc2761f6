import { daysBetween, type LocalDate } from '@/lib/format-date.ts';
import { USUAL_DECIDE_DAYS } from './rule-fields.ts';
import type { Terms } from './TermsFields.tsx';

type Offered = { date: LocalDate; groupSize: number; isOnRequest: boolean; outlook: { minimum: number | null; decideBy: LocalDate | null } | null };

/** The terms of a departure, as the form begins with them. */
export const termsOf = ({ date, groupSize, isOnRequest, outlook }: Offered): Terms => ({
  groupSize: String(groupSize), minimum: outlook?.minimum ? String(outlook.minimum) : '', decideDays: String(outlook?.decideBy ? daysBetween(outlook.decideBy, date) : USUAL_DECIDE_DAYS), isOnRequest,
});

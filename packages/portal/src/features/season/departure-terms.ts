import type { DepartureTermsInput } from '@/graphql/__generated__/schema.ts';
import { daysBetween, type LocalDate } from '@/lib/format-date.ts';
import { sizeInput, termsInput, USUAL_DECIDE_DAYS } from './rule-fields.ts';
import type { Terms } from './TermsFields.tsx';

type Offered = { date: LocalDate; groupSize: number; isOnRequest: boolean; outlook: { minimum: number | null; decideBy: LocalDate | null } | null };

/** The terms of a departure, as the form begins with them. */
export const termsOf = ({ date, groupSize, isOnRequest, outlook }: Offered): Terms => ({
  groupSize: String(groupSize), minimum: outlook?.minimum ? String(outlook.minimum) : '', decideDays: String(outlook?.decideBy ? daysBetween(outlook.decideBy, date) : USUAL_DECIDE_DAYS), isOnRequest,
});

/** The terms of several departures: what they have in common; a field in which they differ is empty, and stays as it is unless it is filled in. */
export function termsOfAll(departures: readonly Offered[]): Terms {
  const [first, ...others] = departures.map(termsOf);
  if (!first) return { groupSize: '', minimum: '', decideDays: String(USUAL_DECIDE_DAYS), isOnRequest: false };
  const common = (field: 'groupSize' | 'minimum') => (others.every((one) => one[field] === first[field]) ? first[field] : '');
  return { ...first, groupSize: common('groupSize'), minimum: common('minimum') };
}

/** What was changed in the form, and nothing else: departures keep what nobody wrote about. Null while nothing was, or something cannot be read. */
export function changedTerms(before: Terms, after: Terms): DepartureTermsInput | null {
  const size = after.groupSize === before.groupSize ? {} : { groupSize: sizeInput(after.groupSize) };
  const isMinimumSame = after.minimum === before.minimum && (after.minimum === '' || after.decideDays === before.decideDays);
  const decision = isMinimumSame ? {} : termsInput(after);
  if (size.groupSize === null || decision === null) return null;
  const { minimum, decideDays } = { minimum: undefined, decideDays: undefined, ...decision };
  const changed = { ...size, ...(minimum !== undefined && { minimum }), ...(decideDays != null && { decideDays }), ...(after.isOnRequest !== before.isOnRequest && { isOnRequest: after.isOnRequest }) };
  return Object.keys(changed).length > 0 ? changed : null;
}

import type { AgencyStanding } from '@/graphql/__generated__/schema.ts';
import { renewalDays } from '@/features/states/InForceMark.tsx';
import { daysBetween, type LocalDate } from '@/lib/format-date.ts';

/** Days from today to the last day of a certification in force that ends soon; null when there is nothing to do yet. */
export function daysToRenew(standing: AgencyStanding, certifiedUntil: LocalDate | null, today: LocalDate) {
  if (standing !== 'CERTIFIED' || certifiedUntil === null) return null;
  const days = daysBetween(today, certifiedUntil);
  return days <= renewalDays ? days : null;
}

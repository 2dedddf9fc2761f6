import { daysBetween, type LocalDate } from '@/lib/format-date.ts';
import { limaToday } from '@/lib/lima-today.ts';

/** Calendar days of Lima from handing a file in to its decision, or to today. */
export function daysWaiting(submittedAt: string, decidedAt: string | null, today: LocalDate) {
  const until = decidedAt ? limaToday(new Date(decidedAt)) : today;
  return Math.max(0, daysBetween(limaToday(new Date(submittedAt)), until));
}

import { daysBetween, type LocalDate } from '@/lib/format-date.ts';
import { limaToday } from '@/lib/lima-today.ts';

/** Calendar days of Lima since a file was handed in. */
export function daysWaiting(submittedAt: string, today: LocalDate) {
  return Math.max(0, daysBetween(limaToday(new Date(submittedAt)), today));
}

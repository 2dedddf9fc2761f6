import { formatDate } from '@/lib/format-date.ts';
import type { Language } from '@/lib/language.ts';

/** A day of every year (MM-DD) as people read it: `1 may`. A leap year, so that every day has a name. */
export const formatDayOfYear = (day: string, language: Language): string => formatDate(`2024-${day}`, language, 'brief');

/** True for a day that a year has, as MM-DD. */
export function isDayOfYear(text: string): boolean {
  if (!/^\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`2024-${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === text;
}

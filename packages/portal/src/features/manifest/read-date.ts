import type { LocalDate } from '@/lib/format-date.ts';

/** `1988-05-13`, or day/month/year with any of the usual marks between: `13/05/1988`, `13-5-1988`, `13.05.1988`. Null for anything else. */
export function readDate(text: string): LocalDate | null {
  const parts = partsOf(text);
  return parts && realDay(parts);
}

type Parts = { year: number; month: number; day: number };

function partsOf(text: string): Parts | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.trim());
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const common = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  return common && { day: Number(common[1]), month: Number(common[2]), year: Number(common[3]) };
}

/** Null for days that no calendar has, such as 31 April. */
function realDay({ year, month, day }: Parts): LocalDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const instant = Date.parse(`${text}T12:00:00Z`);
  return Number.isFinite(instant) && new Date(instant).toISOString().slice(0, 10) === text ? text : null;
}

/** The way dates are shown for typing: `13/05/1988`. */
export function writeDate(date: LocalDate): string {
  return date.split('-').toReversed().join('/');
}

/**
 * The same cell read as month/day/year, written our way: what repairs a sheet from a country that writes so.
 * Null when that is no date either, or the cell is written year first.
 */
export function withMonthFirst(text: string): string | null {
  const common = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  const date = common && realDay({ month: Number(common[1]), day: Number(common[2]), year: Number(common[3]) });
  return date ? writeDate(date) : null;
}

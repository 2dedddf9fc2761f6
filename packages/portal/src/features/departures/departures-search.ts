import { addDays, type LocalDate } from '@/lib/format-date.ts';

/** What the address of the departures page may say: `?trek=…&month=2027-05&spots=8`. */
export type DeparturesSearch = { trek?: string; month?: string; spots?: number };

/** Reads an address that anybody may have typed: what makes no sense is left out, not refused. */
export function readDeparturesSearch(search: Record<string, unknown>): DeparturesSearch {
  const { trek, month, spots } = search;
  return {
    trek: typeof trek === 'string' && /^[a-z0-9-]{1,80}$/.test(trek) ? trek : undefined,
    month: typeof month === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
    spots: Number.isInteger(Number(spots)) && Number(spots) > 0 && Number(spots) <= 100 ? Number(spots) : undefined,
  };
}

export function firstDayOf(month: string): LocalDate {
  return `${month}-01`;
}

export function lastDayOf(month: string): LocalDate {
  return addDays(firstDayOf(nextMonth(month)), -1);
}

export function nextMonth(month: string) {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The months one can choose: this one and the eleven that follow. */
export function monthsFrom(today: LocalDate) {
  const months = [today.slice(0, 7)];
  while (months.length < 12) months.push(nextMonth(months.at(-1)!));
  return months;
}

import type { LocalDate } from './format-date.ts';

/** The calendar day in Lima by this browser's clock: where a date field begins. What is on sale is decided by the server. */
export function limaToday(now = new Date()): LocalDate {
  // The Swedish way to write a date is the contract's.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Lima' }).format(now);
}

/** True for a real day written as `YYYY-MM-DD`: addresses can be typed by anybody. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = Date.parse(`${value}T12:00:00Z`);
  return Number.isFinite(instant) && new Date(instant).toISOString().slice(0, 10) === value;
}

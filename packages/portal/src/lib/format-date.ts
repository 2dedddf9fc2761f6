import type { Language } from './language.ts';

/** A calendar day in Lima as the contract writes it: `2027-05-06`. Never a timestamp, so no time zone can move it. */
export type LocalDate = string;

const locale: Record<Language, string> = { es: 'es-PE', en: 'en-GB' };
const dayMs = 86_400_000;

const styles = {
  /** 6 may 2027 */
  plain: { day: 'numeric', month: 'short', year: 'numeric' },
  /** jue 6 may 2027 */
  weekday: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  /** jueves 6 de mayo de 2027 */
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 6 may */
  brief: { day: 'numeric', month: 'short' },
  /** mayo 2027 */
  month: { month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof styles;

/** The one formatter for calendar days: the same day in every browser's time zone. */
export function formatDate(date: LocalDate, language: Language, style: DateStyle = 'plain') {
  const text = new Intl.DateTimeFormat(locale[language], { ...styles[style], timeZone: 'UTC' }).format(noon(date));
  return tidy(text);
}

/** First and last day of something: `6–8 may 2027`, with what both share written once. */
export function formatDateRange(from: LocalDate, to: LocalDate, language: Language) {
  const format = new Intl.DateTimeFormat(locale[language], { ...styles.plain, timeZone: 'UTC' });
  return from === to ? formatDate(from, language) : tidy(format.formatRange(noon(from), noon(to)));
}

/** An instant, as clocks in Lima show it. */
export function formatInstant(instant: string, language: Language, style: 'time' | 'dateTime' = 'dateTime') {
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const options = style === 'time' ? time : { ...styles.plain, ...time };
  return tidy(new Intl.DateTimeFormat(locale[language], { ...options, timeZone: 'America/Lima' }).format(new Date(instant)));
}

/** Name of a month (1 to 12), long or as one to three letters. */
export function monthName(month: number, language: Language, style: 'long' | 'short' | 'narrow' = 'long') {
  return tidy(new Intl.DateTimeFormat(locale[language], { month: style, timeZone: 'UTC' }).format(Date.UTC(2027, month - 1, 1)));
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(noon(date) + days * dayMs).toISOString().slice(0, 10);
}

export function daysBetween(from: LocalDate, to: LocalDate) {
  return Math.round((noon(to) - noon(from)) / dayMs);
}

export function isWeekend(date: LocalDate) {
  const weekday = new Date(noon(date)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function noon(date: LocalDate) {
  return Date.parse(`${date}T12:00:00Z`);
}

/** Abbreviations without points and commas: `jue 6 may 2027` reads better in a table. */
function tidy(text: string) {
  return text.replaceAll('.', '').replaceAll(',', '').replaceAll('sept', 'set');
}

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
  /** may 2027 */
  month: { month: 'short', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof styles;

/** The one formatter for calendar days: the same day in every browser's time zone. */
export function formatDate(date: LocalDate, language: Language, style: DateStyle = 'plain') {
  return tidy(new Intl.DateTimeFormat(locale[language], { ...styles[style], timeZone: 'UTC' }).format(noon(date)));
}

/** First and last day of something: `6–8 may 2027`, with what both share written once. */
export function formatDateRange(from: LocalDate, to: LocalDate, language: Language) {
  const end = formatDate(to, language);
  if (from === to) return end;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${end}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${formatDate(from, language, 'brief')} – ${end}`;
  return `${formatDate(from, language)} – ${end}`;
}

/** An instant, as clocks in Lima show it. */
export function formatInstant(instant: string, language: Language, style: 'time' | 'dateTime' = 'dateTime') {
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const options = style === 'time' ? time : { ...styles.plain, ...time };
  return tidy(new Intl.DateTimeFormat(locale[language], { ...options, timeZone: 'America/Lima' }).format(new Date(instant)));
}

/** Name of a month (1 to 12), long or as one to three letters. */
export function monthName(month: number, language: Language, style: 'long' | 'short' | 'narrow' = 'long') {
  const name = tidy(new Intl.DateTimeFormat(locale[language], { month: style, timeZone: 'UTC' }).format(Date.UTC(2027, month - 1, 1)));
  return language === 'es' ? name.toLowerCase() : name;
}

/** Months that follow each other as one span (`may–set`), others one by one; an empty text for none. */
export function monthSpan(months: readonly number[], language: Language) {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return '';
  const name = (month: number) => monthName(month, language, 'short');
  const isRow = months.every((month, index) => month === first + index);
  if (!isRow) return months.map(name).join(', ');
  return first === last ? name(first) : `${name(first)}–${name(last)}`;
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

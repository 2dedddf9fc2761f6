import type { LocalDate } from './format-date.ts';
import type { Language } from './language.ts';

const locale: Record<Language, string> = { es: 'es-PE', en: 'en-GB' };

/** The day of the week of a date: `jue`, `Thu`; for the narrow columns of a calendar one letter more or less. */
export function weekdayName(date: LocalDate, language: Language) {
  return new Intl.DateTimeFormat(locale[language], { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(`${date}T12:00:00Z`)).replace('.', '');
}

/** 1 for Monday to 7 for Sunday: weeks begin on Monday in Peru. */
export function weekdayNumber(date: LocalDate) {
  return ((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

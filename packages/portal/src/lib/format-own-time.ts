import { formatInstant } from './format-date.ts';
import type { Language } from './language.ts';

/**
 * The same instant on the clock of this device, when that clock does not show Lima's time: `22:42`, with the weekday when
 * the day is another. Null for devices that show Lima's time anyway.
 */
export function formatOwnTime(instant: string, language: Language, timeZone?: string): string | null {
  const locale = language === 'en' ? 'en-GB' : 'es-PE';
  const date = new Date(instant);
  const dayIn = (zone?: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(date);
  const isOtherDay = dayIn(timeZone) !== dayIn('America/Lima');
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(date);
  if (!isOtherDay && time === formatInstant(instant, language, 'time')) return null;
  if (!isOtherDay) return time;
  return `${new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone }).format(date).replace('.', '')} ${time}`;
}

import type { Currency } from '#graphql/shared.type';
import type { Language } from './letter.ts';

const LOCALES: Record<Language, string> = { es: 'es-PE', en: 'en-GB' };
const UNKNOWN: Record<Language, string> = { es: 'por confirmar', en: 'to be confirmed' };
const SIGNS: Record<Currency, string> = { PEN: 'S/', USD: 'USD' };

/** A calendar day in full: jueves 6 de mayo de 2027. It is the same day whatever the reader's time zone. */
export const dayText = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`)).replace(',', '');

/** An instant by the clocks of Lima, which says so: letters are read in other time zones. */
export function instantText(instant: string, language: Language): string {
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Lima', year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
  const time = new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'America/Lima' }).format(at);
  return language === 'es' ? `${dayText(day, language)}, ${time} (hora de Lima)` : `${dayText(day, language)}, ${time} (Lima time)`;
}

/** An amount: S/ 1,240.00. Null is not known. */
export function moneyText(money: { amount: number; currency: Currency } | null, language: Language): string {
  if (!money) return UNKNOWN[language];
  const size = Math.abs(money.amount);
  const cents = size % 100;
  const whole = new Intl.NumberFormat(LOCALES[language], { useGrouping: 'always' as unknown as boolean }).format((size - cents) / 100);
  return `${money.amount < 0 ? '−' : ''}${SIGNS[money.currency]}\u00a0${whole}.${String(cents).padStart(2, '0')}`;
}

/** Amounts of several currencies side by side, never added; one that is not known says so. */
export function amountsText(amounts: readonly ({ amount: number; currency: Currency } | null)[], language: Language): string {
  return amounts.length === 0 ? UNKNOWN[language] : amounts.map((money) => moneyText(money, language)).join(' · ');
}

/** 1 persona, 5 personas. */
export const peopleText = (people: number, language: Language): string =>
  language === 'es' ? `${people} ${people === 1 ? 'persona' : 'personas'}` : `${people} ${people === 1 ? 'person' : 'people'}`;

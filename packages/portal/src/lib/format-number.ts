import type { Language } from './language.ts';

const locale: Record<Language, string> = { es: 'es-PE', en: 'en-GB' };

/** A plain number. `digits` fixes the decimals; else up to three are shown as they are. Thousands are always grouped. */
export function formatNumber(value: number, language: Language, options: { digits?: number } = {}) {
  return new Intl.NumberFormat(locale[language], {
    minimumFractionDigits: options.digits ?? 0,
    maximumFractionDigits: options.digits ?? 3,
    useGrouping: 'always' as unknown as boolean,
  }).format(value);
}

export type Unit = 'm' | 'km' | 'ha' | 'h';

/** A number with its unit, never torn apart at the end of a line. Altitudes are not grouped, as on maps: `4021 m`. */
export function formatMeasure(value: number, unit: Unit, language: Language) {
  const figure = unit === 'm' ? String(Math.round(value)) : formatNumber(value, language);
  return `${figure}\u00a0${unit}`;
}

/** Two ends of the same measure: `3–8 h`; one figure when they are equal. */
export function formatSpan(from: number, to: number, unit: Unit, language: Language) {
  return from === to ? formatMeasure(from, unit, language) : `${formatNumber(from, language)}–${formatMeasure(to, unit, language)}`;
}

import { formatNumber } from '@/lib/format-number.ts';
import type { Language } from '@/lib/language.ts';

/** What a figure counts, in the reader's language as far as it is written. */
export const figureLabel = ({ labelEs, labelEn }: { labelEs: string; labelEn: string | null }, language: Language): string => (language === 'en' && labelEn) || labelEs;

/** A reported value as it is read: `7,324.418 ha (2019)`; a range keeps its two ends. */
export function valueText({ value, year }: { value: string; year: number | null }, unit: string | null, language: Language): string {
  const number = value.split('-').map((end) => formatNumber(Number(end), language)).join('–');
  return [number, unit, year && `(${year})`].filter(Boolean).join(' ');
}

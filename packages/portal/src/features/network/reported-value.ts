import { formatNumber } from '@/lib/format-number.ts';
import type { Language } from '@/lib/language.ts';

/** A reported figure as sources print it: a plain number is written in the reader's way, anything else stays as it is. */
export function reportedValue(value: string, language: Language) {
  return /^\d+(\.\d+)?$/.test(value) ? formatNumber(Number(value), language) : value.replace('-', '–');
}

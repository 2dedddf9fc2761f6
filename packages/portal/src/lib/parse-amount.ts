const grouped = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/;
const plain = /^\d+([.,]\d{1,2})?$/;
const largest = 1_000_000_000_000;

/** What a person types as an amount (`1,240.50`, `1240,5`, `1240`) in the smallest unit; null for anything else. Nothing is rounded. */
export function parseAmount(text: string): number | null {
  const typed = text.replaceAll(/[\s\u00a0]/g, '');
  if (!grouped.test(typed) && !plain.test(typed)) return null;
  const [whole = '', cents = ''] = (grouped.test(typed) ? typed.replaceAll(',', '') : typed.replace(',', '.')).split('.');
  const amount = Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  return Number.isSafeInteger(amount) && amount <= largest ? amount : null;
}

/** The other way: an amount as one would type it. */
export const typedAmount = (amount: number): string => `${Math.trunc(amount / 100)}.${String(Math.abs(amount % 100)).padStart(2, '0')}`;

import type { Language } from './language.ts';
import { formatNumber } from './format-number.ts';

/** Money as the contract has it: an integer of the smallest unit (céntimos, cents) beside its currency. */
export type MoneyAmount = { amount: number; currency: 'PEN' | 'USD' };

const sign = { PEN: 'S/', USD: 'USD' } as const;
const minorUnits = 100;

/** The one formatter for money: `S/ 1,240.00`. `short` leaves out the cents when there are none: `S/ 30`. */
export function formatMoney(money: MoneyAmount, language: Language, style: 'full' | 'short' = 'full') {
  const size = Math.abs(money.amount);
  // Whole units and cents apart: divided, large amounts would lose their last cent.
  const cents = size % minorUnits;
  const figure = formatNumber((size - cents) / minorUnits, language);
  const ending = style === 'short' && cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`;
  return `${money.amount < 0 ? '−' : ''}${sign[money.currency]}\u00a0${figure}${ending}`;
}

import type { Language } from './language.ts';
import { formatNumber } from './format-number.ts';

/** Money as the contract has it: an integer of the smallest unit (céntimos, cents) beside its currency. */
export type MoneyAmount = { amount: number; currency: 'PEN' | 'USD' };

const sign = { PEN: 'S/', USD: 'USD' } as const;
const minorUnits = 100;

/** The one formatter for money: `S/ 1,240.00`. `short` leaves out the cents when there are none: `S/ 30`. */
export function formatMoney(money: MoneyAmount, language: Language, style: 'full' | 'short' = 'full') {
  const whole = money.amount % minorUnits === 0;
  const digits = style === 'short' && whole ? 0 : 2;
  const minus = money.amount < 0 ? '−' : '';
  const figure = formatNumber(Math.abs(money.amount) / minorUnits, language, { digits });
  return `${minus}${sign[money.currency]}\u00a0${figure}`;
}

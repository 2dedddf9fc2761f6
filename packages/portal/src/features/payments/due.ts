import type { MoneyAmount } from '@/lib/format-money.ts';
import { addDays, type LocalDate } from '@/lib/format-date.ts';

type Due = { dueOn: LocalDate; lapsesAfter: LocalDate; amounts: ReadonlyArray<{ currency: MoneyAmount['currency']; amount: number; open: number }> };

/** Days before a due date from which it asks for attention; the server's reminder goes out then too. */
const soonDays = 5;

/** What is still open of a due date, each currency apart; empty when it is paid. */
export const openOf = (due: Due): MoneyAmount[] => due.amounts.filter(({ open }) => open > 0).map(({ open, currency }) => ({ amount: open, currency }));

/** The first due date that is not paid in full. */
export const nextDue = <D extends Due>(dues: readonly D[]): D | undefined => dues.find((due) => openOf(due).length > 0);

export type DueStanding = 'paid' | 'later' | 'soon' | 'overdue';

/** Where a due date stands on a day. */
export function dueStanding(due: Due, today: LocalDate): DueStanding {
  if (openOf(due).length === 0) return 'paid';
  if (today > due.dueOn) return 'overdue';
  return today >= addDays(due.dueOn, -soonDays) ? 'soon' : 'later';
}

import type { Refusal } from '#graphql/problem';
import type { Currency } from '#graphql/shared.type';
import { addDays } from '#lib/calendar';
import { percentOf } from '#modules/rates/cancellation.rules';
import { currenciesInOrder } from '#modules/rates/currency.rules';
import type { Amount } from '#modules/rates/line.rules';
import type { FrozenTerms } from '#modules/rates/payment-terms.rules';
import type { ReservationState } from '#modules/reservations/reservation.rules';

/** How money came or went. */
export const paymentMethods = ['TRANSFER', 'CARD', 'CASH', 'YAPE', 'PLIN', 'OTHER'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** What an entry is. Nothing is edited: a reversal is the counter-entry of a wrong one. */
export const paymentKinds = ['PAYMENT', 'REFUND', 'REVERSAL'] as const;
export type PaymentKind = (typeof paymentKinds)[number];

/** What is owed, what was paid and what is still open, in one currency. open below zero: the agency has a credit. */
export type Balance = { currency: Currency; owed: number; paid: number; open: number };

type Owing = { state: ReservationState; confirmedAt: string | null };

/** What lapsed, was rejected or released before it was confirmed costs nothing. What is held will be owed when it is confirmed: it can be paid ahead. */
export const owesItsLines = ({ state, confirmedAt }: Owing): boolean => confirmedAt !== null || state === 'HELD' || state === 'PENDING';

/** Per currency the sum of all lines less the sum of all entries: one place, whoever asks. */
export function balancesOf(reservation: Owing, lines: readonly { total: Amount | null }[], payments: readonly Amount[]): Balance[] {
  const owes = owesItsLines(reservation);
  return currenciesInOrder.flatMap((currency) => {
    const charged = lines.flatMap(({ total }) => (total?.currency === currency ? [total.amount] : []));
    const entered = payments.filter((payment) => payment.currency === currency).map(({ amount }) => amount);
    if (charged.length === 0 && entered.length === 0) return [];
    const [owed, paid] = [owes ? sum(charged) : 0, sum(entered)];
    return [{ currency, owed, paid, open: owed - paid }];
  });
}

/** The same from an account as it is read: with sums in place of lines. */
export const balancesOfAccount = (account: Owing & { lines: readonly Amount[]; payments: readonly Amount[] }): Balance[] =>
  balancesOf(account, account.lines.map((total) => ({ total })), account.payments);

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** What is due by a day: the deposit, or the rest. */
export type Due = { kind: 'DEPOSIT' | 'BALANCE'; dueOn: string; lapsesAfter: string; amounts: (Amount & { open: number })[] };
const HAS_DUES: ReadonlySet<ReservationState> = new Set(['CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW']);

/**
 * When what is owed is due, by the terms frozen at confirmation: a deposit so many days after it, the rest so many days before the
 * start. Nothing is due on the day of the start or later, and the rest never before the deposit. What is paid covers the deposit first.
 * The deposit is rounded once per currency, half away from zero; the rest is what remains, so the two are always the whole.
 */
export function duesOf(reservation: { state: ReservationState; date: string; paymentTerms: FrozenTerms | null }, balances: readonly Balance[]): Due[] {
  const terms = reservation.paymentTerms;
  if (!terms || !HAS_DUES.has(reservation.state)) return [];
  const depositOn = earlier(addDays(terms.confirmedOn, terms.depositDays), addDays(reservation.date, -1));
  const balanceOn = later(addDays(reservation.date, -terms.balanceDays), depositOn);
  const shares = balances.filter(({ owed }) => owed > 0).map(({ currency, owed, paid }) => ({ currency, ...shareOf(owed, paid, terms.depositPercent) }));
  const due = (kind: Due['kind'], dueOn: string, part: 'deposit' | 'rest'): Due =>
    ({ kind, dueOn, lapsesAfter: addDays(dueOn, terms.graceDays), amounts: shares.map((share) => ({ currency: share.currency, ...share[part] })) });
  const rest = due('BALANCE', balanceOn, 'rest');
  return terms.depositPercent === 0 ? [rest] : [due('DEPOSIT', depositOn, 'deposit'), rest];
}

function shareOf(owed: number, paid: number, percent: number) {
  const deposit = percentOf(owed, percent);
  const toDeposit = Math.min(Math.max(paid, 0), deposit);
  const open = Math.max(owed - Math.max(paid, 0), 0);
  return { deposit: { amount: deposit, open: deposit - toDeposit }, rest: { amount: owed - deposit, open: open - (deposit - toDeposit) } };
}

const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: string, b: string) => (a > b ? a : b);

/** The first due that is not paid in full; undefined when nothing is. */
export const nextDue = (dues: readonly Due[]): Due | undefined => dues.find(({ amounts }) => amounts.some(({ open }) => open > 0));

/** The due for which a reservation lapses on a day: unpaid when its days of grace are over, and the group has not started. */
export function lapsedDue(reservation: { date: string }, dues: readonly Due[], today: string): Due | undefined {
  const next = nextDue(dues);
  return next && today > next.lapsesAfter && reservation.date > today ? next : undefined;
}

/** Days before a due date on which the agency is told of it. */
export const REMIND_DAYS = 5;

/** The due an agency is to be told of on a day: open, and near or past. */
export function dueToRemindOf(dues: readonly Due[], today: string): Due | undefined {
  const next = nextDue(dues);
  return next && today >= addDays(next.dueOn, -REMIND_DAYS) ? next : undefined;
}

export type PaymentTooHigh = Refusal<'PaymentTooHigh'> & { open: Amount };
export type RefundTooHigh = Refusal<'RefundTooHigh'> & { paid: Amount; credit: Amount };
export type CurrencyMismatch = Refusal<'CurrencyMismatch'> & { expected: readonly Currency[] };

/** A payment comes in a currency the reservation has lines in. Where nothing has an amount yet, only a credit is possible. */
export function refuseIfOtherCurrency(balances: readonly Balance[], paid: Amount, isCredit: boolean): CurrencyMismatch | undefined {
  const expected = balances.map(({ currency }) => currency);
  if (expected.includes(paid.currency) || (expected.length === 0 && isCredit)) return undefined;
  return { kind: 'CurrencyMismatch', expected, message: `The reservation owes nothing in ${paid.currency}.` };
}

/** More than is open is a typing mistake, unless whoever records it says that it is meant as a credit. */
export function refuseIfTooHigh(balances: readonly Balance[], paid: Amount, isCredit: boolean): PaymentTooHigh | undefined {
  const open = Math.max(balances.find(({ currency }) => currency === paid.currency)?.open ?? 0, 0);
  if (isCredit || paid.amount <= open) return undefined;
  return { kind: 'PaymentTooHigh', open: { amount: open, currency: paid.currency }, message: `${open} are open in ${paid.currency}; ${paid.amount} were entered.` };
}

/** What is given back is what was paid beyond what is owed, no more. A payment recorded by mistake is reversed, not given back. */
export function refuseIfRefundTooHigh(balances: readonly Balance[], refund: Amount): RefundTooHigh | undefined {
  const { currency } = refund;
  const balance = balances.find((one) => one.currency === currency);
  const [paid, credit] = [Math.max(balance?.paid ?? 0, 0), Math.max(-(balance?.open ?? 0), 0)];
  if (refund.amount <= credit) return undefined;
  return { kind: 'RefundTooHigh', paid: { amount: paid, currency }, credit: { amount: credit, currency }, message: `${credit} were paid in ${currency} beyond what is owed; ${refund.amount} cannot be given back.` };
}

export const notReversibleReasons = ['IS_REVERSAL', 'REVERSED_ALREADY'] as const;
export type PaymentNotReversible = Refusal<'PaymentNotReversible'> & { because: (typeof notReversibleReasons)[number] };

/** Each entry is reversed once; a reversal is put right by recording the entry again. */
export function refuseIfNotReversible(entry: { kind: PaymentKind; isReversed: boolean }): PaymentNotReversible | undefined {
  if (entry.kind === 'REVERSAL') return { kind: 'PaymentNotReversible', because: 'IS_REVERSAL', message: 'A reversal is not reversed; record the entry again.' };
  if (entry.isReversed) return { kind: 'PaymentNotReversible', because: 'REVERSED_ALREADY', message: 'The entry was reversed before.' };
  return undefined;
}

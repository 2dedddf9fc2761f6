import type { Refusal } from '#graphql/problem';
import type { Currency, Origin } from '#graphql/shared.type';
import { addDays, daysBetween } from '#lib/calendar';
import { currenciesInOrder } from './currency.rules.ts';
import { type Amount, type Line, once, reversed, standing, sumIn } from './line.rules.ts';

/** So much of the trek's price comes back when it is cancelled at least so many days before the first day. */
export type Tier = { daysBefore: number; refundPercent: number };

/** What a reservation keeps of the policy in force when it was confirmed. */
export type CancellationTerms = {
  policyId: string; tiers: Tier[]; amendmentFee: Amount; origin: Origin;
  /** The per cent that came back when it was moved: on whatever date, no more comes back. None: it was never moved. */
  ceilingPercent?: number | null;
};

/** A tier as it counts for one reservation; byMove: the policy would give more, but less came back when it was moved. */
type CountingTier = Tier & { byMove?: boolean };

/** The tier of a day: until which day it holds, and what follows it. */
export type TierInForce = Tier & {
  /** Last day on which this much comes back. */
  until: string;
  /** So much because it was moved; the policy would give more. */
  byMove: boolean;
  /** The lowest: there is nothing after it. */
  isLast: boolean;
  next: { from: string; refundPercent: number } | null;
};

/** The tiers from the earliest to the latest. After the last day that is stated nothing comes back. */
export function inOrder(tiers: readonly CountingTier[]): CountingTier[] {
  const sorted = tiers.toSorted((a, b) => b.daysBefore - a.daysBefore);
  return sorted.at(-1)?.daysBefore === 0 ? sorted : [...sorted, { daysBefore: 0, refundPercent: 0 }];
}

/** The tiers that count for a reservation: those of its policy, none of them above what came back when it was moved. */
export function tiersOf({ tiers, ceilingPercent }: Pick<CancellationTerms, 'tiers' | 'ceilingPercent'>): CountingTier[] {
  const ceiling = ceilingPercent ?? 100;
  const counting: CountingTier[] = [];
  for (const { daysBefore, refundPercent } of inOrder(tiers)) {
    const [byMove, last] = [refundPercent > ceiling, counting.at(-1)];
    // Tiers that the ceiling makes equal are one.
    if (last?.byMove && Math.min(refundPercent, ceiling) === last.refundPercent) last.daysBefore = daysBefore;
    else counting.push({ daysBefore, refundPercent: Math.min(refundPercent, ceiling), byMove });
  }
  return counting;
}

/** The tier that counts for a reservation on a day. */
export const tierFor = (terms: Pick<CancellationTerms, 'tiers' | 'ceilingPercent'>, departureDate: string, today: string): TierInForce => tierOn(tiersOf(terms), departureDate, today);

/** The lowest tier has begun, and it keeps something: moving costs what cancelling costs. */
export const isLastToKeep = (tier: Pick<TierInForce, 'isLast' | 'refundPercent'>): boolean => tier.isLast && tier.refundPercent < 100;

/**
 * What may come back at most once a reservation has moved: what would have come back at that moment, so that moving never improves what
 * cancelling returns. A move that cost what cancelling costs has settled that, and begins anew.
 */
export function ceilingAfterMove(tier: Pick<TierInForce, 'isLast' | 'refundPercent'> | null): number | null {
  return !tier || isLastToKeep(tier) || tier.refundPercent === 100 ? null : tier.refundPercent;
}

/** The tier that counts on a day: the first whose number of days is still ahead. */
export function tierOn(tiers: readonly CountingTier[], departureDate: string, today: string): TierInForce {
  const ordered = inOrder(tiers);
  const ahead = daysBetween(today, departureDate);
  const found = ordered.findIndex((tier) => ahead >= tier.daysBefore);
  const at = found === -1 ? ordered.length - 1 : found;
  const tier = ordered[at]!;
  const until = addDays(departureDate, -tier.daysBefore);
  const next = ordered[at + 1];
  return { daysBefore: tier.daysBefore, refundPercent: tier.refundPercent, byMove: tier.byMove ?? false, until, isLast: !next, next: next ? { from: addDays(until, 1), refundPercent: next.refundPercent } : null };
}

export const tierFaults = ['NUMBER', 'OUT_OF_RANGE', 'DAYS_TWICE', 'RISING', 'IN_THE_PAST'] as const;
export type TierFault = (typeof tierFaults)[number];
export type PolicyInvalid = Refusal<'PolicyInvalid'> & { fault: TierFault };

export const MOST_TIERS = 10;
const LONGEST_NOTICE_DAYS = 365;

/** A policy has one to ten tiers of whole days and per cents; whoever cancels later never gets more back; it begins today at the earliest. */
export function refuseIfPolicyInvalid({ tiers, validFrom }: { tiers: readonly Tier[]; validFrom: string }, today: string): PolicyInvalid | undefined {
  const invalid = (fault: TierFault, message: string): PolicyInvalid => ({ kind: 'PolicyInvalid', fault, message });
  if (tiers.length === 0 || tiers.length > MOST_TIERS) return invalid('NUMBER', `A policy has 1 to ${MOST_TIERS} tiers.`);
  if (!tiers.every(({ daysBefore, refundPercent }) => isIn(daysBefore, LONGEST_NOTICE_DAYS) && isIn(refundPercent, 100))) return invalid('OUT_OF_RANGE', `Days are 0 to ${LONGEST_NOTICE_DAYS}, per cents 0 to 100.`);
  if (new Set(tiers.map(({ daysBefore }) => daysBefore)).size < tiers.length) return invalid('DAYS_TWICE', 'Two tiers begin on the same day.');
  const ordered = inOrder(tiers);
  if (ordered.some((tier, i) => i > 0 && tier.refundPercent > ordered[i - 1]!.refundPercent)) return invalid('RISING', 'Whoever cancels later would get more back.');
  if (validFrom < today) return invalid('IN_THE_PAST', `A policy begins on ${today} or later.`);
  return undefined;
}

const isIn = (value: number, highest: number): boolean => Number.isInteger(value) && value >= 0 && value <= highest;

/** A share of an amount, half away from zero: the one rounding rule. */
export function percentOf(amount: number, percent: number): number {
  const share = (BigInt(Math.abs(amount)) * BigInt(percent) + 50n) / 100n;
  return Math.sign(amount) * Number(share) || 0;
}

/**
 * What the network keeps of trek lines that fall away: per line the part that does not come back, one line per currency.
 * Where no policy was frozen, or the trek's rate was never set, an open line says that the fee is still to be set.
 */
export function feesFor(falling: readonly Line[], terms: CancellationTerms | null, tier: TierInForce | null): Line[] {
  const treks = falling.filter(({ kind }) => kind === 'TREK');
  if (treks.length === 0 || tier?.refundPercent === 100) return [];
  const departureId = treks[0]!.departureId;
  const origin = terms?.origin ?? 'NETWORK';
  const known = tier ? treks.filter(({ total }) => total) : [];
  const fees = currenciesInOrder.flatMap((currency) => {
    const amount = known.filter(({ total }) => total!.currency === currency)
      .reduce((sum, { total }) => sum + total!.amount - percentOf(total!.amount, tier!.refundPercent), 0);
    return amount > 0 ? [once('CANCELLATION_FEE', departureId, { amount, currency }, origin)] : [];
  });
  return known.length < treks.length ? [...fees, once('CANCELLATION_FEE', departureId, null, origin)] : fees;
}

/** What changes in one currency: what was owed, what comes back and what is kept; null: still to be set by the network. */
export type Settled = { currency: Currency; owed: number; refund: number | null; fee: number | null };

export type CancellationQuote = {
  /** The tier of the day; null when no policy was frozen, or when everything is credited. */
  tier: TierInForce | null;
  /** The lines to be added: what falls away, and what is kept of it. */
  lines: Line[];
  amounts: Settled[];
};

/**
 * What cancelling costs on a day. Conservation fees are paid by who enters: before the first day they come back in full.
 * Of the trek comes back what the tier says; earlier fees stay owed. Full credit: everything falls away, without a fee.
 */
export function cancellationQuote(facts: { lines: readonly Line[]; terms: CancellationTerms | null; departureDate: string; today: string; isFullCredit?: boolean }): CancellationQuote {
  const before = standing(facts.lines);
  if (facts.isFullCredit) return { tier: null, lines: reversed(before), amounts: settledBy(before, reversed(before)) };
  const tier = facts.terms && tierFor(facts.terms, facts.departureDate, facts.today);
  const falling = before.filter(({ kind }) => kind === 'TREK' || kind === 'CONSERVATION_FEE');
  const lines = [...reversed(falling), ...feesFor(falling, facts.terms, tier)];
  return { tier, lines, amounts: settledBy(before, lines) };
}

/** What added lines mean in each currency. A fee that nobody has set leaves the refund of its trek open. */
export function settledBy(before: readonly Line[], added: readonly Line[]): Settled[] {
  const isOpen = added.some(({ kind, total }) => kind === 'CANCELLATION_FEE' && !total);
  return currenciesInOrder.flatMap((currency) => {
    const ofCurrency = [...before, ...added].some(({ total }) => total?.currency === currency);
    if (!ofCurrency) return [];
    const fee = sumIn(currency, added.filter(({ kind }) => kind === 'CANCELLATION_FEE' || kind === 'AMENDMENT_FEE').filter(({ quantity }) => quantity > 0));
    const fallsOpen = isOpen && fee === 0 && added.some(({ kind, total, quantity }) => kind === 'TREK' && quantity < 0 && total?.currency === currency);
    return [{ currency, owed: sumIn(currency, before), refund: fallsOpen ? null : -sumIn(currency, added) || 0, fee: fallsOpen ? null : fee }];
  });
}

import type { Refusal } from '#graphql/problem';
import type { Currency } from '#graphql/shared.type';
import { currenciesInOrder } from '#modules/rates/currency.rules';
import type { Amount } from '#modules/rates/line.rules';
import { isSameParty, type Party } from '#modules/rates/party.rules';

/** How long a quote stands: two days, so that an agency’s client can sleep on it and answer; long enough for no more than that. */
export const QUOTE_HOURS = 48;

/** What no longer agrees between a quote and a hold made by it. */
export const staleQuoteReasons = ['OTHER_DEPARTURES', 'OTHER_PARTY'] as const;
export type PriceQuoteStale = Refusal<'PriceQuoteStale'> & { because: (typeof staleQuoteReasons)[number]; quoteId: string };
export type PriceQuoteExpired = Refusal<'PriceQuoteExpired'> & { validUntil: string; quoteId: string };

type Quoted = { id: string; departureIds: readonly string[]; party: Party; validUntil: string };

/** A quote is for its departures and its party, whatever the order in which they are stated, until its end. */
export function refuseIfNotQuoted(quote: Quoted, wish: { departureIds: readonly string[]; party: Party }, now: string): PriceQuoteStale | PriceQuoteExpired | undefined {
  if (quote.validUntil <= now) return { kind: 'PriceQuoteExpired', quoteId: quote.id, validUntil: quote.validUntil, message: `The quote stood until ${quote.validUntil}.` };
  const stale = (because: PriceQuoteStale['because'], message: string): PriceQuoteStale => ({ kind: 'PriceQuoteStale', quoteId: quote.id, because, message });
  if (!sameIds(quote.departureIds, wish.departureIds)) return stale('OTHER_DEPARTURES', 'The quote is for other departures.');
  if (!isSameParty(quote.party, wish.party)) return stale('OTHER_PARTY', 'The quote is for another party.');
  return undefined;
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean => a.toSorted().join() === b.toSorted().join();

/** What today’s rates would add to a quoted price, per currency; nothing where they agree. */
export function driftOf(quoted: readonly Amount[], today: readonly Amount[]): Amount[] {
  const of = (totals: readonly Amount[], currency: Currency) => totals.find((total) => total.currency === currency)?.amount ?? 0;
  return currenciesInOrder.map((currency) => ({ currency, amount: of(today, currency) - of(quoted, currency) })).filter(({ amount }) => amount !== 0);
}

import type { Refusal } from '#graphql/problem';
import type { CancellationQuote, TierInForce } from '#modules/rates/cancellation.rules';

export const staleReasons = ['CHANGED', 'EXPIRED', 'LATER_TIER'] as const;
export type StaleReason = (typeof staleReasons)[number];

/** A quote that was looked at is not what would happen now. */
export type QuoteStale = Refusal<'QuoteStale'> & { cause: StaleReason; reservationId: string };

const messages: Record<StaleReason, string> = {
  CHANGED: 'The reservation was changed after the quote.', EXPIRED: 'The quote’s time is over.', LATER_TIER: 'Since the quote another cancellation tier has begun.',
};

export const quoteStale = (cause: StaleReason, reservationId: string): QuoteStale => ({ kind: 'QuoteStale', cause, reservationId, message: messages[cause] });

/** What a quote was made for: the version of the reservation and the tier of the day. Opaque to clients, who send it back. */
export const fingerprintOf = (version: number, tier: Pick<TierInForce, 'daysBefore'> | null): string => `${version}-${tier ? tier.daysBefore : 'open'}`;

/** Refuses a cancellation for which another quote was looked at. Without a quote, what applies now applies. */
export function refuseIfQuotedOtherwise(seen: string | null | undefined, reservation: { id: string; version: number }, quote: Pick<CancellationQuote, 'tier'>): QuoteStale | undefined {
  if (seen == null || seen === fingerprintOf(reservation.version, quote.tier)) return undefined;
  return quoteStale(seen.split('-')[0] === String(reservation.version) ? 'LATER_TIER' : 'CHANGED', reservation.id);
}

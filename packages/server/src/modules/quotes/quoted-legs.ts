import { NotFound } from '#access/errors';
import { limaDate } from '#db/now';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { departureById } from '#modules/departures/departure.finders';
import type { Party } from '#modules/rates/party.rules';
import type { PricedLeg } from '#modules/rates/price-legs';
import { isComplete, totalsOf } from '#modules/rates/rate.rules';
import { quoteById } from './quote.finders.ts';
import { type PriceQuoteExpired, type PriceQuoteStale, refuseIfNotQuoted } from './quote.rules.ts';

type Wish = { quoteId: string; agencyId: string; departureIds: readonly string[]; party: Party };

/** The prices a quote of the agency promises for exactly these departures and this party, while it stands: what a hold made by it fixes. */
export async function quotedLegs(scope: Pick<Scope, 'batches' | 'now'>, wish: Wish): Promise<PricedLeg[] | PriceQuoteStale | PriceQuoteExpired> {
  const quote = isUuid(wish.quoteId) ? await scope.batches.load(quoteById, wish.quoteId) : null;
  if (!quote || quote.agencyId !== wish.agencyId) throw new NotFound();
  const refusal = refuseIfNotQuoted(quote, wish, (await scope.now()).toISOString());
  if (refusal) return refusal;
  const pricedOn = limaDate(new Date(quote.pricedAt));
  const departures = await Promise.all(quote.departureIds.map((id) => scope.batches.load(departureById, id)));
  return departures.flatMap((departure) => {
    if (!departure) return [];
    const { id: departureId, date } = departure;
    const lines = quote.lines.filter((line) => line.departureId === departureId).map((line, i) => ({ ...line, position: i + 1 }));
    return { departureId, date, pricedOn, pricedAt: quote.pricedAt, lines, totals: totalsOf(lines), isComplete: isComplete(lines) };
  });
}

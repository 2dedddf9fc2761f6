import type { Batches } from '#db/batch';
import type { Db } from '#db/statement';
import { findLegRates, type LegRates, legRatesOfDeparture, type RatesAsOf } from './rate.finders.ts';
import type { Party } from './party.rules.ts';
import { type Price, priceOf } from './rate.rules.ts';

/** The price of one departure for a party, as its reservation keeps it: with the day and the instant whose rates it goes by. */
export type PricedLeg = Price & { departureId: string; date: string; pricedOn: string; pricedAt: string };

/**
 * Prices departures for a party, each on its own: what a hold fixes on its reservations. By the rates of now, or as the network
 * had set them at an instant (`asOf`: a reservation’s priced_at): people added later, and another date, are priced by the same table.
 * Departures come back in the order they were asked for; unknown ones are left out. One statement, however many there are.
 */
export async function priceLegs(db: Db, legs: readonly { departureId: string }[], party: Party, asOf?: RatesAsOf & { on?: string }): Promise<PricedLeg[]> {
  const facts = await findLegRates(db, legs.map((leg) => leg.departureId), asOf);
  return facts.flatMap((fact) =>
    (fact ? [{ departureId: fact.leg.departureId, date: fact.leg.date, pricedOn: asOf?.on ?? fact.on, pricedAt: fact.at, ...priceTogether([fact], party) }] : []));
}

/** One price over several departures, as an itinerary shows it: its lines are those the reservations would have. */
export function priceTogether(facts: readonly LegRates[], party: Party): Price {
  const rates = [...new Map(facts.flatMap((fact) => fact.rates).map((rate) => [rate.id, rate])).values()];
  return priceOf({ legs: facts.map((fact) => fact.leg), party, rates });
}

/** The price of departures through the batches of a request: a page of itineraries costs one statement. */
export async function priceOfDepartures(batches: Batches, departureIds: readonly string[], party: Party): Promise<Price> {
  const facts = await Promise.all(departureIds.map((id) => batches.load(legRatesOfDeparture, id)));
  return priceTogether(facts.filter((fact) => fact !== null), party);
}

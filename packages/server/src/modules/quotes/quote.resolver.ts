import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { badInput } from '#graphql/bad-input';
import { MoneyType } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { departureIdsOfItinerary, type ItineraryRow } from '#modules/itineraries/itinerary.finders';
import { maySeeItineraries } from '#modules/itineraries/itinerary.policy';
import { ItineraryType } from '#modules/itineraries/itinerary.type';
import { priceOfDepartures } from '#modules/rates/price-legs';
import { PriceType } from '#modules/rates/price.type';
import { isComplete, type Price, totalsOf } from '#modules/rates/rate.rules';
import { makeQuote } from './make-quote.ts';
import { quoteById, type QuoteRow, standingQuoteOfItinerary } from './quote.finders.ts';
import { driftOf, refuseIfNotQuoted } from './quote.rules.ts';
import { MakeQuoteInput, MakeQuoteResult, MakeQuoteSuccessType, MOST_QUOTED, PriceQuoteExpiredType, PriceQuoteStaleType, PriceQuoteType } from './quote.type.ts';

@Resolver(() => PriceQuoteType)
export class PriceQuoteResolver {
  @Query(() => PriceQuoteType, { nullable: true, description: 'A quote; null when there is none or it is not yours to see.' })
  async priceQuote(@Ctx() scope: Scope, @Arg('id', () => ID, { description: 'Key of the quote.' }) id: string) {
    const quote = isUuid(id) ? await scope.batches.load(quoteById, id) : null;
    return quote && maySeeItineraries(scope.viewer, quote.agencyId) ? quote : null;
  }

  @Mutation(() => MakeQuoteResult, { description: 'Keeps today’s price for departures and a party for a time. A certification is not needed, and no spots are taken.' })
  makeQuote(@Ctx() scope: Scope, @Arg('input', () => MakeQuoteInput, { description: 'For what.' }) input: MakeQuoteInput): Promise<object> {
    if (input.departureIds && input.departureIds.length > MOST_QUOTED) throw badInput(`departureIds has at most ${MOST_QUOTED}.`);
    if (input.itineraryId && (input.departureIds || input.party)) throw badInput('An itinerary is quoted with its own departures and party.');
    return makeQuote(scope, input);
  }

  @FieldResolver(() => [DepartureType], { description: 'The departures it is for.' })
  async departures(@Root() quote: QuoteRow, @Ctx() scope: Scope) {
    const departures = await Promise.all(quote.departureIds.map((id) => scope.batches.load(departureById, id)));
    return departures.filter((departure) => departure !== null);
  }

  @FieldResolver(() => PriceType, { description: 'The price that stands, line by line.' })
  price(@Root() { lines }: QuoteRow): Price {
    return { lines, totals: totalsOf(lines), isComplete: isComplete(lines) };
  }

  @FieldResolver(() => [MoneyType], { description: 'What the rates of now would add to it, per currency, below zero when they are lower; empty when nothing changed. Shown, never applied.' })
  async drift(@Root() quote: QuoteRow, @Ctx() scope: Scope): Promise<MoneyType[]> {
    const today = await priceOfDepartures(scope.batches, quote.departureIds, quote.party);
    return driftOf(totalsOf(quote.lines), today.totals);
  }
}

@Resolver(() => MakeQuoteSuccessType)
export class MakeQuoteSuccessResolver {
  @FieldResolver(() => PriceQuoteType, { description: 'The quote.' })
  quote(@Root() answer: { quoteId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(quoteById, answer.quoteId);
  }
}

type QuoteRefusal = { quoteId: string };

@Resolver(() => PriceQuoteStaleType)
export class PriceQuoteStaleResolver {
  @FieldResolver(() => PriceQuoteType, { description: 'The quote.' })
  quote(@Root() refusal: QuoteRefusal, @Ctx() scope: Scope) {
    return scope.batches.load(quoteById, refusal.quoteId);
  }
}

@Resolver(() => PriceQuoteExpiredType)
export class PriceQuoteExpiredResolver {
  @FieldResolver(() => PriceQuoteType, { description: 'The quote, with what the rates of now would add to it.' })
  quote(@Root() refusal: QuoteRefusal, @Ctx() scope: Scope) {
    return scope.batches.load(quoteById, refusal.quoteId);
  }
}

/** The quote an itinerary can be held by, added to it from here. */
@Resolver(() => ItineraryType)
export class ItineraryQuoteResolver {
  @FieldResolver(() => PriceQuoteType, { nullable: true, description: 'The latest quote made of it that still stands and is for its departures and its party as they are; null when there is none.' })
  async quote(@Root() itinerary: ItineraryRow, @Ctx() scope: Scope) {
    const quote = await scope.batches.load(standingQuoteOfItinerary, itinerary.id);
    if (!quote) return null;
    const departureIds = [...new Set(await departureIdsOfItinerary(scope, itinerary.id))];
    return refuseIfNotQuoted(quote, { departureIds, party: itinerary.party }, (await scope.now()).toISOString()) ? null : quote;
  }
}

import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, IdempotencyKeyScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { PartyInvalidType, PartyMemberInput, PartyMemberType } from '#modules/rates/party.type';
import { QUOTE_HOURS, staleQuoteReasons } from './quote.rules.ts';

export const MOST_QUOTED = 20;

@ObjectType('PriceQuote', { description: `A price that stands for ${QUOTE_HOURS} hours: a hold made by it costs what it says, whatever the rates have become. It takes no spots.` })
export class PriceQuoteType {
  @Field(() => ID, { description: 'Key of the quote; give it to the hold.' }) id!: string;
  @Field(() => [PartyMemberType], { description: 'The party it is for.' }) party!: PartyMemberType[];
  @Field(() => DateTimeScalar, { description: 'The instant whose rates it goes by.' }) pricedAt!: string;
  @Field(() => DateTimeScalar, { description: 'Until when it stands.' }) validUntil!: string;
  @Field(() => Boolean, { description: 'It stands no more.' }) isExpired!: boolean;
}

@InputType('MakeQuoteInput', { description: 'What to keep the price of: an itinerary with its party, or departures for a party.' })
export class MakeQuoteInput {
  @Field(() => ID, { description: 'The agency it is for.' }) agencyId!: string;
  @Field(() => ID, { nullable: true, description: 'An itinerary of the agency; its departures and its party are quoted.' }) itineraryId?: string | null;
  @Field(() => [ID], { nullable: true, description: `Or departures, at most ${MOST_QUOTED}.` }) departureIds?: string[] | null;
  @Field(() => [PartyMemberInput], { nullable: true, description: 'With departures: who goes.' }) party?: PartyMemberInput[] | null;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
}

@ObjectType('MakeQuoteSuccess', { description: 'The price is kept.' })
export class MakeQuoteSuccessType {}
@ObjectType('NothingToQuote', { implements: ProblemType, simpleResolvers: true, description: 'There is no departure to quote.' })
export class NothingToQuoteType extends ProblemType {}

export const StaleQuoteReasonEnum = graphqlEnum('StaleQuoteReason', 'Why a quote is not for what is to be held.', staleQuoteReasons, {
  OTHER_DEPARTURES: 'It is for other departures.', OTHER_PARTY: 'It is for another party.',
});
@ObjectType('PriceQuoteStale', { implements: ProblemType, description: 'The quote is not for what was to be held. Nothing was held; make another one, or hold without.' })
export class PriceQuoteStaleType extends ProblemType {
  @Field(() => StaleQuoteReasonEnum, { description: 'Why.' }) because!: (typeof staleQuoteReasons)[number];
}
@ObjectType('PriceQuoteExpired', { implements: ProblemType, description: 'The quote stands no more. Nothing was held: today’s rates are not applied silently.' })
export class PriceQuoteExpiredType extends ProblemType {
  @Field(() => DateTimeScalar, { description: 'Until when it stood.' }) validUntil!: string;
}

export const MakeQuoteResult = createUnionType({
  name: 'MakeQuoteResult', description: 'What came of keeping a price.', types: () => [MakeQuoteSuccessType, PartyInvalidType, NothingToQuoteType] as const, resolveType: memberOf('MakeQuoteSuccess'),
});

import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, IdempotencyKeyScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { type RoomReason, roomReasons } from '#modules/capacity/room.rules';
import { ItineraryStaleType } from '#modules/itineraries/itinerary.type';
import { PriceQuoteExpiredType, PriceQuoteStaleType } from '#modules/quotes/quote.type';
import { PartyInvalidType, PartyMemberInput } from '#modules/rates/party.type';
import { HOLD_MINUTES } from './reservation.rules.ts';

export const LONGEST_REFERENCE = 80;

@InputType('HoldSpotsInput', { description: 'Spots on one departure for a party.' })
export class HoldSpotsInput {
  @Field(() => ID, { description: 'The agency that reserves; certified.' }) agencyId!: string;
  @Field(() => ID, { description: 'The departure.' }) departureId!: string;
  @Field(() => [PartyMemberInput], { description: 'The travellers as counts per class.' }) party!: PartyMemberInput[];
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
  @Field(() => String, { nullable: true, description: `The agency’s own reference, at most ${LONGEST_REFERENCE} characters.` }) reference?: string | null;
  @Field(() => ID, { nullable: true, description: 'A quote of the agency for exactly this: the hold takes its price while it stands. Without one, the rates of now.' }) quoteId?: string | null;
}

@InputType('HoldItineraryInput', { description: 'Spots on every departure of an itinerary, for its party.' })
export class HoldItineraryInput {
  @Field(() => ID, { description: 'The itinerary.' }) itineraryId!: string;
  @Field(() => Int, { description: 'The version that was looked at; an older one is refused.' }) version!: number;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
  @Field(() => ID, { nullable: true, description: 'A quote of the agency for exactly this: the hold takes its price while it stands. Without one, the rates of now.' }) quoteId?: string | null;
}

@ObjectType('HoldSuccess', { description: `Every departure is held, until one common expiry ${HOLD_MINUTES} minutes later.` })
export class HoldSuccessType {}

export const RoomReasonEnum = graphqlEnum('RoomReason', 'Why no more is free on a resource-day.', roomReasons, {
  FULL: 'What the limit allows is taken.', CLOSED: 'The network has closed the day.', KEPT: 'What is left is kept for an agency until its release.',
  CAP: 'The agency has taken what one agency may take of the day.',
});
@ObjectType('NoRoom', { implements: ProblemType, description: 'A resource-day of the route has too little room; nothing was held. Names the tightest one.' })
export class NoRoomType extends ProblemType {
  @Field(() => LocalDateScalar, { description: 'The date that binds.' }) date!: string;
  @Field(() => Int, { description: 'How many the wish takes there.' }) requested!: number;
  @Field(() => Int, { description: 'How many were free there for the agency at the decision.' }) free!: number;
  @Field(() => RoomReasonEnum, { name: 'limitedBy', description: 'Why no more were free.' }) because!: RoomReason;
}

export const DepartureClosedReasonEnum = graphqlEnum('DepartureClosedReason', 'Why a departure takes no spots.', ['NOT_OPEN', 'STARTED', 'CANCELLED'], {
  NOT_OPEN: 'It is not on offer, or no more.', STARTED: 'Its first day is today or past.', CANCELLED: 'It will not run.',
});
@ObjectType('DepartureClosed', { implements: ProblemType, description: 'A departure takes no spots now.' })
export class DepartureClosedType extends ProblemType {
  @Field(() => DepartureClosedReasonEnum, { description: 'Why.' }) reason!: 'NOT_OPEN' | 'STARTED' | 'CANCELLED';
}

@ObjectType('ItineraryNotHoldable', { implements: ProblemType, description: 'Departures of the itinerary do not fit its days, or it is held or reserved already.' })
export class ItineraryNotHoldableType extends ProblemType {
  @Field(() => Boolean, { description: 'It has running holds or reservations already.' }) isReserved!: boolean;
}

@ObjectType('WishNotHoldable', { implements: ProblemType, simpleResolvers: true, description: 'There is nothing to hold: the itinerary has no departure.' })
export class WishNotHoldableType extends ProblemType {}

@ObjectType('AgencyNotCertified', { implements: ProblemType, description: 'Only an agency whose certification is in force may hold and confirm. Looking and drafting stay possible.' })
export class AgencyNotCertifiedType extends ProblemType {}

export const HoldResult = createUnionType({
  name: 'HoldResult', description: 'What came of a hold: every departure is held, or none.',
  types: () => [HoldSuccessType, NoRoomType, DepartureClosedType, AgencyNotCertifiedType, PartyInvalidType, ItineraryStaleType, ItineraryNotHoldableType, WishNotHoldableType, PriceQuoteStaleType, PriceQuoteExpiredType] as const,
  resolveType: memberOf('HoldSuccess'),
});

@ObjectType('HoldExpired', { implements: ProblemType, simpleResolvers: true, description: 'The hold’s time was over. Its names stay readable; the spots can be held again if they are free.' })
export class HoldExpiredType extends ProblemType {
  @Field(() => DateTimeScalar, { description: 'When it ended.' }) expiredAt!: string;
}

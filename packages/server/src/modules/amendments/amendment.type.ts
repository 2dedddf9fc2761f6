import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, IdempotencyKeyScalar } from '#graphql/scalars';
import { QuoteStaleType } from '#modules/cancellations/cancellation.type';
import { HoldBudgetExceededType } from '#modules/hold-budgets/hold-budget.type';
import { PartyInvalidType, PartyMemberInput, PartyMemberType } from '#modules/rates/party.type';
import { ManifestIncompleteType } from '#modules/reservations/change.type';
import { AgencyNotCertifiedType, DepartureClosedType, NoRoomType } from '#modules/reservations/hold.type';
import type { ReservationState } from '#modules/reservations/reservation.rules';
import { ReservationStateEnum } from '#modules/reservations/reservation.type';
import { ManifestMismatchType } from '#modules/travellers/traveller.type';
import { QUOTE_MINUTES } from './amendment.rules.ts';

@InputType('AmendmentChangeInput', { description: 'How the reservation is to be afterwards. What is left out stays as it is.' })
export class AmendmentChangeInput {
  @Field(() => [PartyMemberInput], { nullable: true, description: 'Who goes, as counts per class: all of them, not only those added.' }) party?: PartyMemberInput[] | null;
  @Field(() => ID, { nullable: true, description: 'The departure: another date, or another trek.' }) departureId?: string | null;
  @Field(() => [Int], { nullable: true, description: 'Places on the list of travellers of those who leave. Needed when more people of a class are named than are to go.' }) leaving?: number[] | null;
}

@InputType('QuoteAmendmentInput', { description: 'An amendment to be priced.' })
export class QuoteAmendmentInput {
  @Field(() => ID, { description: 'The reservation, alone: others of the same hold stay as they are.' }) reservationId!: string;
  @Field(() => AmendmentChangeInput, { description: 'What is to change.' }) change!: AmendmentChangeInput;
}

@InputType('AmendReservationInput', { description: 'An amendment to be done as it was quoted.' })
export class AmendReservationInput {
  @Field(() => ID, { description: 'The quote.' }) quoteId!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
}

@ObjectType('AmendmentQuote', { description: `What an amendment costs, kept for ${QUOTE_MINUTES} minutes. It promises the price, not the room: room is taken when the amendment is done.` })
export class AmendmentQuoteType {
  @Field(() => ID, { description: 'Send it back with amendReservation.' }) id!: string;
  @Field(() => [PartyMemberType], { description: 'Who would go.' }) party!: PartyMemberType[];
  @Field(() => Int, { description: 'How many travellers.' }) people!: number;
  @Field(() => [Int], { description: 'Places on the list of the travellers who would leave.' }) leaving!: number[];
  @Field(() => DateTimeScalar, { description: 'Until when it stands.' }) validUntil!: string;
}

@ObjectType('ReservationNotAmendable', { implements: ProblemType, simpleResolvers: true, description: 'A reservation is amended while it is held, and once confirmed until the day before it starts.' })
export class ReservationNotAmendableType extends ProblemType {
  @Field(() => ReservationStateEnum, { description: 'Where it stands.' }) state!: ReservationState;
}
@ObjectType('NothingToAmend', { implements: ProblemType, simpleResolvers: true, description: 'The reservation is like that already.' })
export class NothingToAmendType extends ProblemType {}
@ObjectType('DepartureOnRequest', { implements: ProblemType, description: 'The network answers each wish for spots on this departure: they are asked for with a hold, not by an amendment.' })
export class DepartureOnRequestType extends ProblemType {}

@ObjectType('OfferOnlyShrinks', { implements: ProblemType, simpleResolvers: true, description: 'What was offered to a waiting party may only become smaller, on its departure, until it is confirmed: others wait behind it.' })
export class OfferOnlyShrinksType extends ProblemType {}

@ObjectType('QuoteAmendmentSuccess', { description: 'What it would cost.' })
export class QuoteAmendmentSuccessType {}
@ObjectType('AmendReservationSuccess', { description: 'The reservation is amended as it was quoted.' })
export class AmendReservationSuccessType {}

const refusals = [ReservationNotAmendableType, PartyInvalidType, NothingToAmendType, DepartureClosedType, DepartureOnRequestType, AgencyNotCertifiedType, ManifestMismatchType, ManifestIncompleteType, HoldBudgetExceededType, OfferOnlyShrinksType] as const;

export const QuoteAmendmentResult = createUnionType({
  name: 'QuoteAmendmentResult', description: 'What came of asking what an amendment would cost.',
  types: () => [QuoteAmendmentSuccessType, ...refusals] as const, resolveType: memberOf('QuoteAmendmentSuccess'),
});
export const AmendReservationResult = createUnionType({
  name: 'AmendReservationResult', description: 'What came of an amendment. On refusal nothing changed.',
  types: () => [AmendReservationSuccessType, QuoteStaleType, NoRoomType, ...refusals] as const, resolveType: memberOf('AmendReservationSuccess'),
});

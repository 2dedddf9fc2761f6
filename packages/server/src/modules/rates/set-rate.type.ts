import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, IdempotencyKeyScalar, LocalDateScalar } from '#graphql/scalars';
import { type Currency, CurrencyEnum, graphqlEnum } from '#graphql/shared.type';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { ReasonMissingType } from '#modules/audit/reason.type';
import { termsBounds } from './payment-terms.rules.ts';
import { RateInput } from './rate-table.type.ts';
import { rateFaults, type RateFault } from './set-rate.rules.ts';

const REASON = `Why: 3 to ${LONGEST_REASON} characters, kept in the audit trail.`;
const KEY = 'Makes a repetition harmless.';
export const LONGEST_SEASON_NAME = 60;

@InputType('SetRateInput', { description: 'A rate to enter.' })
export class SetRateInput {
  @Field(() => RateInput, { description: 'The rate.' }) rate!: RateInput;
  @Field(() => String, { description: REASON }) reason!: string;
  @Field(() => IdempotencyKeyScalar, { description: KEY }) key!: string;
}
@InputType('WithdrawRateInput', { description: 'A rate to withdraw.' })
export class WithdrawRateInput {
  @Field(() => ID, { description: 'The rate.' }) rateId!: string;
  @Field(() => String, { description: REASON }) reason!: string;
  @Field(() => IdempotencyKeyScalar, { description: KEY }) key!: string;
}
@InputType('AddSeasonInput', { description: 'A part of every year to name.' })
export class AddSeasonInput {
  @Field(() => String, { description: `Name in Spanish, at most ${LONGEST_SEASON_NAME} characters.` }) nameEs!: string;
  @Field(() => String, { nullable: true, description: `Name in English, at most ${LONGEST_SEASON_NAME} characters.` }) nameEn?: string | null;
  @Field(() => String, { description: 'First day in every year, as MM-DD.' }) firstDay!: string;
  @Field(() => String, { description: 'Last day in every year, as MM-DD; before the first one: in the following year.' }) lastDay!: string;
  @Field(() => IdempotencyKeyScalar, { description: KEY }) key!: string;
}
@InputType('SetPaymentTermsInput', { description: 'Terms of payment for what is confirmed from a day on.' })
export class SetPaymentTermsInput {
  @Field(() => Int, { description: `Deposit, per cent of what is owed, 0 to ${termsBounds.depositPercent}.` }) depositPercent!: number;
  @Field(() => Int, { description: `Days after the confirmation until which the deposit is due, 0 to ${termsBounds.depositDays}.` }) depositDays!: number;
  @Field(() => Int, { description: `Days before the start until which the rest is due, 0 to ${termsBounds.balanceDays}.` }) balanceDays!: number;
  @Field(() => Int, { description: `Days after a due date before an unpaid reservation lapses, 0 to ${termsBounds.graceDays}.` }) graceDays!: number;
  @Field(() => LocalDateScalar, { description: 'First day of confirmation they are for.' }) validFrom!: string;
  @Field(() => String, { description: REASON }) reason!: string;
  @Field(() => IdempotencyKeyScalar, { description: KEY }) key!: string;
}
@InputType('WithdrawPaymentTermsInput', { description: 'Terms of payment to withdraw.' })
export class WithdrawPaymentTermsInput {
  @Field(() => ID, { description: 'The terms.' }) termsId!: string;
  @Field(() => String, { description: REASON }) reason!: string;
  @Field(() => IdempotencyKeyScalar, { description: KEY }) key!: string;
}

export const RateFaultEnum = graphqlEnum('RateFault', 'What is wrong with a rate.', rateFaults, {
  FOR_NOTHING: 'It is for neither a trek nor an area, or for both.', FEE_WITHOUT_CLASSES: 'A conservation fee names a rate class and an age class.',
  FEE_DISCOUNTED: 'Conservation fees are never discounted: neither by season nor by group size.', GROUP_SIZE: 'No party has that size.', DATES_REVERSED: 'Its last day is before its first.',
});
@ObjectType('RateInvalid', { implements: ProblemType, simpleResolvers: true, description: 'The rate cannot be as entered.' })
export class RateInvalidType extends ProblemType {
  @Field(() => RateFaultEnum, { description: 'What is wrong.' }) fault!: RateFault;
}
@ObjectType('CurrencyMismatch', { implements: ProblemType, simpleResolvers: true, description: 'The amount is in another currency than what it belongs to. Currencies are never added.' })
export class CurrencyMismatchType extends ProblemType {
  @Field(() => [CurrencyEnum], { description: 'The currencies that fit; none when nothing has an amount yet.' }) expected!: Currency[];
}
@ObjectType('RateWithdrawn', { implements: ProblemType, simpleResolvers: true, description: 'The rate was withdrawn before.' })
export class RateWithdrawnType extends ProblemType {
  @Field(() => DateTimeScalar, { description: 'When.' }) withdrawnAt!: string;
}
@ObjectType('SeasonInvalid', { implements: ProblemType, simpleResolvers: true, description: 'The season has a day that no year has.' })
export class SeasonInvalidType extends ProblemType {}
@ObjectType('PaymentTermsInvalid', { implements: ProblemType, simpleResolvers: true, description: 'A figure of the terms is out of its bounds.' })
export class PaymentTermsInvalidType extends ProblemType {
  @Field(() => String, { description: 'Which field of the input.' }) field!: string;
  @Field(() => Int, { description: 'The most it may be.' }) largest!: number;
}

@ObjectType('RateSuccess', { description: 'The rate is entered or withdrawn.' })
export class RateSuccessType {}
@ObjectType('SeasonSuccess', { description: 'The season has its name.' })
export class SeasonSuccessType {}
@ObjectType('PaymentTermsSuccess', { description: 'The terms are set or withdrawn.' })
export class PaymentTermsSuccessType {}

export const SetRateResult = createUnionType({
  name: 'SetRateResult', description: 'What came of entering a rate.', types: () => [RateSuccessType, RateInvalidType, CurrencyMismatchType, ReasonMissingType] as const, resolveType: memberOf('RateSuccess'),
});
export const WithdrawRateResult = createUnionType({
  name: 'WithdrawRateResult', description: 'What came of withdrawing a rate.', types: () => [RateSuccessType, RateWithdrawnType, ReasonMissingType] as const, resolveType: memberOf('RateSuccess'),
});
export const AddSeasonResult = createUnionType({
  name: 'AddSeasonResult', description: 'What came of naming a season.', types: () => [SeasonSuccessType, SeasonInvalidType] as const, resolveType: memberOf('SeasonSuccess'),
});
export const PaymentTermsResult = createUnionType({
  name: 'PaymentTermsResult', description: 'What came of setting or withdrawing terms of payment.', types: () => [PaymentTermsSuccessType, PaymentTermsInvalidType, ReasonMissingType] as const, resolveType: memberOf('PaymentTermsSuccess'),
});

import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { IdempotencyKeyScalar, LocalDateScalar, MinorUnitsScalar } from '#graphql/scalars';
import { type Currency, CurrencyEnum, graphqlEnum, type Origin, OriginEnum } from '#graphql/shared.type';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { ReasonMissingType } from '#modules/audit/reason.type';
import { MOST_TIERS, tierFaults, type TierFault } from '#modules/rates/cancellation.rules';

@ObjectType('PolicyTier', { simpleResolvers: true, description: 'So much of the trek’s price comes back when it is cancelled at least so many days before the first day.' })
export class PolicyTierType {
  @Field(() => Int, { description: 'Days before the first day.' }) daysBefore!: number;
  @Field(() => Int, { description: 'Per cent that come back.' }) refundPercent!: number;
}

@ObjectType('CancellationPolicy', { description: 'What cancelling and moving cost, for reservations confirmed from a day on. A reservation keeps the policy it was confirmed with.' })
export class CancellationPolicyType {
  @Field(() => ID, { description: 'Key of the policy.' }) id!: string;
  @Field(() => LocalDateScalar, { description: 'It counts for reservations confirmed from this day on, until a later one begins; of two that begin on one day the one entered last counts.' }) validFrom!: string;
  @Field(() => [PolicyTierType], { description: 'The tiers, the earliest first. Conservation fees are not part of them: before the first day they come back in full.' }) tiers!: PolicyTierType[];
  @Field(() => OriginEnum, { description: 'Who set it: the network, or invented for the demonstration.' }) origin!: Origin;
}

@InputType('PolicyTierInput', { description: 'One tier of a cancellation policy.' })
export class PolicyTierInput {
  @Field(() => Int, { description: 'Days before the first day, 0 to 365.' }) daysBefore!: number;
  @Field(() => Int, { description: 'Per cent of the trek’s price that come back, 0 to 100; never more than an earlier tier gives.' }) refundPercent!: number;
}

@InputType('AmendmentFeeInput', { description: 'What moving to another departure costs a reservation; 0 for nothing.' })
export class AmendmentFeeInput {
  @Field(() => MinorUnitsScalar, { description: 'Céntimos or cents.' }) amount!: number;
  @Field(() => CurrencyEnum, { description: 'The currency.' }) currency!: Currency;
}

@InputType('SetCancellationPolicyInput', { description: 'A cancellation policy to come into force.' })
export class SetCancellationPolicyInput {
  @Field(() => LocalDateScalar, { description: 'First day of confirmation it counts for; today or later.' }) validFrom!: string;
  @Field(() => [PolicyTierInput], { description: `1 to ${MOST_TIERS} tiers. After the last of them nothing comes back.` }) tiers!: PolicyTierInput[];
  @Field(() => AmendmentFeeInput, { description: 'What moving costs before the lowest tier begins.' }) amendmentFee!: AmendmentFeeInput;
  @Field(() => String, { description: `Why: 3 to ${LONGEST_REASON} characters.` }) reason!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
}

export const PolicyFaultEnum = graphqlEnum('PolicyFault', 'What is wrong with a cancellation policy.', tierFaults, {
  NUMBER: 'It has no tier, or too many.', OUT_OF_RANGE: 'Days or per cents that cannot be.', DAYS_TWICE: 'Two tiers for the same number of days.',
  RISING: 'Whoever cancels later would get more back.', IN_THE_PAST: 'It would begin before today.',
});
@ObjectType('PolicyInvalid', { implements: ProblemType, simpleResolvers: true, description: 'The policy cannot be.' })
export class PolicyInvalidType extends ProblemType {
  @Field(() => PolicyFaultEnum, { description: 'What is wrong.' }) fault!: TierFault;
}
@ObjectType('SetCancellationPolicySuccess', { description: 'The policy is set.' })
export class SetCancellationPolicySuccessType {}

export const SetCancellationPolicyResult = createUnionType({
  name: 'SetCancellationPolicyResult', description: 'What came of setting a cancellation policy.',
  types: () => [SetCancellationPolicySuccessType, PolicyInvalidType, ReasonMissingType] as const, resolveType: memberOf('SetCancellationPolicySuccess'),
});

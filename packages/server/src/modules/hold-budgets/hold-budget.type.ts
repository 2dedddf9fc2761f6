import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, IdempotencyKeyScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { ReservationNotHeldType } from '#modules/reservations/change.type';
import { AgencyNotCertifiedType, DepartureClosedType, HoldExpiredType } from '#modules/reservations/hold.type';
import {
  BASE_SPOT_HOURS, CEILING_SPOT_HOURS, EARNED_HOURS_PER_CONFIRMED_SPOT, EVENING_HOUR, extensionKinds, type ExtensionKind, FLOOR_SPOT_HOURS, LONGEST_HOLD_HOURS,
  LOST_HOURS_PER_LAPSED_SPOT_HOUR, WINDOW_DAYS,
} from './hold-budget.rules.ts';

const FORMULA = `total = ${BASE_SPOT_HOURS} + ${EARNED_HOURS_PER_CONFIRMED_SPOT} × spots confirmed − ${LOST_HOURS_PER_LAPSED_SPOT_HOUR} × spot-hours of holds that lapsed unconfirmed, `
  + `at least ${FLOOR_SPOT_HOURS}, at most ${CEILING_SPOT_HOURS}; over holds begun in the last ${WINDOW_DAYS} days`;

@ObjectType('HoldBudget', {
  simpleResolvers: true,
  description: `How long an agency may still keep spots beyond what its holds run of themselves, in spot-hours (one spot kept for one hour). Formula: ${FORMULA}. Extensions use it, and people added to an extended hold; hours given back early, by confirming or releasing, return. A rule of this product, published with its numbers in HoldRules.`,
})
export class HoldBudgetType {
  @Field(() => Float, { description: 'Spot-hours in all: base plus earned minus lost, between floor and ceiling.' }) total!: number;
  @Field(() => Float, { description: 'Spot-hours extensions took, those still to run among them, and what holds that were held again ran beyond the time one hold runs of itself.' }) used!: number;
  @Field(() => Float, { description: 'Spot-hours left to extend with; never below zero, rounded down to a tenth.' }) left!: number;
  @Field(() => Float, { description: 'Spot-hours every agency begins with.' }) base!: number;
  @Field(() => Float, { description: 'Spot-hours earned by spots confirmed.' }) earned!: number;
  @Field(() => Float, { description: 'Spot-hours lost by holds that lapsed unconfirmed.' }) lost!: number;
  @Field(() => Int, { description: 'Holds begun within this many days count.' }) windowDays!: number;
}

@ObjectType('HoldRules', { simpleResolvers: true, description: `How holds run, and the numbers of the hold budget: ${FORMULA}. No source of the network states them: they are a rule of this product.` })
export class HoldRulesType {
  @Field(() => Int, { description: 'Minutes a hold runs of itself.' }) holdMinutes!: number;
  @Field(() => Int, { description: 'Hours after it was held that an extension may reach.' }) longestHoldHours!: number;
  @Field(() => Int, { description: 'Hours the network has to answer a request on a departure on request.' }) requestHours!: number;
  @Field(() => Int, { description: 'Hours the agency has to confirm once its request was accepted.' }) acceptedHours!: number;
  @Field(() => Int, { description: 'Holds begun within this many days count for the budget.' }) windowDays!: number;
  @Field(() => Int, { description: 'Spot-hours every agency begins with.' }) baseSpotHours!: number;
  @Field(() => Int, { description: 'Spot-hours each confirmed spot earns.' }) earnedPerConfirmedSpot!: number;
  @Field(() => Int, { description: 'Spot-hours each spot-hour of a lapsed hold costs.' }) lostPerLapsedSpotHour!: number;
  @Field(() => Int, { description: 'Spot-hours an agency has at least.' }) floorSpotHours!: number;
  @Field(() => Int, { description: 'Spot-hours an agency has at most.' }) ceilingSpotHours!: number;
}

export const HoldExtensionKindEnum = graphqlEnum('HoldExtensionKind', 'An end to extend a hold to.', extensionKinds, {
  THIS_EVENING: `Today at ${EVENING_HOUR}:00 in Lima.`, HOURS_24: 'One day after it was held.', HOURS_48: 'Two days after it was held.', LATEST: 'As long as it may run.',
});

@ObjectType('HoldExtensionChoice', { simpleResolvers: true, description: 'An end a hold may be extended to, and what that takes.' })
export class HoldExtensionChoiceType {
  @Field(() => HoldExtensionKindEnum, { description: 'Which one.' }) kind!: ExtensionKind;
  @Field(() => DateTimeScalar, { description: 'Until when: the value for extendHold.' }) until!: string;
  @Field(() => Float, { description: 'What it takes of the budget, in spot-hours.' }) cost!: number;
  @Field(() => Boolean, { description: 'The budget has enough left for it.' }) isWithinBudget!: boolean;
}

@ObjectType('HoldExtension', { simpleResolvers: true, description: 'How a running hold may be extended now.' })
export class HoldExtensionType {
  @Field(() => DateTimeScalar, { description: `The latest end: ${LONGEST_HOLD_HOURS} hours after it was held, not beyond the start of its first day; its own end for an offer to a waiting party, which is not extended.` }) latest!: string;
  @Field(() => Int, { description: 'Spots over all its departures: what an hour more takes.' }) spots!: number;
  @Field(() => [HoldExtensionChoiceType], { description: 'Ends to choose from; any other up to latest may be asked for too.' }) choices!: HoldExtensionChoiceType[];
  @Field(() => HoldBudgetType, { description: 'The agency’s budget now.' }) budget!: HoldBudgetType;
}

@InputType('ExtendHoldInput', { description: 'A hold to give more time. Every reservation of the same hold is extended.' })
export class ExtendHoldInput {
  @Field(() => ID, { description: 'Any reservation of the hold.' }) reservationId!: string;
  @Field(() => DateTimeScalar, { description: 'The new end; later than the present one.' }) until!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
}

@ObjectType('ExtendHoldSuccess', { description: 'Every reservation of the hold ends later.' })
export class ExtendHoldSuccessType {}
@ObjectType('HoldBudgetExceeded', { implements: ProblemType, description: 'The agency’s hold budget does not have that much left; nothing was changed.' })
export class HoldBudgetExceededType extends ProblemType {}
@ObjectType('HoldExtensionTooLong', { implements: ProblemType, simpleResolvers: true, description: 'The hold may not run that long.' })
export class HoldExtensionTooLongType extends ProblemType {
  @Field(() => DateTimeScalar, { description: 'The latest end it may have.' }) latest!: string;
}
@ObjectType('HoldExtensionNotLater', { implements: ProblemType, simpleResolvers: true, description: 'The hold runs as long already: extending never shortens.' })
export class HoldExtensionNotLaterType extends ProblemType {
  @Field(() => DateTimeScalar, { description: 'Until when it runs.' }) expiresAt!: string;
}

export const ExtendHoldResult = createUnionType({
  name: 'ExtendHoldResult', description: 'What came of extending a hold.',
  types: () => [ExtendHoldSuccessType, HoldBudgetExceededType, HoldExtensionTooLongType, HoldExtensionNotLaterType, HoldExpiredType, ReservationNotHeldType, AgencyNotCertifiedType, DepartureClosedType] as const,
  resolveType: memberOf('ExtendHoldSuccess'),
});

import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum, type Origin, OriginEnum } from '#graphql/shared.type';
import { ReasonMissingType } from '#modules/audit/reason.type';
import type { LimitKind, ResourceKind } from '#modules/capacity/resource-day';
import { LimitKindEnum, ResourceKindEnum } from '#modules/departures/departure.type';
import { DecidedInput, ImpactChangedType, SeasonImpactSuccessType } from '#modules/departures/impact.type';
import { notPossibleReasons, type NotPossibleReason } from './season.rules.ts';

@ObjectType('SeasonResource', { simpleResolvers: true, description: 'Something that limits departures: the groups of a trek, the visitors of an area, the beds of a lodging. For the network’s operations staff.' })
export class SeasonResourceType {
  @Field(() => ID, { description: 'Key of the resource.' }) id!: number;
  @Field(() => ResourceKindEnum, { description: 'What it is.' }) kind!: ResourceKind;
  @Field(() => String, { description: 'Name of the trek, the area or the place.' }) name!: string;
  @Field(() => LimitKindEnum, { description: 'How its days are limited that are made later. The group of a departure has the size it was opened with.' }) limitKind!: LimitKind;
  @Field(() => Int, { nullable: true, description: 'The limit of days that are made later; null unless limitKind is NUMBER.' }) limit!: number | null;
  @Field(() => OriginEnum, { description: 'Who set it: the network, or invented for the demonstration.' }) origin!: Origin;
}

@ObjectType('DayCap', { simpleResolvers: true, description: 'A cap on a resource-day.' })
export class DayCapType {
  @Field(() => String, { nullable: true, description: 'The agency; null: each agency.' }) agencyName!: string | null;
  @Field(() => Int, { description: 'Per cent of the limit.' }) percent!: number;
  @Field(() => Int, { nullable: true, description: 'How many that is, rounded down; null without a number to take it of.' }) most!: number | null;
}
@ObjectType('DayOverride', { simpleResolvers: true, description: 'An override on a resource-day.' })
export class DayOverrideType {
  @Field(() => String, { description: 'The agency.' }) agencyName!: string;
  @Field(() => Int, { description: 'Up to how many the day may be taken by it.' }) limit!: number;
  @Field(() => DateTimeScalar, { description: 'Until when.' }) expiresAt!: string;
}
@ObjectType('SeasonDay', { simpleResolvers: true, description: 'One day of a resource as the network’s operations see it.' })
export class SeasonDayType {
  @Field(() => LocalDateScalar, { description: 'The day; for a night, the day it begins.' }) date!: string;
  @Field(() => LimitKindEnum, { description: 'How it is limited.' }) limitKind!: LimitKind;
  @Field(() => Int, { nullable: true, description: 'The limit; null unless limitKind is NUMBER.' }) limit!: number | null;
  @Field(() => Int, { description: 'Taken by confirmed reservations.' }) confirmed!: number;
  @Field(() => Int, { description: 'Taken by running holds and requests.' }) held!: number;
  @Field(() => Int, { description: 'Kept for holders and not used by them.' }) kept!: number;
  @Field(() => Int, { nullable: true, description: 'What agencies see as free; null where nothing binds.' }) freeForAgencies!: number | null;
  @Field(() => Boolean, { description: 'Closed.' }) isClosed!: boolean;
  @Field(() => Int, { description: 'By how much more is taken than is allowed: over-committed when not 0. Claims were there first, and stay.' }) overBy!: number;
  @Field(() => [DayCapType], { description: 'Caps on this day.' }) caps!: DayCapType[];
  @Field(() => [DayOverrideType], { description: 'Overrides in force on this day.' }) overrides!: DayOverrideType[];
}

/** Never published by itself: what the three kinds of rules have in common. */
@ObjectType('SeasonRule', { description: 'A rule on a range of dates.' })
abstract class SeasonRuleType {
  @Field(() => ID, { description: 'Key of the rule.' }) id!: string;
  @Field(() => LocalDateScalar, { description: 'First day.' }) firstDate!: string;
  @Field(() => LocalDateScalar, { description: 'Last day.' }) lastDate!: string;
  @Field(() => String, { description: 'Why, in the words of whoever set it.' }) reason!: string;
  @Field(() => DateTimeScalar, { description: 'When it was set.' }) createdAt!: string;
}
@ObjectType('KeptShare', { description: 'Spots kept for a holder on each day of a range: agencies see what is unused of it as not free, until it is released.' })
export class KeptShareType extends SeasonRuleType {
  @Field(() => Int, { description: 'How many on each day.' }) quantity!: number;
  @Field(() => DateTimeScalar, { description: 'When what is unused returns to everybody, by itself.' }) releaseAt!: string;
}
@ObjectType('AgencyCap', { description: 'An agency, or each, takes at most floor(per cent × limit) of each day of a range.' })
export class AgencyCapType extends SeasonRuleType {
  @Field(() => Int, { description: 'Per cent of the limit.' }) percent!: number;
}
@ObjectType('CapacityOverride', { description: 'The only way past a limit: one agency may take up to another number in all on each day of a range, until an instant. It creates no spots for others.' })
export class CapacityOverrideType extends SeasonRuleType {
  @Field(() => Int, { description: 'Up to how many the day may be taken by this agency.' }) limit!: number;
  @Field(() => DateTimeScalar, { description: 'Until when.' }) expiresAt!: string;
}

@InputType('LimitsChangeInput', { description: 'The limit of a resource on dates; without dates, of days that are made later.' })
export class LimitsChangeInput {
  @Field(() => ID, { description: 'The resource.' }) resourceId!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day; days that are past stay as they were.' }) firstDate?: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day.' }) lastDate?: string | null;
  @Field(() => LimitKindEnum, { description: 'How. A group is always limited by a number.' }) limitKind!: LimitKind;
  @Field(() => Int, { nullable: true, description: 'The number, with NUMBER and only then; 0 lets nobody in.' }) limit?: number | null;
}
@InputType('SeasonRuleInput', { description: 'A rule on a range of dates.' })
abstract class RuleInput {
  @Field(() => ID, { description: 'The resource.' }) resourceId!: string;
  @Field(() => LocalDateScalar, { description: 'First day.' }) firstDate!: string;
  @Field(() => LocalDateScalar, { description: 'Last day; at most 366 days in all.' }) lastDate!: string;
}
@InputType('KeepShareInput', { description: 'Spots to keep for a holder on each day of a range.' })
export class KeepShareInput extends RuleInput {
  @Field(() => ID, { description: 'The holder.' }) agencyId!: string;
  @Field(() => Int, { description: 'How many on each day.' }) quantity!: number;
  @Field(() => DateTimeScalar, { description: 'When what is unused returns to everybody.' }) releaseAt!: string;
}
@InputType('AgencyCapInput', { description: 'The most an agency, or each, may take of each day of a range.' })
export class AgencyCapInput extends RuleInput {
  @Field(() => ID, { nullable: true, description: 'The agency; left out: each agency.' }) agencyId?: string | null;
  @Field(() => Int, { description: 'Per cent of the limit, 1 to 100; the number is rounded down.' }) percent!: number;
}
@InputType('OverrideInput', { description: 'A way past a limit for one agency on each day of a range.' })
export class OverrideInput extends RuleInput {
  @Field(() => ID, { description: 'The agency.' }) agencyId!: string;
  @Field(() => Int, { description: 'Up to how many the day may be taken by it, all others counted.' }) limit!: number;
  @Field(() => DateTimeScalar, { description: 'Until when it may be used.' }) expiresAt!: string;
}
@InputType('SeasonChangeInput', { description: 'One change of the season: exactly one of its fields.' })
export class SeasonChangeInput {
  @Field(() => LimitsChangeInput, { nullable: true, description: 'Sets limits.' }) setLimits?: LimitsChangeInput | null;
  @Field(() => KeepShareInput, { nullable: true, description: 'Keeps a share.' }) keepShare?: KeepShareInput | null;
  @Field(() => AgencyCapInput, { nullable: true, description: 'Sets a cap.' }) setAgencyCap?: AgencyCapInput | null;
  @Field(() => OverrideInput, { nullable: true, description: 'Overrides a limit.' }) overrideLimit?: OverrideInput | null;
  @Field(() => ID, { nullable: true, description: 'Ends this kept share.' }) endKeptShare?: string | null;
  @Field(() => ID, { nullable: true, description: 'Ends this cap.' }) endAgencyCap?: string | null;
  @Field(() => ID, { nullable: true, description: 'Ends this override.' }) endOverride?: string | null;
}

@InputType('ChangeSeasonInput', { description: 'A change of the season, decided.' })
export class ChangeSeasonInput extends DecidedInput {
  @Field(() => SeasonChangeInput, { description: 'The change, as its impact was asked for.' }) change!: SeasonChangeInput;
}

export const NotPossibleReasonEnum = graphqlEnum('SeasonChangeNotPossibleReason', 'Why a change of the season cannot be.', notPossibleReasons, {
  GROUP_NEEDS_NUMBER: 'A group has a size: it cannot be unlimited or unknown.', RANGE_PAST: 'The last day is past.', INSTANT_PAST: 'The release or expiry is past.', ENDED_ALREADY: 'It has ended already.',
});
@ObjectType('SeasonChangeNotPossible', { implements: ProblemType, simpleResolvers: true, description: 'The change cannot be made, whatever its impact.' })
export class SeasonChangeNotPossibleType extends ProblemType {
  @Field(() => NotPossibleReasonEnum, { description: 'Why.' }) because!: NotPossibleReason;
}
@ObjectType('ChangeSeasonSuccess', { simpleResolvers: true, description: 'The change is made, and parties that wait for what became free are looked at.' })
export class ChangeSeasonSuccessType {
  @Field(() => ID, { nullable: true, description: 'The kept share, cap or override that began or ended; null when limits were set.' }) ruleId!: string | null;
}
export const ChangeSeasonResult = createUnionType({
  name: 'ChangeSeasonResult', description: 'What came of a change of the season.',
  types: () => [ChangeSeasonSuccessType, ImpactChangedType, SeasonChangeNotPossibleType, ReasonMissingType] as const, resolveType: memberOf('ChangeSeasonSuccess'),
});
export const SeasonImpactResult = createUnionType({
  name: 'SeasonImpactResult', description: 'What a change would mean, or why it cannot be made.',
  types: () => [SeasonImpactSuccessType, SeasonChangeNotPossibleType] as const, resolveType: memberOf('SeasonImpactSuccess'),
});

import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, IdempotencyKeyScalar, LocalDateScalar, PositiveIntScalar } from '#graphql/scalars';
import { graphqlEnum, type Origin, OriginEnum } from '#graphql/shared.type';
import { ReasonMissingType } from '#modules/audit/reason.type';
import { DecidedInput } from '#modules/departures/impact.type';
import { ruleOutcomes, ruleProblems, type RuleOutcome, type RuleProblem } from './rule.rules.ts';

export const RuleOutcomeEnum = graphqlEnum('DepartureRuleOutcome', 'What a rule would do on a date.', ruleOutcomes, {
  MADE: 'A departure is opened.', EXISTS: 'There is a departure already; it stays as it is.', CHANGED: 'The rule made it and nobody ever held it: it takes the rule’s size, minimum, decision and way of holding.',
  UNTOUCHED: 'The rule made it, and it differs from the rule; somebody holds or held spots on it, or it is guaranteed: it stays as it is.', REMOVED: 'The rule made it, does not want it any more, and nobody ever held it: it is taken off, and its date is free.',
  CLOSED: 'Nothing is opened: a closure is on its way.', CALLED_OFF: 'Nothing is opened: a departure was called off on this date. It can be opened by hand.', STAGES_MISSING: 'Nothing is opened: not every day of the trek has its stage.', TREK_RETIRED: 'Nothing is opened: the trek is not offered any more on that day.',
});
export const RuleProblemEnum = graphqlEnum('DepartureRuleProblem', 'Why a rule cannot be.', ruleProblems, {
  NO_DATES: 'No day after today fits it.', MINIMUM_ABOVE_SIZE: 'The minimum is larger than the group.', MINIMUM_WITHOUT_DECISION: 'A minimum and the day of its decision go together.',
});

@ObjectType('DepartureRule', { description: 'A trek that starts on some days of the week, from one date to another. For the network’s operations staff.' })
export class DepartureRuleType {
  @Field(() => ID, { description: 'Key of the rule.' }) id!: string;
  @Field(() => [Int], { description: 'Days of the week: 1 is Monday, 7 Sunday.' }) weekdays!: number[];
  @Field(() => LocalDateScalar, { description: 'First day of the season.' }) firstDate!: string;
  @Field(() => LocalDateScalar, { description: 'Last day of the season.' }) lastDate!: string;
  @Field(() => [LocalDateScalar], { description: 'Days left out.' }) leftOut!: string[];
  @Field(() => [LocalDateScalar], { description: 'Days besides those of the week.' }) extraDates!: string[];
  @Field(() => Int, { description: 'Travellers in each group.' }) groupSize!: number;
  @Field(() => Int, { nullable: true, description: 'From how many confirmed travellers on a departure goes; null: from one.' }) minimum!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many days before it starts that is decided; null without a minimum.' }) decideDays!: number | null;
  @Field(() => Boolean, { description: 'Its departures are on request.' }) isOnRequest!: boolean;
  @Field(() => OriginEnum, { description: 'Entered by the network, or invented for the demonstration.' }) origin!: Origin;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it is in force.' }) endedAt!: string | null;
}

@ObjectType('DepartureRulePreview', { simpleResolvers: true, description: 'What a rule would do, before it is applied.' })
export class DepartureRulePreviewType {
  @Field(() => String, { description: 'Names this preview: whoever applies the rule gives it back, and is refused when something else would be done by now.' }) fingerprint!: string;
  @Field(() => [DepartureRuleDateType], { description: 'Every date concerned, in order.' }) dates!: DepartureRuleDateType[];
}
@ObjectType('DepartureRuleDate', { description: 'What a rule would do on a date.' })
export class DepartureRuleDateType {
  @Field(() => LocalDateScalar, { description: 'The first day of the departure.' }) date!: string;
  @Field(() => RuleOutcomeEnum, { description: 'What would happen.' }) outcome!: RuleOutcome;
}

@InputType('DepartureRuleInput', { description: 'On which days departures start, and on what terms.' })
export class DepartureRuleInput {
  @Field(() => [Int], { description: 'Days of the week: 1 is Monday, 7 Sunday.' }) weekdays!: number[];
  @Field(() => LocalDateScalar, { description: 'First day of the season.' }) firstDate!: string;
  @Field(() => LocalDateScalar, { description: 'Last day of the season; at most 366 days in all.' }) lastDate!: string;
  @Field(() => [LocalDateScalar], { nullable: true, description: 'Days left out.' }) leftOut?: string[] | null;
  @Field(() => [LocalDateScalar], { nullable: true, description: 'Days besides those of the week.' }) extraDates?: string[] | null;
  @Field(() => PositiveIntScalar, { description: 'Travellers in each group, at most 1000.' }) groupSize!: number;
  @Field(() => PositiveIntScalar, { nullable: true, description: 'From how many confirmed travellers on a departure goes; left out: from one.' }) minimum?: number | null;
  @Field(() => Int, { nullable: true, description: 'How many days before it starts that is decided, 0 to 365; with a minimum.' }) decideDays?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Each wish for spots waits for the network’s answer. Left out: held at once.' }) isOnRequest?: boolean | null;
}
@InputType('DepartureRuleWishInput', { description: 'What to look at before it is done: a new rule of a trek, another text of a rule, or its end. A trek or a rule, not both.' })
export class DepartureRuleWishInput {
  @Field(() => String, { nullable: true, description: 'Slug of the trek of a new rule.' }) trekSlug?: string | null;
  @Field(() => ID, { nullable: true, description: 'The rule that would be changed or ended.' }) ruleId?: string | null;
  @Field(() => DepartureRuleInput, { nullable: true, description: 'The text; left out with a rule: its end.' }) rule?: DepartureRuleInput | null;
}
@InputType('SaveDepartureRuleInput', { description: 'A new rule, as its preview was looked at.' })
export class SaveDepartureRuleInput {
  @Field(() => String, { description: 'The trek.' }) trekSlug!: string;
  @Field(() => DepartureRuleInput, { description: 'The rule, as its preview was asked for.' }) rule!: DepartureRuleInput;
  @Field(() => String, { description: 'The fingerprint of the preview that was looked at.' }) fingerprint!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless; kept 30 days per person.' }) key!: string;
}
@InputType('ChangeDepartureRuleInput', { description: 'Another text of a rule, decided.' })
export class ChangeDepartureRuleInput extends DecidedInput {
  @Field(() => ID, { description: 'The rule.' }) ruleId!: string;
  @Field(() => DepartureRuleInput, { description: 'The text, as its preview was asked for.' }) rule!: DepartureRuleInput;
}
@InputType('EndDepartureRuleInput', { description: 'The end of a rule, decided.' })
export class EndDepartureRuleInput extends DecidedInput {
  @Field(() => ID, { description: 'The rule.' }) ruleId!: string;
}

@ObjectType('DepartureRulePreviewSuccess', { description: 'The rule can be applied.' })
export class DepartureRulePreviewSuccessType {}
@ObjectType('DepartureRuleSuccess', { description: 'The rule was applied, exactly as its preview said.' })
export class DepartureRuleSuccessType {
  @Field(() => Int, { description: 'Departures opened.' }) made!: number;
  @Field(() => Int, { description: 'Departures that took the rule’s terms.' }) changed!: number;
  @Field(() => Int, { description: 'Departures taken off that nobody ever held.' }) removed!: number;
}
@ObjectType('PreviewChanged', { implements: ProblemType, simpleResolvers: true, description: 'The rule would not do what was looked at any more; nothing was done.' })
export class PreviewChangedType extends ProblemType {
  @Field(() => DepartureRulePreviewType, { description: 'What it would do now.' }) preview!: DepartureRulePreviewType;
}
@ObjectType('DepartureRuleEnded', { implements: ProblemType, description: 'The rule has ended; nothing was done.' })
export class DepartureRuleEndedType extends ProblemType {}
@ObjectType('DepartureRuleNotPossible', { implements: ProblemType, simpleResolvers: true, description: 'Such a rule cannot be; nothing was done.' })
export class DepartureRuleNotPossibleType extends ProblemType {
  @Field(() => RuleProblemEnum, { description: 'Why not.' }) because!: RuleProblem;
}

export const DepartureRulePreviewResult = createUnionType({
  name: 'DepartureRulePreviewResult', description: 'What a rule would do, or why it cannot be.',
  types: () => [DepartureRulePreviewSuccessType, DepartureRuleEndedType, DepartureRuleNotPossibleType] as const, resolveType: memberOf('DepartureRulePreviewSuccess'),
});
export const SaveDepartureRuleResult = createUnionType({
  name: 'SaveDepartureRuleResult', description: 'What came of making a rule.',
  types: () => [DepartureRuleSuccessType, PreviewChangedType, DepartureRuleNotPossibleType] as const, resolveType: memberOf('DepartureRuleSuccess'),
});
export const ChangeDepartureRuleResult = createUnionType({
  name: 'ChangeDepartureRuleResult', description: 'What came of changing or ending a rule.',
  types: () => [DepartureRuleSuccessType, PreviewChangedType, DepartureRuleNotPossibleType, DepartureRuleEndedType, ReasonMissingType] as const, resolveType: memberOf('DepartureRuleSuccess'),
});

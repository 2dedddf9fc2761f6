import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { IdempotencyKeyScalar, LocalDateScalar, PositiveIntScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { ReasonMissingType } from '#modules/audit/reason.type';
import type { DepartureState } from '#modules/departures/departure.rules';
import { DepartureStateEnum } from '#modules/departures/departure.type';
import { changeObstacles, type ChangeObstacle, departureSteps, type DepartureStep } from './change.rules.ts';

export const DepartureStepEnum = graphqlEnum('DepartureStep', 'What staff may decide of a departure on offer.', departureSteps, {
  GUARANTEE: 'It goes: agencies concerned are told.', CLOSE: 'It takes no more holds; what is held or reserved stays.', REOPEN: 'It takes holds again, guaranteed if it was before.',
});
export const ChangeObstacleEnum = graphqlEnum('DepartureChangeObstacle', 'Why a departure stays as it is.', changeObstacles, {
  ENDED: 'It has started, is over or cancelled.', HELD: 'Somebody holds spots on it.', EVER_HELD: 'Somebody holds or held spots on it and reads its date.', SAME: 'It is so already.', NOT_ON_SALE: 'It is not on sale.', ON_SALE: 'It is on sale.',
  GUARANTEED_ALREADY: 'It is guaranteed already.', DATE_PAST: 'The day is not after today.', DATE_TAKEN: 'The trek has a departure on that day.', DATE_CLOSED: 'A closure is on its way from that day on.',
  STAGES_MISSING: 'The stages of the trek are not all known: no route can be made.', TREK_RETIRED: 'The trek is not offered any more on that day.',
  MINIMUM_ABOVE_SIZE: 'The minimum is larger than the group.', MINIMUM_WITHOUT_DECISION: 'A minimum and the day of its decision go together.',
});

@InputType('DepartureTermsInput', { description: 'Terms of a departure; what is left out stays.' })
export class DepartureTermsInput {
  @Field(() => PositiveIntScalar, { nullable: true, description: 'Travellers in the group, at most 1000.' }) groupSize?: number | null;
  @Field(() => PositiveIntScalar, { nullable: true, description: 'From how many confirmed travellers on it goes; null takes the minimum off.' }) minimum?: number | null;
  @Field(() => Int, { nullable: true, description: 'How many days before it starts that is decided, 0 to 365.' }) decideDays?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Each wish for spots waits for the network’s answer.' }) isOnRequest?: boolean | null;
}
@InputType('DepartureChangeInput', { description: 'A change of departures by hand: exactly one of terms, moveTo and step.' })
export class DepartureChangeInput {
  @Field(() => [ID], { description: 'The departures, at most 200; one for moveTo.' }) departureIds!: string[];
  @Field(() => DepartureTermsInput, { nullable: true, description: 'Other terms, while nobody holds spots.' }) terms?: DepartureTermsInput | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Another day, while nobody ever held spots.' }) moveTo?: string | null;
  @Field(() => DepartureStepEnum, { nullable: true, description: 'What is decided.' }) step?: DepartureStep | null;
}
@InputType('ChangeDeparturesInput', { description: 'A change of departures, decided.' })
export class ChangeDeparturesInput {
  @Field(() => DepartureChangeInput, { description: 'The change, as its preview was asked for.' }) change!: DepartureChangeInput;
  @Field(() => String, { nullable: true, description: `Why: 3 to ${LONGEST_REASON} characters. Needed to close for sale, and to guarantee below the minimum.` }) reason?: string | null;
  @Field(() => String, { description: 'The fingerprint of the preview that was looked at.' }) fingerprint!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless; kept 30 days per person.' }) key!: string;
}

@ObjectType('DepartureChangeStep', { description: 'What a change would do to one departure.' })
export class DepartureChangeStepType {
  @Field(() => ChangeObstacleEnum, { nullable: true, description: 'Why it stays as it is; null: it changes.' }) because!: ChangeObstacle | null;
  @Field(() => DepartureStateEnum, { description: 'Where it stands afterwards.' }) state!: DepartureState;
  @Field(() => Boolean, { description: 'Fewer travellers are confirmed than it needs to go.' }) isBelowMinimum!: boolean;
  @Field(() => Int, { description: 'People of its crew who are free afterwards.' }) freedCrew!: number;
}
@ObjectType('DepartureChangePreview', { simpleResolvers: true, description: 'What a change by hand would do, before it is made.' })
export class DepartureChangePreviewType {
  @Field(() => String, { description: 'Names this preview: whoever makes the change gives it back, and is refused when something else would be done by now.' }) fingerprint!: string;
  @Field(() => Boolean, { description: 'A reason is needed: it is closed for sale, or guaranteed below its minimum.' }) needsReason!: boolean;
  @Field(() => [DepartureChangeStepType], { description: 'Every departure, by date.' }) steps!: DepartureChangeStepType[];
}
@ObjectType('ChangeDeparturesSuccess', { description: 'The departures changed, exactly as the preview said.' })
export class ChangeDeparturesSuccessType {}
@ObjectType('NothingToChange', { implements: ProblemType, simpleResolvers: true, description: 'None of the departures would change; nothing was done.' })
export class NothingToChangeType extends ProblemType {}
@ObjectType('DepartureChangePreviewChanged', { implements: ProblemType, simpleResolvers: true, description: 'The change would not do what was looked at any more; nothing was done.' })
export class DepartureChangePreviewChangedType extends ProblemType {
  @Field(() => DepartureChangePreviewType, { description: 'What it would do now.' }) preview!: DepartureChangePreviewType;
}
export const ChangeDeparturesResult = createUnionType({
  name: 'ChangeDeparturesResult', description: 'What came of changing departures by hand.',
  types: () => [ChangeDeparturesSuccessType, DepartureChangePreviewChangedType, NothingToChangeType, ReasonMissingType] as const, resolveType: memberOf('ChangeDeparturesSuccess'),
});

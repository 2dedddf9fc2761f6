import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, IdempotencyKeyScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum, type Origin, OriginEnum } from '#graphql/shared.type';
import { ReasonMissingType } from '#modules/audit/reason.type';
import { DecidedInput, ImpactChangedType, SeasonImpactSuccessType } from '#modules/departures/impact.type';
import { type CrewRole, crewRoles } from './crew.rules.ts';

export const CrewRoleEnum = graphqlEnum('CrewRole', 'What a member of a crew does.', crewRoles, { GUIDE: 'Leads travellers.', MULETEER: 'Leads the animals that carry.' });

@ObjectType('CrewMember', { simpleResolvers: true, description: 'A guide or muleteer who goes with departures. Nothing personal beyond the name is kept.' })
export class CrewMemberType {
  @Field(() => ID, { description: 'Key of the member.' }) id!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => CrewRoleEnum, { description: 'What they do.' }) role!: CrewRole;
  @Field(() => OriginEnum, { description: 'Entered by the network, or invented for the demonstration.' }) origin!: Origin;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when they do not work any more; null: they may be assigned.' }) endedAt!: string | null;
}

@ObjectType('GuideRatio', { simpleResolvers: true, description: 'How many travellers one guide leads.' })
export class GuideRatioType {
  @Field(() => Int, { description: 'Travellers per guide.' }) travellers!: number;
  @Field(() => Boolean, { description: 'Set for this trek; otherwise for every trek without a rule of its own.' }) isOwn!: boolean;
  @Field(() => OriginEnum, { description: 'Set by the network, or invented for the demonstration.' }) origin!: Origin;
}

@InputType('AddCrewMemberInput', { description: 'Somebody who may go with departures.' })
export class AddCrewMemberInput {
  @Field(() => String, { description: 'Name, at most 120 characters.' }) name!: string;
  @Field(() => CrewRoleEnum, { description: 'What they do.' }) role!: CrewRole;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless; kept 30 days per person.' }) key!: string;
}

@InputType('EndCrewMemberInput', { description: 'Somebody who does not work any more.' })
export class EndCrewMemberInput {
  @Field(() => ID, { description: 'Who.' }) crewMemberId!: string;
  @Field(() => String, { description: 'Why: 3 to 500 characters, kept in the audit trail.' }) reason!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless; kept 30 days per person.' }) key!: string;
}

@InputType('CrewChangeInput', { description: 'Who goes with a departure.' })
export class CrewChangeInput {
  @Field(() => ID, { description: 'The departure.' }) departureId!: string;
  @Field(() => [ID], { description: 'Exactly these; whoever else was assigned is free again.' }) crewMemberIds!: string[];
}
@InputType('GuideRatioChangeInput', { description: 'How many travellers one guide is to lead.' })
export class GuideRatioChangeInput {
  @Field(() => String, { nullable: true, description: 'Of this trek; left out: of every trek without a rule of its own.' }) trekSlug?: string | null;
  @Field(() => Int, { description: 'Travellers per guide, from 1.' }) travellers!: number;
}

@InputType('AssignCrewInput', { description: 'Who goes with a departure, decided.' })
export class AssignCrewInput extends DecidedInput {
  @Field(() => CrewChangeInput, { description: 'The change, as its impact was asked for.' }) change!: CrewChangeInput;
}
@InputType('SetGuideRatioInput', { description: 'How many travellers one guide leads, decided.' })
export class SetGuideRatioInput extends DecidedInput {
  @Field(() => GuideRatioChangeInput, { description: 'The change, as its impact was asked for.' }) change!: GuideRatioChangeInput;
}

@ObjectType('CrewTaken', { implements: ProblemType, description: 'Somebody is with another departure on one of the days; nothing was done.' })
export class CrewTakenType extends ProblemType {
  @Field(() => LocalDateScalar, { description: 'The first such day.' }) date!: string;
}
@ObjectType('CrewMemberEnded', { implements: ProblemType, description: 'Somebody does not work any more and goes with no further departure; nothing was done.' })
export class CrewMemberEndedType extends ProblemType {}
@ObjectType('CrewMemberAssigned', { implements: ProblemType, description: 'Departures to come have them: change their crews first. Nothing was done.' })
export class CrewMemberAssignedType extends ProblemType {}
@ObjectType('DepartureEnded', { implements: ProblemType, description: 'The departure is over, or will not run.' })
export class DepartureEndedType extends ProblemType {}

@ObjectType('AssignCrewSuccess', { description: 'The crew goes with the departure.' })
export class AssignCrewSuccessType {}
@ObjectType('SetGuideRatioSuccess', { simpleResolvers: true, description: 'The rule is in force.' })
export class SetGuideRatioSuccessType {
  @Field(() => Int, { description: 'Travellers per guide.' }) travellers!: number;
}
@ObjectType('EndCrewMemberSuccess', { description: 'They are assigned to no further departure; past ones keep them.' })
export class EndCrewMemberSuccessType {}
@ObjectType('AddCrewMemberSuccess', { description: 'The member may be assigned.' })
export class AddCrewMemberSuccessType {}

export const CrewImpactResult = createUnionType({
  name: 'CrewImpactResult', description: 'What assigning a crew would mean, or why it cannot be.',
  types: () => [SeasonImpactSuccessType, CrewTakenType, CrewMemberEndedType, DepartureEndedType] as const, resolveType: memberOf('SeasonImpactSuccess'),
});
export const AssignCrewResult = createUnionType({
  name: 'AssignCrewResult', description: 'What came of assigning a crew.',
  types: () => [AssignCrewSuccessType, ImpactChangedType, CrewTakenType, CrewMemberEndedType, DepartureEndedType, ReasonMissingType] as const, resolveType: memberOf('AssignCrewSuccess'),
});
export const SetGuideRatioResult = createUnionType({
  name: 'SetGuideRatioResult', description: 'What came of setting how many travellers one guide leads.',
  types: () => [SetGuideRatioSuccessType, ImpactChangedType, ReasonMissingType] as const, resolveType: memberOf('SetGuideRatioSuccess'),
});
export const AddCrewMemberResult = createUnionType({
  name: 'AddCrewMemberResult', description: 'What came of adding somebody.', types: () => [AddCrewMemberSuccessType] as const, resolveType: memberOf('AddCrewMemberSuccess'),
});
export const EndCrewMemberResult = createUnionType({
  name: 'EndCrewMemberResult', description: 'What came of taking somebody off the list.',
  types: () => [EndCrewMemberSuccessType, CrewMemberAssignedType, ReasonMissingType] as const, resolveType: memberOf('EndCrewMemberSuccess'),
});

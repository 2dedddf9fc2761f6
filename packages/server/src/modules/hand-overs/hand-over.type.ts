import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { ReasonMissingType } from '#modules/audit/reason.type';
import { LastOwnerType } from '#modules/memberships/member.type';
import type { InCharge } from './hand-over.rules.ts';

@ObjectType('InCharge', { simpleResolvers: true, description: 'What somebody of an agency looks after, counted.' })
export class InChargeType {
  @Field(() => Int, { description: 'Reservations that live: holds and requests that run, groups that have not come home.' }) reservations!: number;
  @Field(() => Int, { description: 'Itineraries in work.' }) itineraries!: number;
  @Field(() => Int, { description: 'Parties that wait or have an offer.' }) waitingEntries!: number;
}

@InputType('LeaveAgencyInput', { description: 'Which agency one leaves.' })
export class LeaveAgencyInput {
  @Field(() => ID, { description: 'Which.' }) agencyId!: string;
  @Field(() => ID, { nullable: true, description: 'The member who takes over what one is in charge of; needed unless it is nothing.' }) handOverTo!: string | null;
}

@InputType('RemoveMemberInput', { description: 'Who is taken out of an agency.' })
export class RemoveMemberInput {
  @Field(() => ID, { description: 'Which agency.' }) agencyId!: string;
  @Field(() => ID, { description: 'Which member.' }) personId!: string;
  @Field(() => ID, { nullable: true, description: 'The member who takes over what the person is in charge of; needed unless it is nothing.' }) handOverTo!: string | null;
  @Field(() => String, { description: 'Why, kept in the agency’s history.' }) reason!: string;
}

@InputType('HandOverInput', { description: 'Who hands over to whom.' })
export class HandOverInput {
  @Field(() => ID, { description: 'In which agency.' }) agencyId!: string;
  @Field(() => ID, { description: 'Who is in charge until now: oneself, or for owners anybody, also who has left.' }) from!: string;
  @Field(() => ID, { description: 'The member who takes over: one who may reserve.' }) to!: string;
}

@ObjectType('HandOverNeeded', { implements: ProblemType, simpleResolvers: true, description: 'The person is in charge of something, and nobody was named who takes it over.' })
export class HandOverNeededType extends ProblemType {
  @Field(() => Int, { description: 'Reservations that live.' }) reservations!: number;
  @Field(() => Int, { description: 'Itineraries in work.' }) itineraries!: number;
  @Field(() => Int, { description: 'Parties that wait or have an offer.' }) waitingEntries!: number;
}

@ObjectType('HandOverImpossible', { implements: ProblemType, simpleResolvers: true, description: 'Whoever was named cannot take over: it must be another member of the agency who may reserve.' })
export class HandOverImpossibleType extends ProblemType {}

/** What was handed over with it. */
export type HandedOver = { agencyId: string; handedOver: InCharge };

@ObjectType('LeaveAgencySuccess', { description: 'The person does not belong to the agency any more.' })
export class LeaveAgencySuccessType {}
export const LeaveAgencyResult = createUnionType({
  name: 'LeaveAgencyResult', description: 'What came of leaving an agency.',
  types: () => [LeaveAgencySuccessType, LastOwnerType, HandOverNeededType, HandOverImpossibleType] as const, resolveType: memberOf('LeaveAgencySuccess'),
});

@ObjectType('RemoveMemberSuccess', { description: 'The person does not belong to the agency any more.' })
export class RemoveMemberSuccessType {}
export const RemoveMemberResult = createUnionType({
  name: 'RemoveMemberResult', description: 'What came of taking a member out.',
  types: () => [RemoveMemberSuccessType, LastOwnerType, HandOverNeededType, HandOverImpossibleType, ReasonMissingType] as const, resolveType: memberOf('RemoveMemberSuccess'),
});

@ObjectType('HandOverSuccess', { description: 'Somebody else looks after it now.' })
export class HandOverSuccessType {}
export const HandOverResult = createUnionType({
  name: 'HandOverResult', description: 'What came of handing over.', types: () => [HandOverSuccessType, HandOverImpossibleType] as const, resolveType: memberOf('HandOverSuccess'),
});

import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { agencyById } from '#modules/agencies/agency.finders';
import { AgencyType } from '#modules/agencies/agency.type';
import { ViewerType } from '#modules/people/person.type';
import { handOver } from './hand-over.ts';
import {
  type HandedOver, HandOverInput, HandOverResult, HandOverSuccessType, InChargeType, LeaveAgencyInput, LeaveAgencyResult, LeaveAgencySuccessType, RemoveMemberInput, RemoveMemberResult, RemoveMemberSuccessType,
} from './hand-over.type.ts';
import { leaveAgency, removeMember } from './leave-agency.ts';

@Resolver()
export class HandOverMutation {
  @Mutation(() => LeaveAgencyResult, { description: 'Leaves an agency, handing over what one is in charge of.' })
  leaveAgency(@Ctx() scope: Scope, @Arg('input', () => LeaveAgencyInput, { description: 'Which, and to whom.' }) input: LeaveAgencyInput): Promise<object> {
    return leaveAgency(scope, { agencyId: input.agencyId, handOverTo: input.handOverTo ?? null });
  }

  @Mutation(() => RemoveMemberResult, { description: 'Takes a member out of an agency, handing over what they are in charge of. For its owners.' })
  removeMember(@Ctx() scope: Scope, @Arg('input', () => RemoveMemberInput, { description: 'Whom, and to whom.' }) input: RemoveMemberInput): Promise<object> {
    return removeMember(scope, { ...input, handOverTo: input.handOverTo ?? null });
  }

  @Mutation(() => HandOverResult, { description: 'Hands what somebody is in charge of over to another member: one’s own, or for owners anybody’s.' })
  handOver(@Ctx() scope: Scope, @Arg('input', () => HandOverInput, { description: 'Whose, and to whom.' }) input: HandOverInput): Promise<object> {
    return handOver(scope, input);
  }
}

@Resolver(() => LeaveAgencySuccessType)
export class LeaveAgencySuccessResolver {
  @FieldResolver(() => ViewerType, { description: 'Who asks, with the agencies that are left.' })
  viewer(@Ctx() scope: Scope) {
    return scope.viewer!;
  }

  @FieldResolver(() => InChargeType, { description: 'What was handed over.' })
  handedOver(@Root() answer: HandedOver) {
    return answer.handedOver;
  }
}

@Resolver(() => RemoveMemberSuccessType)
export class RemoveMemberSuccessResolver {
  @FieldResolver(() => AgencyType, { description: 'The agency with its people.' })
  agency(@Root() answer: HandedOver, @Ctx() scope: Scope) {
    return scope.batches.load(agencyById, answer.agencyId);
  }

  @FieldResolver(() => InChargeType, { description: 'What was handed over.' })
  handedOver(@Root() answer: HandedOver) {
    return answer.handedOver;
  }
}

@Resolver(() => HandOverSuccessType)
export class HandOverSuccessResolver {
  @FieldResolver(() => AgencyType, { description: 'The agency with its people.' })
  agency(@Root() answer: HandedOver, @Ctx() scope: Scope) {
    return scope.batches.load(agencyById, answer.agencyId);
  }

  @FieldResolver(() => InChargeType, { description: 'What was handed over.' })
  handedOver(@Root() answer: HandedOver) {
    return answer.handedOver;
  }
}

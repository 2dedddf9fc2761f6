import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { agencyById } from '#modules/agencies/agency.finders';
import { AgencyType } from '#modules/agencies/agency.type';
import { ViewerType } from '#modules/people/person.type';
import { acceptInvitation } from './accept-invitation.ts';
import { invitationById } from './invitation.finders.ts';
import {
  AcceptInvitationInput, AcceptInvitationResult, AcceptInvitationSuccessType, InvitationType, InviteResult, InviteSuccessType, InviteToAgencyInput, InviteToNetworkInput,
  WithdrawInvitationInput, WithdrawInvitationResult, WithdrawInvitationSuccessType,
} from './invitation.type.ts';
import { inviteToAgency } from './invite-to-agency.ts';
import { inviteToNetwork } from './invite-to-network.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

@Resolver()
export class InvitationMutation {
  @Mutation(() => InviteResult, { description: 'Invites somebody into an agency, for its owners. Inviting again replaces the earlier invitation.' })
  inviteToAgency(@Ctx() scope: Scope, @Arg('input', () => InviteToAgencyInput, { description: 'Whom, and as what.' }) input: InviteToAgencyInput): Promise<object> {
    return inviteToAgency(scope, input);
  }

  @Mutation(() => InviteResult, { description: 'Invites somebody to work for the network, for its administrators. Inviting again replaces the earlier invitation.' })
  inviteToNetwork(@Ctx() scope: Scope, @Arg('input', () => InviteToNetworkInput, { description: 'Whom, and as what.' }) input: InviteToNetworkInput): Promise<object> {
    return inviteToNetwork(scope, { ...input, roles: [...new Set(input.roles)] });
  }

  @Mutation(() => WithdrawInvitationResult, { description: 'Takes an open invitation back, for those who may invite.' })
  withdrawInvitation(@Ctx() scope: Scope, @Arg('input', () => WithdrawInvitationInput, { description: 'Which.' }) input: WithdrawInvitationInput): Promise<object> {
    return withdrawInvitation(scope, input);
  }

  @Mutation(() => AcceptInvitationResult, { description: 'Takes an invitation up by its link, once. The account signed in must have the invited address, which is proven by it.' })
  acceptInvitation(@Ctx() scope: Scope, @Arg('input', () => AcceptInvitationInput, { description: 'Which.' }) input: AcceptInvitationInput): Promise<object> {
    return acceptInvitation(scope, input);
  }
}

@Resolver(() => InviteSuccessType)
export class InviteSuccessResolver {
  @FieldResolver(() => InvitationType, { description: 'The invitation.' })
  invitation(@Root() answer: { invitationId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(invitationById, answer.invitationId);
  }
}

@Resolver(() => WithdrawInvitationSuccessType)
export class WithdrawInvitationSuccessResolver {
  @FieldResolver(() => InvitationType, { description: 'The invitation as it stands now.' })
  invitation(@Root() answer: { invitationId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(invitationById, answer.invitationId);
  }
}

@Resolver(() => AcceptInvitationSuccessType)
export class AcceptInvitationSuccessResolver {
  @FieldResolver(() => AgencyType, { nullable: true, description: 'The agency the person belongs to now; null for the network’s invitations.' })
  agency(@Root() answer: { agencyId: string | null }, @Ctx() scope: Scope) {
    return answer.agencyId ? scope.batches.load(agencyById, answer.agencyId) : null;
  }

  @FieldResolver(() => ViewerType, { description: 'Who asks, as a member. Roles in the network count from the next request on.' })
  viewer(@Ctx() scope: Scope) {
    return scope.viewer!;
  }
}

import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { agencyById } from '#modules/agencies/agency.finders';
import { AgencyType } from '#modules/agencies/agency.type';
import { changeMemberRole } from './change-member-role.ts';
import { findNetworkPerson } from './member.finders.ts';
import {
  ChangeMemberRoleInput, ChangeMemberRoleResult, ChangeMemberRoleSuccessType, NetworkPersonType, SetNetworkRolesInput, SetNetworkRolesResult, SetNetworkRolesSuccessType,
} from './member.type.ts';
import { setNetworkRoles } from './set-network-roles.ts';

@Resolver()
export class MemberMutation {
  @Mutation(() => ChangeMemberRoleResult, { description: 'Gives a member of an agency another role, for its owners.' })
  changeMemberRole(@Ctx() scope: Scope, @Arg('input', () => ChangeMemberRoleInput, { description: 'Who, and which.' }) input: ChangeMemberRoleInput): Promise<object> {
    return changeMemberRole(scope, input);
  }

  @Mutation(() => SetNetworkRolesResult, { description: 'Sets which roles somebody of the network has, for its administrators.' })
  setNetworkRoles(@Ctx() scope: Scope, @Arg('input', () => SetNetworkRolesInput, { description: 'Who, and which.' }) input: SetNetworkRolesInput): Promise<object> {
    return setNetworkRoles(scope, { ...input, roles: [...new Set(input.roles)] });
  }
}

@Resolver(() => ChangeMemberRoleSuccessType)
export class ChangeMemberRoleSuccessResolver {
  @FieldResolver(() => AgencyType, { description: 'The agency with its people.' })
  agency(@Root() answer: { agencyId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(agencyById, answer.agencyId);
  }
}

@Resolver(() => SetNetworkRolesSuccessType)
export class SetNetworkRolesSuccessResolver {
  @FieldResolver(() => NetworkPersonType, { nullable: true, description: 'The person with their roles; null when none are left.' })
  async person(@Root() answer: { personId: string }, @Ctx() scope: Scope) {
    return (await findNetworkPerson(scope.db, answer.personId)) ?? null;
  }
}

import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { AgencyRole, NetworkRole } from '#access/viewer';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar } from '#graphql/scalars';
import { ReasonMissingType } from '#modules/audit/reason.type';
import { AgencyRoleEnum, NetworkRoleEnum } from '#modules/people/person.type';

@ObjectType('AgencyMember', { description: 'A person’s place in an agency, as its members and the network’s staff see it.' })
export class AgencyMemberType {
  @Field(() => AgencyRoleEnum, { description: 'What the person does there.' }) role!: AgencyRole;
  @Field(() => DateTimeScalar, { description: 'Since when.' }) since!: string;
}

@ObjectType('NetworkPerson', { description: 'Somebody who works for the network.' })
export class NetworkPersonType {
  @Field(() => ID, { description: 'Key of the person.' }) id!: string;
  @Field(() => [NetworkRoleEnum], { description: 'What they do for it.' }) roles!: NetworkRole[];
  @Field(() => Boolean, { description: 'True when they sign in with a second factor; without it their roles count in the demonstration only.' }) hasSecondFactor!: boolean;
}

@InputType('ChangeMemberRoleInput', { description: 'Which member gets which role.' })
export class ChangeMemberRoleInput {
  @Field(() => ID, { description: 'In which agency.' }) agencyId!: string;
  @Field(() => ID, { description: 'Which member.' }) personId!: string;
  @Field(() => AgencyRoleEnum, { description: 'What the person does there from now on.' }) role!: AgencyRole;
}

@InputType('SetNetworkRolesInput', { description: 'Who of the network has which roles.' })
export class SetNetworkRolesInput {
  @Field(() => ID, { description: 'Who.' }) personId!: string;
  @Field(() => [NetworkRoleEnum], { description: 'All roles the person has from now on; none ends their work for the network.' }) roles!: NetworkRole[];
  @Field(() => String, { description: 'Why, kept in the audit trail.' }) reason!: string;
}

@ObjectType('LastOwner', { implements: ProblemType, simpleResolvers: true, description: 'The agency has no other owner: the last one cannot leave, be taken out or lose the role.' })
export class LastOwnerType extends ProblemType {}

@ObjectType('LastAdministrator', { implements: ProblemType, simpleResolvers: true, description: 'The network has no other administrator: the last one cannot lose the role.' })
export class LastAdministratorType extends ProblemType {}

@ObjectType('ChangeMemberRoleSuccess', { description: 'The member has the role.' })
export class ChangeMemberRoleSuccessType {}
export const ChangeMemberRoleResult = createUnionType({
  name: 'ChangeMemberRoleResult', description: 'What came of changing a member’s role.', types: () => [ChangeMemberRoleSuccessType, LastOwnerType] as const, resolveType: memberOf('ChangeMemberRoleSuccess'),
});

@ObjectType('SetNetworkRolesSuccess', { description: 'The roles are set.' })
export class SetNetworkRolesSuccessType {}
export const SetNetworkRolesResult = createUnionType({
  name: 'SetNetworkRolesResult', description: 'What came of setting somebody’s roles in the network.',
  types: () => [SetNetworkRolesSuccessType, LastAdministratorType, ReasonMissingType] as const, resolveType: memberOf('SetNetworkRolesSuccess'),
});

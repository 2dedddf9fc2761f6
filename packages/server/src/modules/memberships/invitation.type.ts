import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AgencyRole, NetworkRole } from '#access/viewer';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, IdempotencyKeyScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { AgencyRoleEnum, NetworkRoleEnum } from '#modules/people/person.type';
import { EmailNotVerifiedType } from '#modules/people/verified.type';
import { INVITATION_DAYS, type InvitationState, invitationStates, MOST_BY_PERSON_A_DAY, MOST_INVITATIONS_A_DAY } from './invitation.rules.ts';

export const InvitationStateEnum = graphqlEnum('InvitationState', 'Where an invitation stands.', invitationStates, {
  OPEN: 'Its link works.', ACCEPTED: 'It was taken up; the link works once.', WITHDRAWN: 'Who invited took it back.', REPLACED: 'A later one to the same address took its place.', EXPIRED: `Its ${INVITATION_DAYS} days are over.`,
});

@ObjectType('Invitation', { description: `A letter with a link that lets one person in, once, within ${INVITATION_DAYS} days: into an agency, or to work for the network.` })
export class InvitationType {
  @Field(() => ID, { description: 'Key of the invitation; it opens nothing.' }) id!: string;
  @Field(() => String, { description: 'Address it went to.' }) email!: string;
  @Field(() => AgencyRoleEnum, { nullable: true, description: 'What the person will do in the agency; null for the network’s invitations.' }) role!: AgencyRole | null;
  @Field(() => [NetworkRoleEnum], { description: 'What the person will do for the network; empty for an agency’s invitations.' }) networkRoles!: NetworkRole[];
  @Field(() => DateTimeScalar, { description: 'When it was written.' }) invitedAt!: string;
  @Field(() => DateTimeScalar, { description: 'Until when its link works.' }) expiresAt!: string;
  @Field(() => InvitationStateEnum, { description: 'Where it stands, by the database’s clock.' }) state!: InvitationState;
}

@ObjectType('InvitationByLink', { simpleResolvers: true, description: 'What an invitation says to whoever has its link.' })
export class InvitationByLinkType {
  @Field(() => InvitationStateEnum, { description: 'Where it stands. All else is told only while it is open.' }) state!: InvitationState;
  @Field(() => String, { nullable: true, description: 'Name of the agency; null for the network’s invitations, and when it is over.' }) agencyName!: string | null;
  @Field(() => AgencyRoleEnum, { nullable: true, description: 'What the person will do in the agency; null for the network’s invitations, and when it is over.' }) role!: AgencyRole | null;
  @Field(() => [NetworkRoleEnum], { description: 'What the person will do for the network; empty for an agency’s invitations, and when it is over.' }) networkRoles!: NetworkRole[];
  @Field(() => String, { nullable: true, description: 'Address it went to: only an account with it may take it up. Null when it is over.' }) email!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of who invites; null when it is over.' }) invitedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it can be taken up; null when it is over.' }) expiresAt!: string | null;
}

@InputType('InviteToAgencyInput', { description: 'Who is invited into which agency.' })
export class InviteToAgencyInput {
  @Field(() => ID, { description: 'Which agency.' }) agencyId!: string;
  @Field(() => String, { description: 'Address the letter goes to.' }) email!: string;
  @Field(() => AgencyRoleEnum, { description: 'What the person will do there.' }) role!: AgencyRole;
  @Field(() => IdempotencyKeyScalar, { description: 'The client’s key: sent again, no second letter is written.' }) key!: string;
}

@InputType('InviteToNetworkInput', { description: 'Who is invited to work for the network.' })
export class InviteToNetworkInput {
  @Field(() => String, { description: 'Address the letter goes to.' }) email!: string;
  @Field(() => [NetworkRoleEnum], { description: 'What the person will do: at least one role.' }) roles!: NetworkRole[];
  @Field(() => IdempotencyKeyScalar, { description: 'The client’s key: sent again, no second letter is written.' }) key!: string;
}

@InputType('WithdrawInvitationInput', { description: 'Which invitation is taken back.' })
export class WithdrawInvitationInput {
  @Field(() => ID, { description: 'Key of the invitation.' }) invitationId!: string;
}

@InputType('AcceptInvitationInput', { description: 'Which invitation is taken up.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'What stands in the link after the #.' }) token!: string;
}

@ObjectType('AlreadyMember', { implements: ProblemType, simpleResolvers: true, description: 'Whoever is invited belongs to the agency, or to the network’s people, already. Said only of those whom the one who invites can see there.' })
export class AlreadyMemberType extends ProblemType {}

@ObjectType('TooManyInvitations', { implements: ProblemType, simpleResolvers: true, description: `In 24 hours an agency, or the network, sends at most ${MOST_INVITATIONS_A_DAY} invitations, and a person at most ${MOST_BY_PERSON_A_DAY}.` })
export class TooManyInvitationsType extends ProblemType {
  @Field(() => Int, { description: 'How many may be sent.' }) most!: number;
}

@ObjectType('InvitationOver', { implements: ProblemType, simpleResolvers: true, description: 'The invitation is not open any more.' })
export class InvitationOverType extends ProblemType {
  @Field(() => InvitationStateEnum, { description: 'What became of it.' }) state!: InvitationState;
}

@ObjectType('InvitationForOther', { implements: ProblemType, simpleResolvers: true, description: 'The invitation went to another address than that of the account signed in.' })
export class InvitationForOtherType extends ProblemType {
  @Field(() => String, { description: 'Address it went to.' }) email!: string;
}

@ObjectType('InviteSuccess', { description: 'The letter is on its way.' })
export class InviteSuccessType {}
export const InviteResult = createUnionType({
  name: 'InviteResult', description: 'What came of inviting somebody. It is the same whether or not the address has an account.',
  types: () => [InviteSuccessType, AlreadyMemberType, TooManyInvitationsType, EmailNotVerifiedType] as const, resolveType: memberOf('InviteSuccess'),
});

@ObjectType('WithdrawInvitationSuccess', { description: 'Its link opens nothing any more.' })
export class WithdrawInvitationSuccessType {}
export const WithdrawInvitationResult = createUnionType({
  name: 'WithdrawInvitationResult', description: 'What came of taking an invitation back.',
  types: () => [WithdrawInvitationSuccessType, InvitationOverType] as const, resolveType: memberOf('WithdrawInvitationSuccess'),
});

@ObjectType('AcceptInvitationSuccess', { description: 'The person is one of them now.' })
export class AcceptInvitationSuccessType {}
export const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult', description: 'What came of taking an invitation up.',
  types: () => [AcceptInvitationSuccessType, InvitationOverType, InvitationForOtherType] as const, resolveType: memberOf('AcceptInvitationSuccess'),
});

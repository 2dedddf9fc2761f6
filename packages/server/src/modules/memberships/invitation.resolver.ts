import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { mayForAgency, mayForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import { hashOfToken } from '#lib/token';
import type { AgencyRow } from '#modules/agencies/agency.finders';
import { AgencyType } from '#modules/agencies/agency.type';
import { personById } from '#modules/people/person.finders';
import { PersonType } from '#modules/people/person.type';
import { findInvitationByToken, findOpenInvitationsOfNetwork, type InvitationRow, openInvitationsOfAgency } from './invitation.finders.ts';
import { InvitationByLinkType, InvitationType } from './invitation.type.ts';

@Resolver(() => InvitationType)
export class InvitationResolver {
  @Query(() => InvitationByLinkType, { nullable: true, description: 'What an invitation says to whoever has its link; null when there is none with it.' })
  async invitation(@Ctx() scope: Scope, @Arg('token', () => String, { description: 'What stands in the link after the #.' }) token: string): Promise<InvitationByLinkType | null> {
    const found = await findInvitationByToken(scope.db, hashOfToken(token));
    if (!found) return null;
    if (found.state !== 'OPEN') return { state: found.state, agencyName: null, role: null, networkRoles: [], email: null, invitedBy: null, expiresAt: null };
    const { state, agencyName, role, networkRoles, email, inviterName, expiresAt } = found;
    return { state, agencyName, role, networkRoles, email, invitedBy: inviterName, expiresAt };
  }

  @Query(() => [InvitationType], { description: 'Open invitations to work for the network, the latest first. For its administrators; empty for others.' })
  async networkInvitations(@Ctx() scope: Scope): Promise<InvitationRow[]> {
    return mayForNetwork(scope.viewer, 'managePeople') ? findOpenInvitationsOfNetwork(scope.db) : [];
  }

  @FieldResolver(() => PersonType, { description: 'Who invited.' })
  invitedBy(@Root() invitation: InvitationRow, @Ctx() scope: Scope) {
    return scope.batches.load(personById, invitation.invitedBy);
  }
}

@Resolver(() => AgencyType)
export class AgencyInvitationsResolver {
  @FieldResolver(() => [InvitationType], { nullable: true, description: 'Its open invitations, the latest first. For its owners; null for others.' })
  openInvitations(@Root() agency: AgencyRow, @Ctx() scope: Scope) {
    return mayForAgency(scope.viewer, 'managePeople', agency.id) ? scope.batches.load(openInvitationsOfAgency, agency.id) : null;
  }
}

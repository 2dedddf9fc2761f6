import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { mayForAgency, mayForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import type { AgencyRow } from '#modules/agencies/agency.finders';
import { canSeePapers } from '#modules/agencies/agency.policy';
import { AgencyType } from '#modules/agencies/agency.type';
import { PersonType } from '#modules/people/person.type';
import { findNetworkPeople, type MemberRow, membersOfAgency, type NetworkPersonRow } from './member.finders.ts';
import { AgencyMemberType, NetworkPersonType } from './member.type.ts';

@Resolver(() => AgencyType)
export class AgencyMembersResolver {
  @FieldResolver(() => [AgencyMemberType], { nullable: true, description: 'Who belongs to it, owners first. For its members and the network’s staff; null for others.' })
  members(@Root() agency: AgencyRow, @Ctx() scope: Scope) {
    return canSeePapers(scope.viewer, agency.id) ? scope.batches.load(membersOfAgency, agency.id) : null;
  }
}

@Resolver(() => AgencyMemberType)
export class AgencyMemberResolver {
  @FieldResolver(() => PersonType, { description: 'The person.' })
  person(@Root() { personId, name, email }: MemberRow) {
    return { id: personId, name, email };
  }

  @FieldResolver(() => String, { nullable: true, description: 'Address the person signs in with. For the person, the agency’s owners and the network’s staff; null for others.' })
  email(@Root() member: MemberRow, @Ctx() { viewer }: Scope): string | null {
    const sees = viewer?.personId === member.personId || mayForAgency(viewer, 'managePeople', member.agencyId) || mayForNetwork(viewer, 'seeAgency');
    return sees ? member.email : null;
  }
}

@Resolver(() => NetworkPersonType)
export class NetworkPersonResolver {
  @Query(() => [NetworkPersonType], { description: 'Who works for the network, by name. For its administrators; empty for others.' })
  async networkPeople(@Ctx() scope: Scope): Promise<NetworkPersonRow[]> {
    return mayForNetwork(scope.viewer, 'managePeople') ? findNetworkPeople(scope.db) : [];
  }

  @FieldResolver(() => PersonType, { description: 'The person.' })
  person(@Root() { id, name, email }: NetworkPersonRow) {
    return { id, name, email };
  }
}

import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '#access/viewer';
import { SourceType } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { loadSources } from '#modules/network/source.finders';
import { ViewerType } from '#modules/people/person.type';
import { agencyById, type AgencyRow, findCertifiedAgencies } from './agency.finders.ts';
import { canSeePapers, maySeeAgency } from './agency.policy.ts';
import { AgencyType, MembershipType } from './agency.type.ts';

@Resolver(() => AgencyType)
export class AgencyResolver {
  @Query(() => [AgencyType], { description: 'Agencies whose certification is in force today, by name.' })
  certifiedAgencies(@Ctx() scope: Scope): Promise<AgencyRow[]> {
    return findCertifiedAgencies(scope.db);
  }

  @Query(() => AgencyType, { nullable: true, description: 'An agency; null when there is none or it is not yours to see.' })
  async agency(@Ctx() scope: Scope, @Arg('id', () => ID, { description: 'Key of the agency.' }) id: string): Promise<AgencyRow | null> {
    const agency = isUuid(id) ? await scope.batches.load(agencyById, id) : null;
    return agency && maySeeAgency(scope.viewer, agency) ? agency : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its legal name; null when not given, and for viewers who may not see papers.' })
  legalName(@Root() agency: AgencyRow, @Ctx() scope: Scope): string | null {
    return canSeePapers(scope.viewer, agency.id) ? agency.legalName : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its tax number, eleven digits; null when not given, and for viewers who may not see papers.' })
  ruc(@Root() agency: AgencyRow, @Ctx() scope: Scope): string | null {
    return canSeePapers(scope.viewer, agency.id) ? agency.ruc : null;
  }

  @FieldResolver(() => [SourceType], { description: 'Where the catalogue read of it; empty for agencies that founded themselves here.' })
  sources(@Root() agency: AgencyRow, @Ctx() scope: Scope) {
    return loadSources(scope, agency.sourceIds);
  }
}

type MembershipRow = Viewer['memberships'][number];

@Resolver(() => ViewerType)
export class ViewerMembershipsResolver {
  @FieldResolver(() => [MembershipType], { description: 'The agencies the person belongs to, the longest membership first.' })
  memberships(@Root() viewer: Viewer): MembershipRow[] {
    return viewer.memberships;
  }
}

@Resolver(() => MembershipType)
export class MembershipResolver {
  @FieldResolver(() => AgencyType, { description: 'The agency.' })
  agency(@Root() membership: MembershipRow, @Ctx() scope: Scope) {
    return scope.batches.load(agencyById, membership.agencyId);
  }
}

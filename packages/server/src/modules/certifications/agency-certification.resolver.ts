import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDateScalar } from '#graphql/scalars';
import type { Scope } from '#http/scope';
import type { AgencyRow } from '#modules/agencies/agency.finders';
import { AgencyType } from '#modules/agencies/agency.type';
import { inForceOfAgency, latestCertificationOfAgency } from './certification.finders.ts';
import { maySeeCertification } from './certification.policy.ts';
import { CertificationType } from './certification.type.ts';

/** What certifications add to an agency. */
@Resolver(() => AgencyType)
export class AgencyCertificationResolver {
  @FieldResolver(() => LocalDateScalar, { nullable: true, description: 'First day of the certification in force; null when none is.' })
  async certifiedSince(@Root() agency: AgencyRow, @Ctx() scope: Scope): Promise<string | null> {
    return (await scope.batches.load(inForceOfAgency, agency.id))?.since ?? null;
  }

  @FieldResolver(() => LocalDateScalar, { nullable: true, description: 'Last day of the certification in force; null when none is.' })
  async certifiedUntil(@Root() agency: AgencyRow, @Ctx() scope: Scope): Promise<string | null> {
    return (await scope.batches.load(inForceOfAgency, agency.id))?.until ?? null;
  }

  @FieldResolver(() => CertificationType, { nullable: true, description: 'The file in work, or the latest one; null when there is none, and for viewers who may not see papers.' })
  certification(@Root() agency: AgencyRow, @Ctx() scope: Scope) {
    return maySeeCertification(scope.viewer, { agencyId: agency.id }) ? scope.batches.load(latestCertificationOfAgency, agency.id) : null;
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { defineBatch } from '#db/batch';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import type { AgencyRow } from '#modules/agencies/agency.finders';
import { AgencyType } from '#modules/agencies/agency.type';
import { CERTIFICATION_COLUMNS, type CertificationRow } from '#modules/certifications/certification.finders';
import { maySeeCertification } from '#modules/certifications/certification.policy';
import { CertificationType } from '#modules/certifications/certification.type';

const SUSPENDED = sql('suspended-certification-of-agencies', `
select distinct on (f."agencyId") f.* from (select ${CERTIFICATION_COLUMNS} from certification c where c.agency_id = any ($1::uuid[]) and c.state = 'SUSPENDED') f
 where f.state = 'SUSPENDED' order by f."agencyId", f."createdAt" desc, f.id desc`);

const suspendedOfAgency = defineBatch<string, CertificationRow | null>(async (db, agencyIds) => {
  const byAgency = new Map((await db.query<CertificationRow>(SUSPENDED, [agencyIds])).map((row) => [row.agencyId, row]));
  return agencyIds.map((id) => byAgency.get(id) ?? null);
});

/** What standing adds to an agency. */
@Resolver(() => AgencyType)
export class AgencyStandingResolver {
  @FieldResolver(() => CertificationType, { nullable: true, description: 'The latest file on which a suspension weighs today, also beside a renewal in work; null when none runs, and for viewers who may not see papers.' })
  suspendedCertification(@Root() agency: AgencyRow, @Ctx() scope: Scope) {
    return maySeeCertification(scope.viewer, { agencyId: agency.id }) ? scope.batches.load(suspendedOfAgency, agency.id) : null;
  }
}

import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { canSeePapers } from '#modules/agencies/agency.policy';
import type { CertificationRow } from '#modules/certifications/certification.finders';
import { CertificationType } from '#modules/certifications/certification.type';
import { certificateOfCertification, type CertificateRow, findCertificate } from './certificate.finders.ts';
import { CertificateType } from './certificate.type.ts';

@Resolver(() => CertificateType)
export class CertificateResolver {
  @Query(() => CertificateType, { nullable: true, description: 'What the certificate with this number is worth now. For everybody: a paper is checked by whoever is shown it. Null when there is none.' })
  certificate(@Ctx() scope: Scope, @Arg('number', () => String, { description: 'The number on the paper.' }) number: string): Promise<CertificateRow | undefined> {
    return findCertificate(scope.db, number);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Address of the paper as a PDF; null for all but the agency’s members and the network’s staff.' })
  pdfUrl(@Root() certificate: CertificateRow, @Ctx() scope: Scope): string | null {
    return canSeePapers(scope.viewer, certificate.agencyId) ? `/files/certificates/${certificate.number}.pdf` : null;
  }
}

@Resolver(() => CertificationType)
export class CertificationCertificateResolver {
  @FieldResolver(() => CertificateType, { nullable: true, description: 'Its certificate; null unless it was approved, and for a moment after the approval.' })
  certificate(@Root() file: CertificationRow, @Ctx() scope: Scope) {
    return scope.batches.load(certificateOfCertification, file.id);
  }
}

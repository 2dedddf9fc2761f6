import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { SourceType } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { agencyById } from '#modules/agencies/agency.finders';
import { AgencyType } from '#modules/agencies/agency.type';
import { loadSources } from '#modules/network/source.finders';
import { personById } from '#modules/people/person.finders';
import { PersonType } from '#modules/people/person.type';
import { certificationById, type CertificationRow } from './certification.finders.ts';
import { maySeeCertification, mayWith } from './certification.policy.ts';
import { CertificationLineType, CertificationMayType, CertificationType, ChecklistItemType } from './certification.type.ts';
import { type CertificationLineRow, type ChecklistItemRow, findChecklist, linesOfCertification } from './checklist.finders.ts';
import { missingItems } from './checklist.rules.ts';

@Resolver(() => CertificationType)
export class CertificationResolver {
  @Query(() => CertificationType, { nullable: true, description: 'A certification file; null when there is none or it is not yours to see.' })
  async certification(@Ctx() scope: Scope, @Arg('id', () => ID, { description: 'Key of the file.' }) id: string): Promise<CertificationRow | null> {
    const file = isUuid(id) ? await scope.batches.load(certificationById, id) : null;
    return file && maySeeCertification(scope.viewer, file) ? file : null;
  }

  @FieldResolver(() => AgencyType, { description: 'Whose file it is.' })
  agency(@Root() file: CertificationRow, @Ctx() scope: Scope) {
    return scope.batches.load(agencyById, file.agencyId);
  }

  @FieldResolver(() => [CertificationLineType], { description: 'Every item of the checklist, answered or not, in the catalogue’s order.' })
  lines(@Root() file: CertificationRow, @Ctx() scope: Scope) {
    return scope.batches.load(linesOfCertification, file.id);
  }

  @FieldResolver(() => [ChecklistItemType], { description: 'Required items that show neither an answer nor a document, or without the date their evidence is valid until.' })
  async missing(@Root() file: CertificationRow, @Ctx() scope: Scope) {
    return missingItems(await scope.batches.load(linesOfCertification, file.id));
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who last handed it in; null for drafts.' })
  submittedBy(@Root() file: CertificationRow, @Ctx() scope: Scope) {
    return file.submittedBy && scope.batches.load(personById, file.submittedBy);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who decided; null before.' })
  decidedBy(@Root() file: CertificationRow, @Ctx() scope: Scope) {
    return file.decidedBy && scope.batches.load(personById, file.decidedBy);
  }

  @FieldResolver(() => CertificationMayType, { description: 'What the viewer may do with it now.' })
  may(@Root() file: CertificationRow, @Ctx() scope: Scope): CertificationMayType {
    return mayWith(scope.viewer, file);
  }
}

@Resolver(() => CertificationLineType)
export class CertificationLineResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who last answered it; null when nobody.' })
  updatedBy(@Root() line: CertificationLineRow, @Ctx() scope: Scope) {
    return line.updatedBy && scope.batches.load(personById, line.updatedBy);
  }
}

@Resolver(() => ChecklistItemType)
export class ChecklistItemResolver {
  @Query(() => [ChecklistItemType], { description: 'What an agency shows to be certified, in the order of the file.' })
  certificationChecklist(@Ctx() scope: Scope): Promise<ChecklistItemRow[]> {
    return findChecklist(scope.db);
  }

  @FieldResolver(() => [SourceType], { description: 'Where this was read.' })
  sources(@Root() item: ChecklistItemRow, @Ctx() scope: Scope) {
    return loadSources(scope, item.sourceIds);
  }
}

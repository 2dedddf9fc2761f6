import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import { decodeCursor, pageOf, pageSize } from '#graphql/connection';
import { SourceType } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { agencyById } from '#modules/agencies/agency.finders';
import { AgencyType } from '#modules/agencies/agency.type';
import { loadSources } from '#modules/network/source.finders';
import { personById } from '#modules/people/person.finders';
import { PersonType } from '#modules/people/person.type';
import { certificationById, type CertificationRow, findQueue } from './certification.finders.ts';
import { maySeeCertification, mayWith } from './certification.policy.ts';
import type { CertificationState } from './certification.rules.ts';
import { CertificationConnection, CertificationLineType, CertificationMayType, CertificationStateEnum, CertificationType, ChecklistItemType } from './certification.type.ts';
import { type CertificationLineRow, type ChecklistItemRow, findChecklist, linesOfCertification } from './checklist.finders.ts';
import { missingItems } from './checklist.rules.ts';

const WAITING: CertificationState[] = ['SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED'];

@Resolver(() => CertificationType)
export class CertificationResolver {
  @Query(() => CertificationType, { nullable: true, description: 'A certification file; null when there is none or it is not yours to see.' })
  async certification(@Ctx() scope: Scope, @Arg('id', () => ID, { description: 'Key of the file.' }) id: string): Promise<CertificationRow | null> {
    const file = isUuid(id) ? await scope.batches.load(certificationById, id) : null;
    return file && maySeeCertification(scope.viewer, file) ? file : null;
  }

  @Query(() => CertificationConnection, { description: 'Files that wait for a decision, the oldest first; empty for all but certifiers.' })
  async certificationQueue(
    @Ctx() scope: Scope,
    @Arg('states', () => [CertificationStateEnum], { nullable: true, description: 'Only files in these states; default: those that wait, for the network or for the agency’s answer. Drafts are never listed.' }) states: CertificationState[] | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'endCursor of the page before.' }) after: string | null,
  ) {
    const size = pageSize(first ?? 20);
    const position = decodeCursor(after, 2);
    if (!mayForNetwork(scope.viewer, 'certify')) return pageOf([], size, () => []);
    // What an agency has not handed in is not the network's to list.
    const listed = (states ?? WAITING).filter((state) => state !== 'DRAFT');
    return pageOf(await findQueue(scope.db, listed, position, size), size, (row) => [row.position, row.id]);
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

import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { limaDate } from '#db/now';
import type { Scope } from '#http/scope';
import { LARGEST_BYTES, mediaTypes, MOST_PER_FILE, MOST_PER_ITEM, MOST_PIXELS, MOST_VERSIONS } from '#modules/documents/document.rules';
import { personById } from '#modules/people/person.finders';
import { PersonType } from '#modules/people/person.type';
import { certificationById } from './certification.finders.ts';
import { CertificationLineType } from './certification.type.ts';
import { type CertificationLineRow, linesOfCertification } from './checklist.finders.ts';
import { earliestLapse } from './checklist.rules.ts';
import { type DocumentRow, documentsOfCertification, type DocumentVersionRow, versionsOfDocument } from './document.finders.ts';
import { DocumentRulesType, DocumentType, DocumentVersionType, LineAskedAgainType } from './document.type.ts';
import { askedAgainBefore, lapsesBefore } from './renewal.rules.ts';

const documentsOf = async (scope: Scope, line: CertificationLineRow): Promise<DocumentRow[]> =>
  (await scope.batches.load(documentsOfCertification, line.certificationId)).filter(({ itemId }) => itemId === line.item.id);

/** What papers add to an item of a file. */
@Resolver(() => CertificationLineType)
export class LineDocumentsResolver {
  @FieldResolver(() => [DocumentType], { description: 'Its papers, in the order in which they came.' })
  documents(@Root() line: CertificationLineRow, @Ctx() scope: Scope) {
    return documentsOf(scope, line);
  }

  @FieldResolver(() => Boolean, { description: 'Everything it shows came from the earlier file, and nobody has changed it since.' })
  async isCarriedOver(@Root() line: CertificationLineRow, @Ctx() scope: Scope): Promise<boolean> {
    const file = (await scope.batches.load(certificationById, line.certificationId))!;
    if (line.updatedAt && line.updatedAt >= file.createdAt) return false;
    const versions = await Promise.all((await documentsOf(scope, line)).map(({ id }) => scope.batches.load(versionsOfDocument, id)));
    return (line.updatedAt !== null || versions.length > 0) && versions.every(([latest]) => latest!.isCarried);
  }

  @FieldResolver(() => LineAskedAgainType, { nullable: true, description: 'What it showed in the earlier file, where that runs out within the coming validity: it was not brought along. Null for all else.' })
  async askedAgain(@Root() line: CertificationLineRow, @Ctx() scope: Scope): Promise<(CertificationLineRow & { lapsesOn: string }) | null> {
    const file = (await scope.batches.load(certificationById, line.certificationId))!;
    if (!file.followsId) return null;
    const earlier = (await scope.batches.load(linesOfCertification, file.followsId)).find(({ item }) => item.id === line.item.id);
    if (!earlier || !lapsesBefore(earlier, askedAgainBefore(limaDate(new Date(file.createdAt))))) return null;
    return { ...earlier, lapsesOn: earliestLapse(earlier)! };
  }
}

@Resolver(() => LineAskedAgainType)
export class LineAskedAgainResolver {
  @FieldResolver(() => [DocumentType], { description: 'The papers it had there.' })
  documents(@Root() line: CertificationLineRow, @Ctx() scope: Scope) {
    return documentsOf(scope, line);
  }
}

@Resolver(() => DocumentType)
export class DocumentResolver {
  @Query(() => DocumentRulesType, { description: 'What papers may be and how many, the same for everybody.' })
  documentRules(): DocumentRulesType {
    return { mediaTypes, mostBytes: LARGEST_BYTES, mostPixels: MOST_PIXELS, mostPerItem: MOST_PER_ITEM, mostPerFile: MOST_PER_FILE, mostVersions: MOST_VERSIONS };
  }

  @FieldResolver(() => [DocumentVersionType], { description: 'The paper as it is now, and what it was before: the latest first.' })
  versions(@Root() document: DocumentRow, @Ctx() scope: Scope) {
    return scope.batches.load(versionsOfDocument, document.id);
  }
}

@Resolver(() => DocumentVersionType)
export class DocumentVersionResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who sent it in.' })
  uploadedBy(@Root() version: DocumentVersionRow, @Ctx() scope: Scope) {
    return scope.batches.load(personById, version.uploadedBy);
  }

  @FieldResolver(() => String, { description: 'Where whoever may see the file downloads it; always as a file, never as a page.' })
  url(@Root() version: DocumentVersionRow): string {
    return `/files/documents/${version.id}`;
  }

  @FieldResolver(() => String, { nullable: true, description: 'A small picture of it; null for a PDF.' })
  thumbnailUrl(@Root() version: DocumentVersionRow): string | null {
    return version.thumbnailAs && `/files/documents/${version.id}/thumbnail`;
  }
}

import { v7 as uuid } from 'uuid';
import { NotFound } from '#access/errors';
import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import { refuseIfDatesInvalid, refuseIfTooMany } from '#modules/documents/document.rules';
import type { KeptFile } from '#modules/documents/keep-file';
import { type CertificationNotEditable, refuseIfNotEditable } from './certification.rules.ts';
import { type ChecklistItemRow, linesOfCertification } from './checklist.finders.ts';
import { countDocuments, documentById } from './document.finders.ts';
import { dropMarks } from './drop-marks.ts';
import { lockCertification, requireMayWrite } from './lock-certification.ts';
import { rememberPreparer } from './remember-preparer.ts';

/** Where a paper is to go: an item of a file; as a new version of one of its documents, or as a document of its own. */
export type DocumentPlace = { certificationId: string; itemSlug: string };
export type DocumentFacts = { documentId: string | null; issuedOn: string | null; validUntil: string | null };

const ADD_DOCUMENT = sql('add-document', 'insert into document (id, certification_id, checklist_item_id, created_at, created_by) values ($1, $2, $3, $4, $5)');
const ADD_VERSION = sql('add-document-version', `
insert into document_version (id, document_id, version, file_name, media_type, bytes, sha256, stored_as, thumbnail_as, width, height, issued_on, valid_until, uploaded_at, uploaded_by)
values ($1, $2, (select coalesce(max(version), 0) + 1 from document_version where document_id = $2), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`);

/** Throws or refuses what can be known before a paper is read: whose file it is, which item, whether the file is in the agency's hands. Else the agency. */
export async function checkDocumentPlace(scope: Scope, place: DocumentPlace): Promise<CertificationNotEditable | { agencyId: string }> {
  const { file } = await requireMayWrite(scope, place.certificationId);
  await itemOf(scope, file.id, place.itemSlug);
  return refuseIfNotEditable(file.state) ?? { agencyId: file.agencyId };
}

/**
 * Puts a kept paper into a file: a document of its own, or the next version of one. Refuses when the file has left the agency's hands, when
 * there are as many as a file holds or ever takes, and dates that contradict each other. The item's mark falls; whoever sends a paper is a preparer.
 */
export async function addDocument(scope: Scope, place: DocumentPlace, facts: DocumentFacts, kept: KeptFile) {
  const { viewer, file: seen } = await requireMayWrite(scope, place.certificationId);
  const answer = await inTransaction(scope, async (inside) => {
    const { file, now } = await lockCertification(inside, seen.id);
    const item = await itemOf(inside, file.id, place.itemSlug);
    const refusal = refuseIfNotEditable(file.state) ?? refuseIfDatesInvalid(facts)
      ?? refuseIfTooMany(await countDocuments(inside.db, file.id, item.id, facts.documentId), facts.documentId !== null, kept.bytes);
    if (refusal) return refusal;
    const documentId = facts.documentId ?? uuid();
    if (facts.documentId) {
      const [document] = await documentById.load(inside.db, [documentId]);
      if (document?.certificationId !== file.id || document.itemId !== item.id) throw new NotFound();
    } else {
      await inside.db.query(ADD_DOCUMENT, [documentId, file.id, item.id, now, viewer.personId]);
    }
    const versionId = uuid();
    await inside.db.query(ADD_VERSION, [
      versionId, documentId, kept.fileName, kept.mediaType, kept.bytes, kept.sha256, kept.storedAs, kept.thumbnailAs, kept.width, kept.height, facts.issuedOn, facts.validUntil, now, viewer.personId,
    ]);
    await rememberPreparer(inside, file.id, viewer.personId);
    await dropMarks(inside, file.id, [item.id]);
    await writeAudit(inside, {
      action: facts.documentId ? 'replace-document' : 'add-document', objectType: 'Certification', objectId: file.id, agencyId: file.agencyId,
      after: { [item.slug]: kept.fileName, ...(facts.issuedOn && { issuedOn: facts.issuedOn }), ...(facts.validUntil && { validUntil: facts.validUntil }) },
    });
    return { versionId, documentId };
  });
  scope.batches.clear();
  return answer;
}

async function itemOf(scope: Scope, certificationId: string, slug: string): Promise<ChecklistItemRow> {
  const [lines] = await linesOfCertification.load(scope.db, [certificationId]);
  const line = lines!.find(({ item }) => item.slug === slug);
  if (!line) throw new NotFound();
  return line.item;
}

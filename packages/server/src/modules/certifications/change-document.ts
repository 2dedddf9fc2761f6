import { NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { writeAudit } from '#modules/audit/write-audit';
import { refuseIfNotEditable } from './certification.rules.ts';
import { linesOfCertification } from './checklist.finders.ts';
import { documentById, type DocumentVersionRow, versionsOfDocument } from './document.finders.ts';
import { dropMarks } from './drop-marks.ts';
import { lockCertification, requireMayWrite } from './lock-certification.ts';
import { rememberPreparer } from './remember-preparer.ts';

/** What a change finds under the lock of the file: the paper as it is, the instant, who changes it and of which item it is. */
export type DocumentToChange = { current: DocumentVersionRow; now: Date; personId: string; itemSlug: string; wasHandedIn: boolean };
type Change = { action: 'remove-document' | 'set-document-dates'; before: Record<string, unknown>; after: Record<string, unknown> };

/**
 * The road of every change of a paper that is there: the file is locked, must be in the agency's hands, and its paper must still be there.
 * Afterwards the item's mark falls, whoever changed it is a preparer, and the trail says what changed; null says that nothing did.
 */
export async function changeDocument<R extends Refusal>(scope: Scope, documentId: string, change: (inside: Scope, found: DocumentToChange) => Promise<Change | R | null>) {
  requireViewer(scope.viewer);
  const seen = isUuid(documentId) ? await scope.batches.load(documentById, documentId) : null;
  if (!seen) throw new NotFound();
  const { viewer } = await requireMayWrite(scope, seen.certificationId);
  const answer = await inTransaction(scope, async (inside) => {
    const { file, now } = await lockCertification(inside, seen.certificationId);
    const refusal = refuseIfNotEditable(file.state);
    if (refusal) return refusal;
    const [[document], [versions], [lines]] = await Promise.all([documentById.load(inside.db, [documentId]), versionsOfDocument.load(inside.db, [documentId]), linesOfCertification.load(inside.db, [file.id])]);
    if (!document) throw new NotFound();
    const changed = await change(inside, { current: versions![0]!, now, personId: viewer.personId, itemSlug: lines!.find(({ item }) => item.id === document.itemId)!.item.slug, wasHandedIn: file.submittedAt !== null });
    if (changed && 'kind' in changed) return changed;
    if (changed) {
      await rememberPreparer(inside, file.id, viewer.personId);
      await dropMarks(inside, file.id, [document.itemId]);
      await writeAudit(inside, { ...changed, objectType: 'Certification', objectId: file.id, agencyId: file.agencyId });
    }
    return { certificationId: file.id };
  });
  scope.batches.clear();
  return answer;
}

const REMOVE = sql('remove-document', 'update document set removed_at = $2, removed_by = $3 where id = $1');

// What the store has of it goes at night, where no version of another file refers to it (forget-unreferenced.ts).
const ERASE_VERSIONS = sql('erase-versions-of-document', `update document_version set file_name = '', stored_as = null, thumbnail_as = null, erased_at = $2 where document_id = $1 and erased_at is null`);

/**
 * Takes a paper with all its versions out of a file that is in the agency's hands. Of a file that was never handed in nobody has looked at it, and it is
 * erased: else drafts would fill the store with what they do not show.
 */
export function removeDocument(scope: Scope, { documentId }: { documentId: string }) {
  return changeDocument(scope, documentId, async (inside, { current, now, personId, itemSlug, wasHandedIn }) => {
    await inside.db.query(REMOVE, [documentId, now, personId]);
    if (!wasHandedIn) await inside.db.query(ERASE_VERSIONS, [documentId, now]);
    return { action: 'remove-document', before: { [itemSlug]: current.fileName }, after: { [itemSlug]: null } };
  });
}

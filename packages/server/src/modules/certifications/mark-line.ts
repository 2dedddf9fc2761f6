import { NotFound } from '#access/errors';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import { beginReview } from './assign-certification.ts';
import { refuseIfNotSubmitted } from './certification.rules.ts';
import { linesOfCertification } from './checklist.finders.ts';
import { evidenceOfCertification } from './evidence.finders.ts';
import { marksOfCertification } from './mark.finders.ts';
import { type Mark, refuseIfLineChanged, refuseIfNoteMissing } from './mark.rules.ts';
import { reviewFile } from './review-file.ts';

export type MarkLine = { certificationId: string; itemSlug: string; mark: Mark | null; note: string | null; evidence: string };

const MARK = sql('mark-certification-line', `
insert into certification_mark (certification_id, checklist_item_id, mark, note, marked_at, marked_by) values ($1, $2, $3, $4, $5, $6)
on conflict (certification_id, checklist_item_id) do update set mark = excluded.mark, note = excluded.note, marked_at = excluded.marked_at, marked_by = excluded.marked_by`);
const UNMARK = sql('unmark-certification-line', 'delete from certification_mark where certification_id = $1 and checklist_item_id = $2');

/**
 * Marks what an item shows now as good, as asked for again or as not accepted, the last two with a note; without a mark it takes one back. For whoever
 * may decide on the file. Refuses when the item shows something else than was seen. Whoever marks a file that nobody has is at it from then on.
 */
export function markLine(scope: Scope, wish: MarkLine) {
  return reviewFile(scope, wish.certificationId, async (inside, under) => {
    const { viewer, file, row, now } = under;
    const [lines] = await linesOfCertification.load(inside.db, [file.id]);
    const line = lines!.find(({ item }) => item.slug === wish.itemSlug);
    if (!line) throw new NotFound();
    const [shown] = await evidenceOfCertification.load(inside.db, [file.id]);
    const { fingerprint } = shown!.find(({ itemId }) => itemId === line.item.id)!;
    const note = wish.note?.trim() || null;
    const refusal = refuseIfNotSubmitted(row.state) ?? refuseIfNoteMissing(wish.mark, note, wish.itemSlug) ?? refuseIfLineChanged(wish.evidence, fingerprint, wish.itemSlug);
    if (refusal) return refusal;
    const [given] = await marksOfCertification.load(inside.db, [file.id]);
    const before = given!.find(({ itemId }) => itemId === line.item.id);
    const isSame = (before?.mark ?? null) === wish.mark && (before?.note ?? null) === (wish.mark && note);
    if (isSame) return { certificationId: file.id };
    if (wish.mark) await inside.db.query(MARK, [file.id, line.item.id, wish.mark, note, now, viewer.personId]);
    else await inside.db.query(UNMARK, [file.id, line.item.id]);
    const was = file.state;
    if (beginReview(under)) await inside.em.flush();
    await writeAudit(inside, {
      action: 'mark-line', objectType: 'Certification', objectId: file.id, agencyId: file.agencyId, reason: note,
      before: { [wish.itemSlug]: before?.mark ?? null, ...(was !== file.state && { state: was }) }, after: { [wish.itemSlug]: wish.mark, ...(was !== file.state && { state: file.state }) },
    });
    return { certificationId: file.id };
  });
}

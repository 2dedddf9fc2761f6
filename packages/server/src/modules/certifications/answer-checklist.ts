import { NotFound } from '#access/errors';
import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import { refuseIfNotEditable } from './certification.rules.ts';
import { linesOfCertification } from './checklist.finders.ts';
import { dropMarks } from './drop-marks.ts';
import { lockCertification, requireMayWrite } from './lock-certification.ts';
import { rememberPreparer } from './remember-preparer.ts';

export type ChecklistAnswer = { itemSlug: string; answer: string | null; validUntil: string | null };
export type AnswerChecklist = { certificationId: string; answers: readonly ChecklistAnswer[] };

const WRITE_LINES = sql('write-certification-lines', `
insert into certification_line (certification_id, checklist_item_id, answer, valid_until, updated_at, updated_by)
select $1, x.id, x.answer, x.valid_until, $3, $4 from unnest($2::uuid[], $5::text[], $6::date[]) x(id, answer, valid_until)
on conflict (certification_id, checklist_item_id) do update
  set answer = excluded.answer, valid_until = excluded.valid_until, updated_at = excluded.updated_at, updated_by = excluded.updated_by`);

/**
 * Writes answers into a file, each replacing what stood there; items not named stay as they are. Refuses when the file has left
 * the agency's hands; an item the checklist does not have is not found. A reviewer's mark on what was changed falls. Who writes is remembered for good: they will not decide on it.
 */
export async function answerChecklist(scope: Scope, wish: AnswerChecklist) {
  const { viewer, file: seen } = await requireMayWrite(scope, wish.certificationId);
  const answer = await inTransaction(scope, async (inside) => {
    const { file, now } = await lockCertification(inside, seen.id);
    const refusal = refuseIfNotEditable(file.state);
    if (refusal) return refusal;
    const [lines] = await linesOfCertification.load(inside.db, [file.id]);
    const bySlug = new Map(wish.answers.map((given) => [given.itemSlug, given]));
    const slugs = new Set(lines!.map((line) => line.item.slug));
    if (wish.answers.some(({ itemSlug }) => !slugs.has(itemSlug))) throw new NotFound();
    const changed = lines!.flatMap((line) => {
      const given = bySlug.get(line.item.slug);
      return given && (given.answer !== line.answer || given.validUntil !== line.validUntil) ? [{ line, given }] : [];
    });
    if (changed.length > 0) {
      await inside.db.query(WRITE_LINES, [
        file.id, changed.map(({ line }) => line.item.id), now, viewer.personId, changed.map(({ given }) => given.answer), changed.map(({ given }) => given.validUntil),
      ]);
      await rememberPreparer(inside, file.id, viewer.personId);
      await dropMarks(inside, file.id, changed.map(({ line }) => line.item.id));
      await writeAudit(inside, {
        action: 'answer-checklist', objectType: 'Certification', objectId: file.id, agencyId: file.agencyId,
        before: Object.fromEntries(changed.map(({ line }) => [line.item.slug, textOf(line)])), after: Object.fromEntries(changed.map(({ line, given }) => [line.item.slug, textOf(given)])),
      });
    }
    return { certificationId: file.id };
  });
  scope.batches.clear();
  return answer;
}

const textOf = ({ answer, validUntil }: { answer: string | null; validUntil: string | null }) => (validUntil ? `${answer ?? ''} (${validUntil})` : answer);

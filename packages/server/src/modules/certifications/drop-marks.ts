import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';

const DROP = sql('drop-certification-marks', `
with gone as (delete from certification_mark where certification_id = $1 and checklist_item_id = any ($2::uuid[]) returning checklist_item_id, mark)
select i.slug, g.mark, (select agency_id from certification where id = $1) as "agencyId" from gone g join checklist_item i on i.id = g.checklist_item_id order by i.position`);

/**
 * A reviewer's mark is about what an item showed when it was set: it falls when the answer, a date or a document of the item changes. To be called
 * in the transaction of that change, under the file's lock. The trail says which marks fell.
 */
export async function dropMarks(inside: Scope, certificationId: string, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return;
  const gone = await inside.db.query<{ slug: string; mark: string; agencyId: string }>(DROP, [certificationId, itemIds]);
  if (gone.length === 0) return;
  await writeAudit(inside, {
    action: 'drop-marks', objectType: 'Certification', objectId: certificationId, agencyId: gone[0]!.agencyId,
    before: Object.fromEntries(gone.map(({ slug, mark }) => [slug, mark])), after: Object.fromEntries(gone.map(({ slug }) => [slug, null])),
  });
}

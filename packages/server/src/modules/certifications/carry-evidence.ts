import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { linesOfCertification } from './checklist.finders.ts';
import { lapsesBefore } from './renewal.rules.ts';

const CARRY_LINES = sql('carry-evidence-lines', `
insert into certification_line (certification_id, checklist_item_id, answer, valid_until, updated_at, updated_by)
select $2, checklist_item_id, answer, valid_until, updated_at, updated_by from certification_line where certification_id = $1 and checklist_item_id = any ($3::uuid[])`);
// A paper as it is now begins the paper of the new file; both refer to the same stored object.
const CARRY_DOCUMENTS = sql('carry-evidence-documents', `
with now as materialized (
  select distinct on (d.id) uuidv7() as new_id, d.checklist_item_id, v.* from document d join document_version v on v.document_id = d.id
   where d.certification_id = $1 and d.checklist_item_id = any ($3::uuid[]) and d.removed_at is null and v.erased_at is null order by d.id, v.version desc),
made as (insert into document (id, certification_id, checklist_item_id, created_by) select new_id, $2, checklist_item_id, $4 from now returning id)
insert into document_version (document_id, version, file_name, media_type, bytes, sha256, stored_as, thumbnail_as, width, height, issued_on, valid_until, carried_from_id, uploaded_at, uploaded_by)
select n.new_id, 1, n.file_name, n.media_type, n.bytes, n.sha256, n.stored_as, n.thumbnail_as, n.width, n.height, n.issued_on, n.valid_until, n.id, n.uploaded_at, n.uploaded_by
  from now n join made m on m.id = n.new_id`);
const CARRY_PREPARERS = sql('carry-evidence-preparers', `
insert into certification_preparer (certification_id, person_id) select $2, person_id from certification_preparer where certification_id = $1 on conflict do nothing`);

/**
 * Brings what an agency showed in an earlier file into a new one: answers and papers as they are now, of every item of which nothing lapses
 * before a day (null: of every item). Whoever prepared them is a preparer of the new file as well. Answers the items that were carried.
 */
export async function carryEvidence(inside: Scope, wish: { fromId: string; toId: string; lapsingBefore: string | null; personId: string }): Promise<string[]> {
  const { fromId, toId, lapsingBefore, personId } = wish;
  const [lines] = await linesOfCertification.load(inside.db, [fromId]);
  const carried = lines!.filter((line) => (line.updatedAt || line.documents.length > 0) && !(lapsingBefore && lapsesBefore(line, lapsingBefore)));
  const itemIds = carried.map(({ item }) => item.id);
  await inside.db.query(CARRY_LINES, [fromId, toId, itemIds]);
  await inside.db.query(CARRY_DOCUMENTS, [fromId, toId, itemIds, personId]);
  await inside.db.query(CARRY_PREPARERS, [fromId, toId]);
  return carried.map(({ item }) => item.slug);
}

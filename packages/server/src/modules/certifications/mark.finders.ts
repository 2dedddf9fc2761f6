import { defineBatch, groupRows } from '#db/batch';
import { sql } from '#db/statement';
import type { Mark } from './mark.rules.ts';

/** A reviewer's mark on what an item shows now. */
export type MarkRow = { certificationId: string; itemId: string; mark: Mark; note: string | null; markedAt: string; markedBy: string };

const MARKS = sql('marks-of-certifications', `
select m.certification_id as "certificationId", m.checklist_item_id as "itemId", m.mark, m.note, m.marked_at as "markedAt", m.marked_by as "markedBy"
  from certification_mark m join checklist_item i on i.id = m.checklist_item_id where m.certification_id = any ($1::uuid[]) order by i.position`);

/** The marks of a file, in the catalogue's order. */
export const marksOfCertification = defineBatch<string, MarkRow[]>(async (db, ids) =>
  groupRows(ids, await db.query<MarkRow>(MARKS, [ids]), (row) => row.certificationId));

import { defineBatch, groupRows } from '#db/batch';
import { sql } from '#db/statement';
import type { CommentSide } from './comment.rules.ts';

/** Something said about an item of a file, or about the whole file (no item). */
export type CommentRow = { id: string; certificationId: string; itemId: string | null; body: string; side: CommentSide; isInternal: boolean; writtenAt: string; writtenBy: string };

const COMMENTS = sql('comments-of-certifications', `
select id, certification_id as "certificationId", checklist_item_id as "itemId", body, side, is_internal as "isInternal", written_at as "writtenAt", written_by as "writtenBy"
  from certification_comment where certification_id = any ($1::uuid[]) order by written_at, id`);

/** Everything said in a file, internal words included, the oldest first. Who may read the internal ones is the policy's matter. */
export const commentsOfCertification = defineBatch<string, CommentRow[]>(async (db, ids) =>
  groupRows(ids, await db.query<CommentRow>(COMMENTS, [ids]), (row) => row.certificationId));

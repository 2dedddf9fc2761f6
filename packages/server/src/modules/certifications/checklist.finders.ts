import { defineBatch, groupRows } from '#db/batch';
import { type Db, sql } from '#db/statement';
import type { ChecklistLevel } from './checklist.rules.ts';

type Words = { es: string; en: string | null };

/** A demand on agencies that want to be certified. */
export type ChecklistItemRow = {
  id: string; slug: string; level: ChecklistLevel; title: Words; issuer: Words; instrument: Words | null; evidence: Words; renewal: Words | null;
  isRequired: boolean; needsValidUntil: boolean; sourceIds: string[];
};

/** An item within a file, answered or not, with the dates of its documents as they are now. */
export type CertificationLineRow = {
  certificationId: string; item: ChecklistItemRow; answer: string | null; validUntil: string | null; updatedAt: string | null; updatedBy: string | null;
  documents: { id: string; validUntil: string | null }[];
};

const words = (column: string) => `json_build_object('es', i.${column}_es, 'en', i.${column}_en) as ${column}`;
const wordsOrNull = (column: string) => `case when i.${column}_es is not null then json_build_object('es', i.${column}_es, 'en', i.${column}_en) end as ${column}`;
const ITEM = `i.id, i.slug, i.level, ${words('title')}, ${words('issuer')}, ${wordsOrNull('instrument')}, ${words('evidence')}, ${wordsOrNull('renewal')},
  i.is_required as "isRequired", i.needs_valid_until as "needsValidUntil", i.source_ids as "sourceIds"`;

const CHECKLIST = sql('certification-checklist', `select ${ITEM} from checklist_item i order by i.position`);
const LINES = sql('lines-of-certifications', `
select c.id as "certificationId", (select row_to_json(x) from (select ${ITEM}) x) as item, l.answer, l.valid_until as "validUntil", l.updated_at as "updatedAt", l.updated_by as "updatedBy",
       (select coalesce(json_agg(json_build_object('id', d.id, 'validUntil', v.valid_until) order by d.id), '[]') from document d,
          lateral (select valid_until from document_version where document_id = d.id order by version desc limit 1) v
         where d.certification_id = c.id and d.checklist_item_id = i.id and d.removed_at is null) as documents
  from unnest($1::uuid[]) c(id) cross join checklist_item i left join certification_line l on l.certification_id = c.id and l.checklist_item_id = i.id
 order by i.position`);

/** The checklist, in the catalogue's order. */
export const findChecklist = (db: Db) => db.query<ChecklistItemRow>(CHECKLIST);

/** Every item of the checklist within a file, in the catalogue's order. */
export const linesOfCertification = defineBatch<string, CertificationLineRow[]>(async (db, ids) =>
  groupRows(ids, await db.query<CertificationLineRow>(LINES, [ids]), (row) => row.certificationId));

import { defineBatch, groupRows } from '#db/batch';
import { sql } from '#db/statement';

/** What an item of a file shows now, in one short word. It changes whenever the answer, a date or a document of the item does: who marks an item says what they saw. */
export type EvidenceRow = { certificationId: string; itemId: string; fingerprint: string };

// Of a document that was not removed, the highest version is the paper as it is.
const FINGERPRINTS = sql('evidence-of-certifications', `
select c.id as "certificationId", i.id as "itemId",
       left(encode(sha256(convert_to(concat_ws('|', coalesce(l.answer, ''), coalesce(l.valid_until::text, ''), coalesce(d.papers, '')), 'UTF8')), 'hex'), 16) as fingerprint
  from unnest($1::uuid[]) c(id) cross join checklist_item i
  left join certification_line l on l.certification_id = c.id and l.checklist_item_id = i.id
  left join lateral (
    select string_agg(concat_ws(' ', v.id, coalesce(v.issued_on::text, '-'), coalesce(v.valid_until::text, '-')), ',' order by v.id) as papers
      from (select distinct on (p.id) w.id, w.issued_on, w.valid_until from document p join document_version w on w.document_id = p.id
             where p.certification_id = c.id and p.checklist_item_id = i.id and p.removed_at is null order by p.id, w.version desc) v) d on true
 order by i.position`);

/** What every item of a file shows now, in the catalogue's order. */
export const evidenceOfCertification = defineBatch<string, EvidenceRow[]>(async (db, ids) =>
  groupRows(ids, await db.query<EvidenceRow>(FINGERPRINTS, [ids]), (row) => row.certificationId));

import { type Db, sql } from '#db/statement';
import type { CertificationState } from '#modules/certifications/certification.rules';

type Words = { es: string; en: string | null };

/** What letters say of a certification file. */
export type FileFacts = {
  agencyId: string; agency: string; code: string; state: CertificationState; dueOn: string | null; validFrom: string | null; validUntil: string | null; decidedUntil: string | null;
  limitedBy: Words | null; conditions: string | null; reason: string | null;
};

const FILE = sql('certification-of-letter', `
select c.agency_id as "agencyId", a.trade_name as agency, c.code, c.state, c.due_on as "dueOn", c.valid_from as "validFrom", c.valid_until as "validUntil",
       coalesce(c.decided_until, c.valid_until) as "decidedUntil", case when i.id is not null then json_build_object('es', i.title_es, 'en', i.title_en) end as "limitedBy",
       c.conditions, c.decision_reason as reason
  from certification c join agency a on a.id = c.agency_id left join checklist_item i on i.id = c.limiting_item_id where c.id = $1`);
const ASKED = sql('asked-in-letter', `
select case when i.id is not null then json_build_object('es', i.title_es, 'en', i.title_en) end as item, m.body as text
  from certification_comment m left join checklist_item i on i.id = m.checklist_item_id where m.certification_id = $1 and m.id = any ($2::uuid[]) order by i.position nulls last, m.id`);

/** A file as letters speak of it; undefined when there is none. */
export const findFileFacts = async (db: Db, certificationId: string): Promise<FileFacts | undefined> => (await db.query<FileFacts>(FILE, [certificationId]))[0];

/** What was asked for in certain comments, by item; item null is the whole file. */
export const findAsked = (db: Db, certificationId: string, commentIds: readonly string[]) =>
  db.query<{ item: Words | null; text: string }>(ASKED, [certificationId, commentIds]);

import { defineBatch, defineBatchById } from '#db/batch';
import { sql } from '#db/statement';
import type { CertificationState } from './certification.rules.ts';

/** A certification file as it reads today: one whose last day has passed reads EXPIRED and a suspension whose last day has passed is over, whether or not anybody wrote it down. */
export type CertificationRow = {
  id: string; code: string; agencyId: string; state: CertificationState; createdAt: string; createdBy: string; submittedAt: string | null; submittedBy: string | null;
  decidedAt: string | null; decidedBy: string | null; decisionReason: string | null; validFrom: string | null; validUntil: string | null; preparedBy: string[];
  followsId: string | null; assigneeId: string | null; dueOn: string | null; conditions: string | null; decidedUntil: string | null; limitingItemId: string | null; suspendedUntil: string | null;
};

/** The state of a file c as it reads today, which is what everything that asks for states goes by. */
export const STATE_TODAY = `case when c.state in ('APPROVED', 'SUSPENDED') and c.valid_until < (select lima_today()) then 'EXPIRED'
       when c.state = 'SUSPENDED' and c.suspended_until < (select lima_today()) then 'APPROVED' else c.state end`;

/** The columns of a file c as they read today. */
export const CERTIFICATION_COLUMNS = `c.id, c.code, c.agency_id as "agencyId", c.created_at as "createdAt", c.created_by as "createdBy", c.submitted_at as "submittedAt",
  c.submitted_by as "submittedBy", c.decided_at as "decidedAt", c.decided_by as "decidedBy", c.decision_reason as "decisionReason",
  c.valid_from as "validFrom", c.valid_until as "validUntil", c.follows_id as "followsId", c.assignee_id as "assigneeId", c.due_on as "dueOn", c.conditions,
  c.decided_until as "decidedUntil", c.limiting_item_id as "limitingItemId", c.suspended_until as "suspendedUntil",
  ${STATE_TODAY} as state,
  array(select person_id from certification_preparer p where p.certification_id = c.id order by person_id) as "preparedBy"`;

const CERTIFICATIONS = sql('certifications-by-id', `select ${CERTIFICATION_COLUMNS} from certification c where c.id = any ($1::uuid[])`);
const LATEST = sql('latest-certification-of-agencies', `
select ${CERTIFICATION_COLUMNS} from unnest($1::uuid[]) a(id), lateral (select * from certification where agency_id = a.id order by created_at desc, id desc limit 1) c`);
const IN_FORCE = sql('certification-in-force', `
select agency_id as id, min(valid_from)::text as since, max(valid_until)::text as until from certification, (select lima_today() as today) t
 where agency_id = any ($1::uuid[]) and state in ('APPROVED', 'SUSPENDED') and valid_from <= t.today and valid_until >= t.today
   and agency_standing(agency_id, t.today) = 'CERTIFIED' group by agency_id`);
/** Certification files by id. */
export const certificationById = defineBatchById((db, ids) => db.query<CertificationRow>(CERTIFICATIONS, [ids]));

/** An agency's file in work, or its latest; null when it never began one. */
export const latestCertificationOfAgency = defineBatch<string, CertificationRow | null>(async (db, agencyIds) => {
  const byAgency = new Map((await db.query<CertificationRow>(LATEST, [agencyIds])).map((row) => [row.agencyId, row]));
  return agencyIds.map((id) => byAgency.get(id) ?? null);
});

/** First and last day of an agency's certification in force today; null when none is. */
export const inForceOfAgency = defineBatchById((db, agencyIds) => db.query<{ id: string; since: string; until: string }>(IN_FORCE, [agencyIds]));

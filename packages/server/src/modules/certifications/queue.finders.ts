import { type Db, sql, type Statement } from '#db/statement';
import { CERTIFICATION_COLUMNS, type CertificationRow, STATE_TODAY } from './certification.finders.ts';
import type { CertificationState } from './certification.rules.ts';
import { type CertificationSort, certificationSorts, type CertificationView, certificationViews, LAPSING_DAYS } from './queue.rules.ts';

/** What is in a list; $5 is who asks. What an agency has not handed in is not the network's to list. */
const LISTED: Record<CertificationView, string> = {
  WAITING: `c.state in ('SUBMITTED', 'IN_REVIEW')`,
  MINE: `c.state in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED') and c.assignee_id = $5`,
  ASKED_BACK: `c.state = 'INFO_REQUESTED'`,
  OVERDUE: `c.state in ('SUBMITTED', 'IN_REVIEW') and c.due_on < (select lima_today())`,
  PROPOSED: `exists (select from certification_proposal p where p.certification_id = c.id and p.outcome is null)`,
  // By the calendar: a suspension that is over is in force again, whether or not anybody wrote it down.
  LAPSING: `${STATE_TODAY} = 'APPROVED' and c.valid_until between (select lima_today()) and (select lima_today()) + ${LAPSING_DAYS}`,
  ALL: `c.state <> 'DRAFT'`,
};

// As checklist.rules.ts counts: required items that show nothing, lack their date, or whose evidence has run out.
const MISSING = `(
  select count(*) from checklist_item i left join certification_line l on l.certification_id = c.id and l.checklist_item_id = i.id
    left join lateral (
      select count(*) as papers, min(v.valid_until) as until
        from document d, lateral (select valid_until from document_version where document_id = d.id order by version desc limit 1) v
       where d.certification_id = c.id and d.checklist_item_id = i.id and d.removed_at is null) d on true
    cross join lateral (select btrim(coalesce(l.answer, '')) <> '' or d.papers > 0 as shows, least(l.valid_until, d.until) as until) e
   where i.is_required and (not e.shows or (i.needs_valid_until and e.until is null) or e.until < (select lima_today())))`;

/** The order of a list: an expression, and the type of its text in a cursor. The most that is missing comes first. */
const ORDERS: Record<CertificationSort, { by: string; type: string; first: string }> = {
  AGE: { by: 'coalesce(c.submitted_at, c.created_at)', type: 'timestamptz', first: `'-infinity'` },
  DUE: { by: `coalesce(c.due_on, '9999-12-31')`, type: 'date', first: `'-infinity'` },
  MISSING: { by: `-${MISSING}::int`, type: 'int', first: '-1000000' },
};

const queueOf = (view: CertificationView, sort: CertificationSort) => {
  const { by, type, first } = ORDERS[sort];
  // The position is text with microseconds: an instant of the contract has only milliseconds, and rows between two pages would be lost.
  return sql(`certification-queue-${view}-${sort}`.toLowerCase().replaceAll('_', '-'), `
select ${CERTIFICATION_COLUMNS}, o.position::text as position from certification c, lateral (select ${by} as position) o
 where ${LISTED[view]} and ($1::text[] is null or ${STATE_TODAY} = any ($1)) and $5::text is not null
   and (o.position, c.id) > (coalesce($2::${type}, ${first}::${type}), coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'))
 order by o.position, c.id limit $4`);
};
const QUEUES = Object.fromEntries(certificationViews.map((view) => [view, Object.fromEntries(certificationSorts.map((sort) => [sort, queueOf(view, sort)]))])) as Record<CertificationView, Record<CertificationSort, Statement>>;

type Asked = { view: CertificationView; sort: CertificationSort; states: readonly CertificationState[] | null; personId: string };

/** A list of files in its order, one more than asked, to know whether there are more. */
export const findQueue = (db: Db, { view, sort, states, personId }: Asked, after: readonly string[] | undefined, first: number) =>
  db.query<CertificationRow & { position: string }>(QUEUES[view][sort], [states, after?.[0] ?? null, after?.[1] ?? null, first + 1, personId]);

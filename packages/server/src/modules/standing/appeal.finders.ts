import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { sql } from '#db/statement';
import type { ProposalKind } from '#modules/certifications/proposal.rules';
import type { AppealableState, AppealOutcome } from './appeal.rules.ts';

/** What was decided against an agency, and by whom: the two of a confirmed proposal, or the one of a refusal from before there were two. */
export type StandingDecisionRow = { id: string; proposalId: string | null; kind: ProposalKind; reason: string; until: string | null; decidedAt: string; decidedOn: string; by: string[] };

// A suspension or revocation weighs on all files of the agency, wherever it was proposed; a refusal on its own.
const DECISIONS = sql('standing-decisions', `
select c.id, p.id as "proposalId", coalesce(p.kind, 'REJECT') as kind, coalesce(p.reason, c.decision_reason) as reason, p.until, coalesce(p.ended_at, c.decided_at) as "decidedAt",
       (coalesce(p.ended_at, c.decided_at) at time zone 'America/Lima')::date as "decidedOn", array_remove(array[p.proposed_by, p.ended_by, case when c.state = 'REJECTED' then c.decided_by end], null) as by
  from certification c left join lateral (
    select p.* from certification_proposal p join certification o on o.id = p.certification_id
     where p.outcome = 'CONFIRMED' and ((c.state = 'REJECTED' and p.kind = 'REJECT' and o.id = c.id)
       or (o.agency_id = c.agency_id and ((c.state = 'SUSPENDED' and p.kind = 'SUSPEND') or (c.state = 'REVOKED' and p.kind = 'REVOKE'))))
     order by p.ended_at desc, p.id desc limit 1) p on true
 where c.id = any ($1::uuid[]) and (p.id is not null or c.state = 'REJECTED')`);

/** What stands against a file: the refusal, the suspension or the revocation; null for all others. */
export const decisionOfCertification = defineBatchById((db, ids) => db.query<StandingDecisionRow>(DECISIONS, [ids]));

/**
 * An agency's objection as it reads today: one against a suspension that is over has nothing left to judge, whether or not anybody wrote it down.
 * `decisionBy`: who proposed, confirmed or made the decision it is against, whatever stands now.
 */
export type AppealRow = {
  id: string; certificationId: string; agencyId: string; proposalId: string | null; decisionBy: string[]; against: AppealableState; reason: string; madeAt: string; madeBy: string;
  outcome: AppealOutcome | null; outcomeReason: string | null; decidedAt: string | null; decidedBy: string | null; openedId: string | null;
};
// A suspension that runs is the last one that was confirmed, while a file of the agency is suspended by it today.
const RUNS = `exists (select from certification f, (select lima_today() as today) t where f.agency_id = c.agency_id and f.state = 'SUSPENDED' and f.valid_until >= t.today and (f.suspended_until is null or f.suspended_until >= t.today))
  and a.proposal_id is not distinct from (select p.id from certification_proposal p join certification o on o.id = p.certification_id
    where o.agency_id = c.agency_id and p.kind = 'SUSPEND' and p.outcome = 'CONFIRMED' order by p.ended_at desc, p.id desc limit 1)`;
/** Of an appeal a in a file c: it waits, and the suspension it is against is over. */
export const LOST_ITS_OBJECT = `a.outcome is null and a.against = 'SUSPENDED' and not (${RUNS})`;
const COLUMNS = `a.id, a.certification_id as "certificationId", c.agency_id as "agencyId", a.proposal_id as "proposalId", a.against, a.reason, a.made_at as "madeAt", a.made_by as "madeBy",
  (select array_remove(array[p.proposed_by, p.ended_by, case when a.against = 'REJECTED' then c.decided_by end], null) from (select) x left join certification_proposal p on p.id = a.proposal_id) as "decisionBy",
  case when ${LOST_ITS_OBJECT} then 'WITHOUT_OBJECT' else a.outcome end as outcome, a.outcome_reason as "outcomeReason", a.decided_at as "decidedAt", a.decided_by as "decidedBy", a.opened_id as "openedId"`;
// A suspension and a revocation are one decision on all files it weighs on: so is the appeal against it, in whichever of them it was made.
const OF_FILES = sql('appeals-of-certifications', `
select ${COLUMNS}, f.id as "shownIn" from certification f join certification c on c.agency_id = f.agency_id join certification_appeal a on a.certification_id = c.id
 where f.id = any ($1::uuid[]) and (c.id = f.id or (f.state in ('SUSPENDED','REVOKED') and a.against = f.state)) order by a.made_at desc, a.id desc`);
const BY_ID = sql('appeals-by-id', `select ${COLUMNS} from certification_appeal a join certification c on c.id = a.certification_id where a.id = any ($1::uuid[])`);

/** Appeals by id. */
export const appealById = defineBatchById((db, ids) => db.query<AppealRow>(BY_ID, [ids]));

/** What was appealed in a file, or against a decision that stands in it, the latest first. */
export const appealsOfCertification = defineBatch<string, AppealRow[]>(async (db, ids) => groupRows(ids, await db.query<AppealRow & { shownIn: string }>(OF_FILES, [ids]), (row) => row.shownIn));

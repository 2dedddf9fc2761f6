import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { sql } from '#db/statement';
import type { ProposalKind, ProposalOutcome } from './proposal.rules.ts';

/** What one person proposed for a file, and how a second one answered. */
export type ProposalRow = {
  id: string; certificationId: string; agencyId: string; kind: ProposalKind; reason: string; until: string | null; proposedAt: string; proposedBy: string;
  outcome: ProposalOutcome | null; outcomeReason: string | null; endedAt: string | null; endedBy: string | null;
};

const COLUMNS = `p.id, p.certification_id as "certificationId", c.agency_id as "agencyId", p.kind, p.reason, p.until, p.proposed_at as "proposedAt", p.proposed_by as "proposedBy",
  p.outcome, p.outcome_reason as "outcomeReason", p.ended_at as "endedAt", p.ended_by as "endedBy"`;
const BY_ID = sql('certification-proposals-by-id', `select ${COLUMNS} from certification_proposal p join certification c on c.id = p.certification_id where p.id = any ($1::uuid[])`);
const OF_FILES = sql('proposals-of-certifications', `
select ${COLUMNS} from certification_proposal p join certification c on c.id = p.certification_id where p.certification_id = any ($1::uuid[]) order by p.proposed_at desc, p.id desc`);

/** Proposals by id. */
export const proposalById = defineBatchById((db, ids) => db.query<ProposalRow>(BY_ID, [ids]));

/** All that was proposed for a file, the latest first; the first may still be open. */
export const proposalsOfCertification = defineBatch<string, ProposalRow[]>(async (db, ids) =>
  groupRows(ids, await db.query<ProposalRow>(OF_FILES, [ids]), (row) => row.certificationId));

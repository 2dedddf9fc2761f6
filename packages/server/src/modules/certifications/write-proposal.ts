import { NotFound } from '#access/errors';
import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { isUuid } from '#lib/uuid';
import { proposalById, proposalsOfCertification, type ProposalRow } from './proposal.finders.ts';
import type { ProposalKind, ProposalOutcome } from './proposal.rules.ts';

const PROPOSE = sql('propose-for-certification', `
insert into certification_proposal (certification_id, kind, reason, until, proposed_at, proposed_by) values ($1, $2, $3, $4, $5, $6) returning id`);
const END = sql('end-certification-proposal', 'update certification_proposal set outcome = $2, outcome_reason = $3, ended_at = $4, ended_by = $5 where id = $1 and outcome is null');

/** The proposal of a file that waits for a second person; undefined when none does. To be asked under the file's lock. */
export async function openProposalOf(db: Db, certificationId: string): Promise<ProposalRow | undefined> {
  const [proposals] = await proposalsOfCertification.load(db, [certificationId]);
  return proposals!.find(({ outcome }) => outcome === null);
}

/** A proposal as it reads now, or null: for the policy, before anything is locked. */
export const seeProposal = async (scope: Scope, id: string): Promise<ProposalRow | null> => (isUuid(id) ? scope.batches.load(proposalById, id) : null);

/** The proposal again, under its file's lock: whoever ended it at the same moment was before us or waits for us. */
export async function readProposal(inside: Scope, id: string): Promise<ProposalRow> {
  const [proposal] = await proposalById.load(inside.db, [id]);
  if (!proposal) throw new NotFound();
  return proposal;
}

/** Writes what is proposed for a file, under the file's lock; answers its key. */
export async function insertProposal(inside: Scope, wish: { certificationId: string; kind: ProposalKind; reason: string; until?: string | null; personId: string; now: Date }): Promise<string> {
  const [made] = await inside.db.query<{ id: string }>(PROPOSE, [wish.certificationId, wish.kind, wish.reason, wish.until ?? null, wish.now, wish.personId]);
  return made!.id;
}

/** Says that something waits for a second person: those who may be it are written to. */
export const announceProposal = (inside: Scope, { proposalId, agencyId, now }: { proposalId: string; agencyId: string; now: Date }): Promise<void> =>
  announce(inside.db, [{ kind: 'certification-proposed', objectId: proposalId, facts: { agencyId } }], now.toISOString());

/** Writes how a proposal ended, under its file's lock. */
export async function endProposal(inside: Scope, id: string, end: { outcome: ProposalOutcome; reason: string | null; personId: string; now: Date }): Promise<void> {
  await inside.db.query(END, [id, end.outcome, end.reason, end.now, end.personId]);
}

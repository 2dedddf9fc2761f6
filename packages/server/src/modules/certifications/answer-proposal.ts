import { NotFound } from '#access/errors';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { requireMayDecide } from './certification.policy.ts';
import { refuseIfNotSubmitted } from './certification.rules.ts';
import { seeCertification } from './lock-certification.ts';
import type { ProposalRow } from './proposal.finders.ts';
import { refuseIfNotOwnProposal, refuseIfOwnProposal, refuseIfProposalEnded } from './proposal.rules.ts';
import { reviewFile, type UnderReview } from './review-file.ts';
import { endProposal, readProposal, seeProposal } from './write-proposal.ts';
import { writeDecision } from './write-decision.ts';

/** Locks the file of a proposal for a reviewer and reads the proposal under the lock. What may not be seen is not found. */
export async function answerProposal<Answer extends object>(scope: Scope, proposalId: string, act: (inside: Scope, under: UnderReview, proposal: ProposalRow) => Promise<Answer>) {
  const seen = await seeProposal(scope, proposalId);
  requireMayDecide(scope.viewer, seen && (await seeCertification(scope, seen.certificationId)));
  return reviewFile(scope, seen!.certificationId, async (inside, under) => act(inside, under, await readProposal(inside, proposalId)));
}

/**
 * Refuses a file as another certifier proposed, for the reason they gave. Refuses whoever proposed it: two different people, always. Of two who
 * confirm or decline at once one does, the other is told how it ended.
 */
export function confirmRejection(scope: Scope, wish: { proposalId: string }) {
  return answerProposal(scope, wish.proposalId, async (inside, under, proposal) => {
    if (proposal.kind !== 'REJECT') throw new NotFound();
    const { viewer, file, row, now } = under;
    const refusal = refuseIfProposalEnded(proposal) ?? refuseIfOwnProposal(viewer.personId, proposal) ?? refuseIfNotSubmitted(row.state);
    if (refusal) return refusal;
    const before = file.state;
    await endProposal(inside, proposal.id, { outcome: 'CONFIRMED', reason: null, personId: viewer.personId, now });
    writeDecision(under, { state: 'REJECTED', reason: proposal.reason });
    await inside.em.flush();
    await writeAudit(inside, {
      action: 'confirm-rejection', objectType: 'Certification', objectId: file.id, agencyId: file.agencyId, reason: proposal.reason, before: { state: before }, after: { state: 'REJECTED' },
    });
    await announce(inside.db, [{ kind: 'certification-decided', objectId: file.id, facts: { agencyId: file.agencyId, state: 'REJECTED' } }], now.toISOString());
    return { certificationId: file.id };
  });
}

/** Declines what another certifier proposed, whatever it is, and says why. The file stands as it was. */
export function declineProposal(scope: Scope, wish: { proposalId: string; reason: string }) {
  return endUndone(scope, wish, 'DECLINED', (personId, proposal) => refuseIfOwnProposal(personId, proposal) ?? refuseIfReasonMissing(wish.reason));
}

/** Takes back what one proposed oneself, whatever it is. The file stands as it was. */
export function withdrawProposal(scope: Scope, wish: { proposalId: string; reason?: string | null }) {
  return endUndone(scope, wish, 'WITHDRAWN', (personId, proposal) => refuseIfNotOwnProposal(personId, proposal));
}

function endUndone<R extends Refusal>(
  scope: Scope, wish: { proposalId: string; reason?: string | null }, outcome: 'DECLINED' | 'WITHDRAWN', refuse: (personId: string, proposal: ProposalRow) => R | undefined,
) {
  return answerProposal(scope, wish.proposalId, async (inside, { viewer, file, now }, proposal) => {
    const refusal = refuseIfProposalEnded(proposal) ?? refuse(viewer.personId, proposal);
    if (refusal) return refusal;
    const reason = wish.reason?.trim() || null;
    await endProposal(inside, proposal.id, { outcome, reason, personId: viewer.personId, now });
    await writeAudit(inside, {
      action: outcome === 'DECLINED' ? 'decline-proposal' : 'withdraw-proposal', objectType: 'Certification', objectId: file.id, agencyId: file.agencyId, reason, after: { proposal: proposal.kind, outcome },
    });
    return { certificationId: file.id };
  });
}

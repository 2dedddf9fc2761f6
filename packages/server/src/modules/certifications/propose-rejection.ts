import { keepAnswer, keyOwnerOf, knownAnswer } from '#db/kept-keys';
import type { Scope } from '#http/scope';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { refuseIfNotSubmitted } from './certification.rules.ts';
import { refuseIfProposalOpen } from './proposal.rules.ts';
import { reviewFile } from './review-file.ts';
import { announceProposal, insertProposal, openProposalOf } from './write-proposal.ts';

/**
 * Proposes to refuse a file, with the reason that the agency will read. Nothing is decided by it: a second certifier confirms or declines,
 * and until then nothing else is decided on the file. A repetition with the same key proposes nothing anew.
 */
export function proposeRejection(scope: Scope, wish: { certificationId: string; reason: string; key: string }) {
  const reason = wish.reason.trim();
  return reviewFile(scope, wish.certificationId, async (inside, { viewer, file, row, now }) => {
    const key = { owner: keyOwnerOf(viewer.personId), key: wish.key, input: ['propose-rejection', file.id, reason] };
    const known = await knownAnswer<{ certificationId: string }>(inside.db, key);
    if (known) return known;
    const refusal = refuseIfReasonMissing(reason) ?? refuseIfNotSubmitted(row.state) ?? refuseIfProposalOpen(await openProposalOf(inside.db, file.id));
    if (refusal) return refusal;
    const proposalId = await insertProposal(inside, { certificationId: file.id, kind: 'REJECT', reason, personId: viewer.personId, now });
    await writeAudit(inside, { action: 'propose-rejection', objectType: 'Certification', objectId: file.id, agencyId: file.agencyId, reason });
    await announceProposal(inside, { proposalId, agencyId: file.agencyId, now });
    await keepAnswer(inside.db, key, 'PROPOSED', { certificationId: file.id }, now.toISOString());
    return { certificationId: file.id };
  });
}

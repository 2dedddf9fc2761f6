import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import type { Scope } from '#http/scope';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { refuseIfProposalOpen } from '#modules/certifications/proposal.rules';
import { reviewFile } from '#modules/certifications/review-file';
import { announceProposal, insertProposal, openProposalOf } from '#modules/certifications/write-proposal';
import { refuseIfEndInvalid, refuseIfNotChangeable, type StandingChange } from './standing.rules.ts';

export type ProposeChange = { certificationId: string; reason: string; key: string };

/** Proposes to take a certification out of force for a time. Nothing happens before a second certifier confirms it. */
export const proposeSuspension = (scope: Scope, wish: ProposeChange & { until: string | null }) => propose(scope, 'SUSPEND', wish, wish.until);

/** Proposes to take an agency’s certifications out of force for good. Nothing happens before a second certifier confirms it. */
export const proposeRevocation = (scope: Scope, wish: ProposeChange) => propose(scope, 'REVOKE', wish, null);

function propose(scope: Scope, kind: StandingChange, wish: ProposeChange, until: string | null) {
  const reason = wish.reason.trim();
  const action = kind === 'SUSPEND' ? 'propose-suspension' : 'propose-revocation';
  return tryAgain(() => reviewFile(scope, wish.certificationId, async (inside, { viewer, file, row, now, today }) => {
    const key = { owner: keyOwnerOf(viewer.personId), key: wish.key, input: [action, file.id, reason, until] };
    const known = await knownAnswer<{ certificationId: string }>(inside.db, key);
    if (known) return known;
    const refusal = refuseIfReasonMissing(reason) ?? refuseIfProposalOpen(await openProposalOf(inside.db, file.id)) ?? refuseIfNotChangeable(kind, row.state)
      ?? refuseIfEndInvalid(until, { today, validUntil: row.validUntil! });
    if (refusal) return refusal;
    const proposalId = await insertProposal(inside, { certificationId: file.id, kind, reason, until, personId: viewer.personId, now });
    const at = now.toISOString();
    await writeAudit(inside, { action, objectType: 'Certification', objectId: file.id, agencyId: file.agencyId, reason, at, before: null, after: until ? { until } : null });
    await announceProposal(inside, { proposalId, agencyId: file.agencyId, now });
    const done = { certificationId: file.id };
    await keepAnswer(inside.db, key, 'PROPOSED', done, at);
    return done;
  }));
}

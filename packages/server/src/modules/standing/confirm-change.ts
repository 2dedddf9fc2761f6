import { NotFound } from '#access/errors';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { lockStandingToChange } from '#modules/agencies/lock-standing';
import { writeAudits } from '#modules/audit/write-audits';
import { certificationById } from '#modules/certifications/certification.finders';
import { requireMayDecide } from '#modules/certifications/certification.policy';
import { refuseIfNotYours } from '#modules/certifications/decision.rules';
import { lockCertification } from '#modules/certifications/lock-certification';
import type { ProposalRow } from '#modules/certifications/proposal.finders';
import { refuseIfOwnProposal, refuseIfProposalEnded } from '#modules/certifications/proposal.rules';
import { endProposal, readProposal, seeProposal } from '#modules/certifications/write-proposal';
import { closeLostAppeals } from './close-lost-appeals.ts';
import { endWhatIsNotConfirmed, lockWhatEnds } from './end-standing.ts';
import { type SinceLook, sinceLook } from './look.rules.ts';
import { idsSinceLook, type SinceLookIds } from './standing-impact.ts';
import { ENDED_BY_STANDING, refuseIfEndInvalid, refuseIfImpactChanged, refuseIfNotChangeable, type StandingChange } from './standing.rules.ts';
import { revokeAll, suspendAll } from './write-standing.ts';

export type ConfirmChange = { proposalId: string; fingerprint: string; key: string };

/** Suspends an agency as a first certifier proposed it. For a second one, with the impact that was looked at. */
export const confirmSuspension = (scope: Scope, wish: ConfirmChange) => confirm(scope, 'SUSPEND', wish);

/** Revokes an agency’s certifications as a first certifier proposed it. For a second one, with the impact that was looked at. */
export const confirmRevocation = (scope: Scope, wish: ConfirmChange) => confirm(scope, 'REVOKE', wish);

/** What is answered, and kept for whoever asks again. */
type Done = { certificationId: string; sinceLook: SinceLookIds };

const ACTS = {
  SUSPEND: { action: 'suspend-certification', kind: 'certification-suspended', outcome: 'SUSPENDED' }, REVOKE: { action: 'revoke-certification', kind: 'certification-revoked', outcome: 'REVOKED' },
} as const;

/**
 * One transaction: the agency’s row first, so that no hold is decided meanwhile, then its reservations and their days. What is held or asked for
 * is released and its parties wait no more, also what came since the impact was looked at: the answer names it. Confirmed groups stay. Refused
 * on a look that is too old, or after which the network decided on a file of the agency.
 */
async function confirm(scope: Scope, change: StandingChange, wish: ConfirmChange) {
  const seen = await seeProposal(scope, wish.proposalId);
  const viewer = requireMayDecide(scope.viewer, seen);
  if (seen!.kind !== change) throw new NotFound();
  const key = { owner: keyOwnerOf(viewer.personId), key: wish.key, input: [ACTS[change].action, seen!.id, wish.fingerprint] };
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    await lockStandingToChange(inside.db, seen!.agencyId);
    const { file } = await lockCertification(inside, seen!.certificationId);
    const known = await knownAnswer<Done>(inside.db, key);
    if (known) return known;
    const proposal = await readProposal(inside, seen!.id);
    const [row] = await certificationById.load(inside.db, [file.id]);
    const ends = await lockWhatEnds(inside, file.agencyId);
    const refusal = refuseIfProposalEnded(proposal) ?? refuseIfNotYours(viewer, row!) ?? refuseIfOwnProposal(viewer.personId, proposal) ?? refuseIfNotChangeable(change, row!.state)
      ?? refuseIfEndInvalid(proposal.until, { today: ends.today, validUntil: row!.validUntil! }) ?? refuseIfImpactChanged(wish.fingerprint, ends.impact, ends.now);
    if (refusal) return refusal;
    await endProposal(inside, proposal.id, { outcome: 'CONFIRMED', reason: null, personId: viewer.personId, now: new Date(ends.now) });
    const since = sinceLook(wish.fingerprint, ends.impact);
    await write(inside, change, proposal, ends, since);
    const done: Done = { certificationId: file.id, sinceLook: idsSinceLook(since) };
    await keepAnswer(inside.db, key, ACTS[change].outcome, done, ends.now);
    return done;
  }));
  scope.batches.clear();
  return answer;
}

/** Writes the new standing, ends what ends with it, and says so. */
async function write(inside: Scope, change: StandingChange, { id: proposalId, agencyId, certificationId, until, reason }: ProposalRow, ends: Awaited<ReturnType<typeof lockWhatEnds>>, since: SinceLook): Promise<void> {
  const { action, kind } = ACTS[change];
  const files = change === 'SUSPEND' ? await suspendAll(inside, agencyId, until) : await revokeAll(inside, agencyId);
  const ended = await endWhatIsNotConfirmed(inside, ends, { reason: ENDED_BY_STANDING[change], endedBy: 'NETWORK', action });
  // How much of it the second person could not have seen.
  const unseen = since.held.length + since.waiting.length;
  const counted = { ...(until && { until }), ...ended, ...(unseen > 0 && { sinceLook: unseen }) };
  await writeAudits(inside, ends.now, files.map(({ id, before, after }) => ({ action, objectType: 'Certification', objectId: id, agencyId, reason, before: { state: before }, after: { state: after, ...counted } })));
  // What was appealed against before is no longer what stands.
  await closeLostAppeals(inside, agencyId, ends.now);
  await announce(inside.db, [{ kind, objectId: certificationId, facts: { agencyId, proposalId, ...ended, kept: ends.impact.kept.length } }], ends.now);
}

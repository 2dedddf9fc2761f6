import { inTransaction } from '#db/in-transaction';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { lockStandingToChange } from '#modules/agencies/lock-standing';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudits } from '#modules/audit/write-audits';
import { certificationById } from '#modules/certifications/certification.finders';
import { requireMayDecide } from '#modules/certifications/certification.policy';
import { refuseIfNotYours } from '#modules/certifications/decision.rules';
import { lockCertification, seeCertification } from '#modules/certifications/lock-certification';
import { closeLostAppeals } from './close-lost-appeals.ts';
import { refuseIfNotSuspended } from './standing.rules.ts';
import { reinstateAll } from './write-standing.ts';

/** Lifts a suspension before its last day: the agency may hold and confirm again from this moment. It hurts nobody, so one certifier does it, with a reason. */
export async function reinstateCertification(scope: Scope, wish: { certificationId: string; reason: string }) {
  const seen = await seeCertification(scope, wish.certificationId);
  const viewer = requireMayDecide(scope.viewer, seen);
  const answer = await inTransaction(scope, async (inside) => {
    await lockStandingToChange(inside.db, seen!.agencyId);
    const { file, now } = await lockCertification(inside, seen!.id);
    const [row] = await certificationById.load(inside.db, [file.id]);
    const refusal = refuseIfReasonMissing(wish.reason) ?? refuseIfNotYours(viewer, row!) ?? refuseIfNotSuspended(row!.state);
    if (refusal) return refusal;
    await writeReinstated(inside, { certificationId: file.id, agencyId: file.agencyId, reason: wish.reason.trim(), at: now.toISOString() });
    return { certificationId: file.id };
  });
  scope.batches.clear();
  return answer;
}

/** Ends every running suspension of an agency, with the appeal that nobody has judged, in the caller’s transaction and under the lock of its standing. */
export async function writeReinstated(inside: Scope, { certificationId, agencyId, reason, at }: { certificationId: string; agencyId: string; reason: string; at: string }): Promise<void> {
  await writeAudits(inside, at, (await reinstateAll(inside, agencyId)).map(({ id, before, after }) => (
    { action: 'reinstate-certification', objectType: 'Certification', objectId: id, agencyId, reason, before: { state: before }, after: { state: after } })));
  // The letter reads the reason in the trail: what somebody wrote is kept there, and forgotten there, alone.
  await closeLostAppeals(inside, agencyId, at);
  await announce(inside.db, [{ kind: 'certification-reinstated', objectId: certificationId, facts: { agencyId } }], at);
}

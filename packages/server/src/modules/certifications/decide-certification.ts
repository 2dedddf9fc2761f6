import type { Refusal } from '#graphql/problem';
import { inTransaction } from '#db/in-transaction';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import { certificationById } from './certification.finders.ts';
import { requireMayDecide } from './certification.policy.ts';
import { refuseIfNotSubmitted } from './certification.rules.ts';
import { refuseIfNotYours } from './decision.rules.ts';
import { lockCertification, seeCertification } from './lock-certification.ts';

/** What a decision writes into the file. */
export type Decision = { action: 'approve-certification' | 'reject-certification'; state: 'APPROVED' | 'REJECTED'; reason: string | null; validFrom: string | null; validUntil: string | null };

/**
 * Decides on a file that waits. Refuses whoever prepared or submitted it and whoever belongs to its agency; of two who decide at
 * once one decides, the other is told where the file stands. What exactly is decided comes from the verb, in the knowledge of today.
 */
export async function decideCertification<R extends Refusal>(scope: Scope, certificationId: string, decide: (today: string) => Decision | R) {
  const seen = await seeCertification(scope, certificationId);
  const viewer = requireMayDecide(scope.viewer, seen);
  const answer = await inTransaction(scope, async (inside) => {
    const { file, now, today } = await lockCertification(inside, seen!.id);
    const [locked] = await certificationById.load(inside.db, [file.id]);
    const refusal = refuseIfNotYours(viewer, locked!) ?? refuseIfNotSubmitted(locked!.state);
    if (refusal) return refusal;
    const decision = decide(today);
    if ('kind' in decision) return decision;
    const before = file.state;
    const { action, state, reason, validFrom, validUntil } = decision;
    inside.em.assign(file, { state, decidedAt: now, decidedBy: viewer.personId, decisionReason: reason, validFrom, validUntil });
    await inside.em.flush();
    await writeAudit(inside, {
      action, objectType: 'Certification', objectId: file.id, agencyId: file.agencyId, reason, before: { state: before }, after: { state, ...(validUntil && { validFrom, validUntil }) },
    });
    return { certificationId: file.id };
  });
  scope.batches.clear();
  return answer;
}

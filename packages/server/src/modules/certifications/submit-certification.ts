import { inTransaction } from '#db/in-transaction';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { writeAudit } from '#modules/audit/write-audit';
import { refuseIfNotEditable, requireStep, stateWhenSubmitted } from './certification.rules.ts';
import { linesOfCertification } from './checklist.finders.ts';
import { refuseIfIncomplete } from './checklist.rules.ts';
import { lockCertification, requireMayWrite } from './lock-certification.ts';
import { dueOnOf } from './review.rules.ts';

/** Hands a file in; from now on the network owes an answer, within the days it sets itself. Refuses one with gaps or with evidence that is out of date today, naming every item, and one that was handed in already. */
export async function submitCertification(scope: Scope, wish: { certificationId: string }) {
  const { viewer, file: seen } = await requireMayWrite(scope, wish.certificationId);
  const answer = await inTransaction(scope, async (inside) => {
    const { file, now, today } = await lockCertification(inside, seen.id);
    const [lines] = await linesOfCertification.load(inside.db, [file.id]);
    const refusal = refuseIfNotEditable(file.state) ?? refuseIfIncomplete(lines!, today);
    if (refusal) return refusal;
    const before = file.state;
    const state = stateWhenSubmitted(before);
    requireStep(before, state);
    inside.em.assign(file, { state, submittedAt: now, submittedBy: viewer.personId, dueOn: dueOnOf(today) });
    await inside.em.flush();
    await writeAudit(inside, { action: 'submit-certification', objectType: 'Certification', objectId: file.id, agencyId: file.agencyId, before: { state: before }, after: { state: file.state } });
    await announce(inside.db, [{ kind: 'certification-submitted', objectId: file.id, facts: { agencyId: file.agencyId, dueOn: file.dueOn } }], now.toISOString());
    return { certificationId: file.id };
  });
  scope.batches.clear();
  return answer;
}

import { inTransaction } from '#db/in-transaction';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import { refuseIfNotEditable, stateWhenSubmitted } from './certification.rules.ts';
import { linesOfCertification } from './checklist.finders.ts';
import { refuseIfIncomplete } from './checklist.rules.ts';
import { lockCertification, requireMayWrite } from './lock-certification.ts';

/** Hands a file in. Refuses one with gaps or with evidence that is out of date today, naming every item, and one that was handed in already. */
export async function submitCertification(scope: Scope, wish: { certificationId: string }) {
  const { viewer, file: seen } = await requireMayWrite(scope, wish.certificationId);
  const answer = await inTransaction(scope, async (inside) => {
    const { file, now, today } = await lockCertification(inside, seen.id);
    const [lines] = await linesOfCertification.load(inside.db, [file.id]);
    const refusal = refuseIfNotEditable(file.state) ?? refuseIfIncomplete(lines!, today);
    if (refusal) return refusal;
    const before = file.state;
    inside.em.assign(file, { state: stateWhenSubmitted(before), submittedAt: now, submittedBy: viewer.personId });
    await inside.em.flush();
    await writeAudit(inside, { action: 'submit-certification', objectType: 'Certification', objectId: file.id, agencyId: file.agencyId, before: { state: before }, after: { state: file.state } });
    return { certificationId: file.id };
  });
  scope.batches.clear();
  return answer;
}

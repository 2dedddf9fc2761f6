import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import { refuseIfNotUnderReview } from './certification.rules.ts';
import { reviewFile } from './review-file.ts';
import { refuseIfDueDateInvalid } from './review.rules.ts';

/** Sets another day by which the network answers a file: from today on, within half a year. */
export function setCertificationDue(scope: Scope, wish: { certificationId: string; dueOn: string }) {
  return reviewFile(scope, wish.certificationId, async (inside, { file, row, today }) => {
    const refusal = refuseIfNotUnderReview(row.state) ?? refuseIfDueDateInvalid(wish.dueOn, today);
    if (refusal) return refusal;
    const before = file.dueOn ?? null;
    if (before === wish.dueOn) return { certificationId: file.id };
    file.dueOn = wish.dueOn;
    await inside.em.flush();
    await writeAudit(inside, { action: 'set-certification-due', objectType: 'Certification', objectId: file.id, agencyId: file.agencyId, before: { dueOn: before }, after: { dueOn: wish.dueOn } });
    return { certificationId: file.id };
  });
}

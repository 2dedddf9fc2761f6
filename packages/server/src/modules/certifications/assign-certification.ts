import { NotFound } from '#access/errors';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import { findReviewer } from './reviewer.finders.ts';
import { refuseIfNotUnderReview, requireStep } from './certification.rules.ts';
import { reviewFile, type UnderReview } from './review-file.ts';
import { refuseIfAssigneeMayNot } from './review.rules.ts';

export type AlreadyTaken = Refusal<'AlreadyTaken'> & { assigneeId: string };

/**
 * Takes a file into review: whoever takes it is at it from then on, and the agency sees that somebody is. Refuses a file that another
 * certifier has: of two who take it at once one has it. To take it over it is assigned. Taking twice changes nothing.
 */
export function takeCertification(scope: Scope, wish: { certificationId: string }) {
  return reviewFile(scope, wish.certificationId, async (inside, under) => {
    const { viewer, file, row } = under;
    const refusal = refuseIfNotUnderReview(row.state);
    if (refusal) return refusal;
    if (file.assigneeId && file.assigneeId !== viewer.personId) {
      return { kind: 'AlreadyTaken', assigneeId: file.assigneeId, message: 'Another certifier is at this file.' } satisfies AlreadyTaken;
    }
    const before = { state: file.state, assignee: file.assigneeId ?? null };
    if (!beginReview(under)) return { certificationId: file.id };
    await inside.em.flush();
    await writeAudit(inside, { action: 'take-certification', objectType: 'Certification', objectId: file.id, agencyId: file.agencyId, before, after: { state: file.state, assignee: viewer.personId } });
    return { certificationId: file.id };
  });
}

/** Gives a file to a certifier who may decide on it, or back to nobody. */
export function assignCertification(scope: Scope, wish: { certificationId: string; assigneeId: string | null }) {
  return reviewFile(scope, wish.certificationId, async (inside, { file, row }) => {
    const assignee = wish.assigneeId === null ? null : await findReviewer(inside.db, wish.assigneeId);
    if (assignee === undefined) throw new NotFound();
    const refusal = refuseIfNotUnderReview(row.state) ?? (assignee && refuseIfAssigneeMayNot(assignee, row));
    if (refusal) return refusal;
    const before = file.assigneeId ?? null;
    if (before === wish.assigneeId) return { certificationId: file.id };
    file.assigneeId = wish.assigneeId;
    await inside.em.flush();
    await writeAudit(inside, { action: 'assign-certification', objectType: 'Certification', objectId: file.id, agencyId: file.agencyId, before: { assignee: before }, after: { assignee: wish.assigneeId } });
    return { certificationId: file.id };
  });
}

/** Whoever begins to work on a file that nobody has is at it from then on. True when that changed something. */
export function beginReview({ file, viewer }: UnderReview): boolean {
  const isTaken = file.assigneeId !== null && file.assigneeId !== undefined;
  const isBegun = file.state !== 'SUBMITTED';
  if (isTaken && isBegun) return false;
  if (!isTaken) file.assigneeId = viewer.personId;
  if (!isBegun) {
    requireStep(file.state, 'IN_REVIEW');
    file.state = 'IN_REVIEW';
  }
  return true;
}

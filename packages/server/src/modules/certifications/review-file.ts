import type { Viewer } from '#access/viewer';
import { inTransaction } from '#db/in-transaction';
import type { Scope } from '#http/scope';
import type { Certification } from './certification.entity.ts';
import { certificationById, type CertificationRow } from './certification.finders.ts';
import { requireMayDecide } from './certification.policy.ts';
import { type NotYoursToDecide, refuseIfNotYours } from './decision.rules.ts';
import { lockCertification, seeCertification } from './lock-certification.ts';

/** A file under its lock, in a reviewer's hands. */
export type UnderReview = {
  viewer: Viewer;
  /** The row, to be changed. */
  file: Certification;
  /** The file as it reads today, by the calendar. */
  row: CertificationRow;
  now: Date;
  today: string;
};

/**
 * What a certifier does with a file: locked, so that of two at once the second sees what the first did, and refused to whoever worked on the
 * file or belongs to its agency. What is done comes from the verb. `lockBefore`: what the verb locks beside the file, in the order of locks.
 */
export async function reviewFile<Answer extends object>(
  scope: Scope, certificationId: string, act: (inside: Scope, under: UnderReview) => Promise<Answer>, lockBefore?: (inside: Scope, file: CertificationRow) => Promise<void>,
): Promise<Answer | NotYoursToDecide> {
  const seen = await seeCertification(scope, certificationId);
  const viewer = requireMayDecide(scope.viewer, seen);
  const answer = await inTransaction(scope, async (inside) => {
    await lockBefore?.(inside, seen!);
    const { file, now, today } = await lockCertification(inside, seen!.id);
    const [row] = await certificationById.load(inside.db, [file.id]);
    return refuseIfNotYours(viewer, row!) ?? act(inside, { viewer, file, row: row!, now, today });
  });
  scope.batches.clear();
  return answer;
}

import { LockMode } from '@mikro-orm/core';
import { NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import type { Viewer } from '#access/viewer';
import { limaDate, readNow } from '#db/now';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { Certification } from './certification.entity.ts';
import { certificationById, type CertificationRow } from './certification.finders.ts';
import { maySeeCertification, requireMayFile } from './certification.policy.ts';

/** The file as it reads now, or null: for the policy, before anything is locked. */
export const seeCertification = async (scope: Scope, id: string): Promise<CertificationRow | null> =>
  isUuid(id) ? scope.batches.load(certificationById, id) : null;

/** Throws unless the viewer may write this file; NotFound for whom it does not exist. */
export async function requireMayWrite(scope: Scope, id: string): Promise<{ viewer: Viewer; file: CertificationRow }> {
  const viewer = requireViewer(scope.viewer);
  const file = await seeCertification(scope, id);
  if (!file || !maySeeCertification(viewer, file)) throw new NotFound();
  requireMayFile(viewer, file.agencyId);
  return { viewer, file };
}

/** Locks a file inside a transaction and reads the clock after it: who decides, submits or answers at the same moment waits for us. */
export async function lockCertification(inside: Scope, id: string) {
  const file = await inside.em.findOneOrFail(Certification, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const now = await readNow(inside.db);
  return { file, now, today: limaDate(now) };
}

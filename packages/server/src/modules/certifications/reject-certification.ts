import type { Scope } from '#http/scope';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { type Decision, decideCertification } from './decide-certification.ts';

/** Refuses to certify an agency by this file, with a reason that it reads. It may begin a new one. */
export function rejectCertification(scope: Scope, wish: { certificationId: string; reason: string }) {
  return decideCertification(scope, wish.certificationId, () =>
    refuseIfReasonMissing(wish.reason) ?? ({ action: 'reject-certification', state: 'REJECTED', reason: wish.reason.trim(), validFrom: null, validUntil: null } satisfies Decision));
}

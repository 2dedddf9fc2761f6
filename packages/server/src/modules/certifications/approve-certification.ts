import type { Scope } from '#http/scope';
import { type Decision, decideCertification } from './decide-certification.ts';
import { refuseIfValidityInvalid, usualValidUntil } from './decision.rules.ts';

export type ApproveCertification = { certificationId: string; validUntil?: string | null; note?: string | null };

/** Certifies an agency from today on, for twelve months unless another last day is given: after today, within twenty-four months. */
export function approveCertification(scope: Scope, wish: ApproveCertification) {
  return decideCertification(scope, wish.certificationId, (today) => {
    const validUntil = wish.validUntil ?? usualValidUntil(today);
    return refuseIfValidityInvalid(validUntil, today)
      ?? ({ action: 'approve-certification', state: 'APPROVED', reason: wish.note?.trim() || null, validFrom: today, validUntil } satisfies Decision);
  });
}

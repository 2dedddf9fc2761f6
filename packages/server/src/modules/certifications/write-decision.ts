import { requireStep } from './certification.rules.ts';
import type { UnderReview } from './review-file.ts';
import type { RunningSuspension } from './running-suspension.ts';

/** What a decision writes into the file. */
export type Decision = {
  state: 'APPROVED' | 'REJECTED'; reason: string | null; conditions?: string | null;
  validFrom?: string; validUntil?: string; decidedUntil?: string; limitingItemId?: string | null;
  /** A suspension of the agency that runs: what is approved now is suspended with the rest, and comes back with it. */
  suspension?: RunningSuspension | null;
};

/** Writes a decision into a file that is locked and waits for one. */
export function writeDecision({ file, viewer, now }: UnderReview, decision: Decision): void {
  requireStep(file.state, decision.state);
  file.state = decision.state;
  if (decision.suspension) {
    requireStep(file.state, 'SUSPENDED');
    file.state = 'SUSPENDED';
    file.suspendedUntil = decision.suspension.until;
  }
  file.decidedAt = now;
  file.decidedBy = viewer.personId;
  file.decisionReason = decision.reason;
  file.conditions = decision.conditions ?? null;
  file.validFrom = decision.validFrom ?? null;
  file.validUntil = decision.validUntil ?? null;
  file.decidedUntil = decision.decidedUntil ?? null;
  file.limitingItemId = decision.limitingItemId ?? null;
}

import { requireStep } from './certification.rules.ts';
import type { UnderReview } from './review-file.ts';

/** What a decision writes into the file. */
export type Decision = {
  state: 'APPROVED' | 'REJECTED'; reason: string | null; conditions?: string | null;
  validFrom?: string; validUntil?: string; decidedUntil?: string; limitingItemId?: string | null;
};

/** Writes a decision into a file that is locked and waits for one. */
export function writeDecision({ file, viewer, now }: UnderReview, decision: Decision): void {
  requireStep(file.state, decision.state);
  file.state = decision.state;
  file.decidedAt = now;
  file.decidedBy = viewer.personId;
  file.decisionReason = decision.reason;
  file.conditions = decision.conditions ?? null;
  file.validFrom = decision.validFrom ?? null;
  file.validUntil = decision.validUntil ?? null;
  file.decidedUntil = decision.decidedUntil ?? null;
  file.limitingItemId = decision.limitingItemId ?? null;
}

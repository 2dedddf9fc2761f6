import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { lockStandingToChange } from '#modules/agencies/lock-standing';
import { writeAudit } from '#modules/audit/write-audit';
import { refuseIfNotSubmitted } from './certification.rules.ts';
import { linesOfCertification } from './checklist.finders.ts';
import { refuseIfValidityInvalid, usualValidUntil } from './decision.rules.ts';
import { marksOfCertification } from './mark.finders.ts';
import { refuseIfLinesNotAccepted } from './mark.rules.ts';
import { refuseIfProposalOpen } from './proposal.rules.ts';
import { reviewFile } from './review-file.ts';
import { runningSuspensionOf } from './running-suspension.ts';
import { datedLines } from './validity-now.ts';
import { refuseIfEvidenceLapsed, validityOf } from './validity.rules.ts';
import { openProposalOf } from './write-proposal.ts';
import { writeDecision } from './write-decision.ts';

export type ApproveCertification = { certificationId: string; validUntil?: string | null; note?: string | null; conditions?: string | null };

/**
 * Certifies an agency from today on, under conditions if there are any, for twelve months unless another last day is chosen: after today, within
 * twenty-four months, and never longer than the evidence of what is required. Refuses while a required item has no OK: is asked for,
 * not accepted or not reviewed; while required evidence has run out, and while something is proposed for the file. While a suspension of the agency runs, what is given is
 * suspended with the rest until that ends: approving a renewal lifts nothing.
 */
export function approveCertification(scope: Scope, wish: ApproveCertification) {
  return reviewFile(scope, wish.certificationId, async (inside, under) => {
    const { file, row, now, today } = under;
    const decidedUntil = wish.validUntil ?? usualValidUntil(today);
    const refusal = refuseIfNotSubmitted(row.state) ?? refuseIfProposalOpen(await openProposalOf(inside.db, file.id)) ?? refuseIfValidityInvalid(decidedUntil, today);
    if (refusal) return refusal;
    const [lines] = await linesOfCertification.load(inside.db, [file.id]);
    const [given] = await marksOfCertification.load(inside.db, [file.id]);
    const dated = datedLines(lines!);
    const marked = lines!.map(({ item }) => ({ item, mark: given!.find(({ itemId }) => itemId === item.id)?.mark }));
    const standing = refuseIfLinesNotAccepted(marked) ?? refuseIfEvidenceLapsed(dated, today);
    if (standing) return standing;
    const { validUntil, limitedBy } = validityOf(dated, decidedUntil);
    const before = file.state;
    const conditions = wish.conditions?.trim() || null;
    const reason = wish.note?.trim() || null;
    const suspension = await runningSuspensionOf(inside.db, file.agencyId);
    writeDecision(under, { state: 'APPROVED', reason, conditions, validFrom: today, validUntil, decidedUntil, limitingItemId: limitedBy?.id ?? null, suspension });
    await inside.em.flush();
    await writeAudit(inside, {
      action: 'approve-certification', objectType: 'Certification', objectId: file.id, agencyId: file.agencyId, reason, before: { state: before },
      after: { state: file.state, validFrom: today, validUntil, ...(limitedBy && { decidedUntil, limitedBy: limitedBy.slug }), ...(conditions && { conditions }), ...(suspension?.until && { until: suspension.until }) },
    });
    await announce(inside.db, [{ kind: 'certification-decided', objectId: file.id, facts: { agencyId: file.agencyId, state: 'APPROVED', suspension } }], now.toISOString());
    return { certificationId: file.id };
    // It gives the agency its standing: whoever suspends or lifts at this moment was before us or waits for us.
  }, (inside, { agencyId }) => lockStandingToChange(inside.db, agencyId));
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { auditTrailOf, LATEST_ENTRIES } from '#modules/audit/audit.finders';
import { AuditEntryType } from '#modules/audit/audit.type';
import { historyFor } from '#modules/audit/history';
import type { CertificationRow } from './certification.finders.ts';
import { maySeeCertification, maySeeReview } from './certification.policy.ts';
import { CertificationType } from './certification.type.ts';

const history = auditTrailOf('Certification');
const AMONG_COLLEAGUES = /^(comment-internally|mark-line|drop-marks|take-certification|assign-certification|propose-.+|decline-proposal|withdraw-proposal)$/;

@Resolver(() => CertificationType)
export class CertificationHistoryResolver {
  @FieldResolver(() => [AuditEntryType], { nullable: true, description: `What happened to it, oldest first: the latest ${LATEST_ENTRIES} entries. For the agency’s members and the network’s staff; null for others.` })
  history(@Root() certification: CertificationRow, @Ctx() scope: Scope) {
    // What colleagues of the network say, mark and propose among themselves is theirs to know.
    const isShown = (action: string) => !AMONG_COLLEAGUES.test(action) || maySeeReview(scope.viewer, certification);
    return maySeeCertification(scope.viewer, certification) ? historyFor(scope, history, certification, isShown) : null;
  }
}

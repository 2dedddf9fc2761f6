import { mayForAgency, mayForNetwork } from '#access/grants';
import type { Viewer } from '#access/viewer';
import { limaDate } from '#db/now';
import type { Scope } from '#http/scope';
import { certificationById, type CertificationRow } from '#modules/certifications/certification.finders';
import { refuseIfNotYours } from '#modules/certifications/decision.rules';
import { proposalsOfCertification } from '#modules/certifications/proposal.finders';
import { appealFactsOf } from './appeal-facts.ts';
import type { AppealRow } from './appeal.finders.ts';
import { appealObstacle, isAppealable, refuseIfAppealEnded, refuseIfTookPart } from './appeal.rules.ts';
import { refuseIfNotChangeable, refuseIfNotSuspended } from './standing.rules.ts';

const decidesOn = (viewer: Viewer | undefined, file: CertificationRow): viewer is Viewer => mayForNetwork(viewer, 'certify') && !refuseIfNotYours(viewer!, file);

/** What a certifier may begin: nothing while a proposal waits. */
export async function mayChange(scope: Scope, file: CertificationRow): Promise<{ suspend: boolean; revoke: boolean; reinstate: boolean }> {
  if (!decidesOn(scope.viewer, file)) return { suspend: false, revoke: false, reinstate: false };
  const isOpen = (await scope.batches.load(proposalsOfCertification, file.id)).some(({ outcome }) => outcome === null);
  return { suspend: !isOpen && !refuseIfNotChangeable('SUSPEND', file.state), revoke: !isOpen && !refuseIfNotChangeable('REVOKE', file.state), reinstate: !refuseIfNotSuspended(file.state) };
}

/** May the viewer, an owner of the agency, appeal against what stands against it? */
export async function mayAppeal(scope: Scope, file: CertificationRow): Promise<boolean> {
  if (!isAppealable(file.state) || !mayForAgency(scope.viewer, 'fileForCertification', file.agencyId)) return false;
  return !appealObstacle(await appealFactsOf(scope, file), limaDate(await scope.now()));
}

/** May the viewer judge this appeal now? */
export async function mayJudge(scope: Scope, appeal: AppealRow): Promise<boolean> {
  const file = (await scope.batches.load(certificationById, appeal.certificationId))!;
  if (!decidesOn(scope.viewer, file) || refuseIfAppealEnded(appeal.outcome)) return false;
  return !refuseIfTookPart(scope.viewer.personId, appeal);
}

/** May the viewer, an owner of the agency, take this appeal back now? */
export const mayWithdraw = (viewer: Viewer | undefined, appeal: AppealRow): boolean => !refuseIfAppealEnded(appeal.outcome) && mayForAgency(viewer, 'fileForCertification', appeal.agencyId);

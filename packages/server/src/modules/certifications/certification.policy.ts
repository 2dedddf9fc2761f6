import { NotAllowed, NotFound } from '#access/errors';
import { mayForAgency, mayForNetwork, requireForAgency, requireViewer } from '#access/grants';
import type { Viewer } from '#access/viewer';
import { canSeePapers } from '#modules/agencies/agency.policy';
import { type CertificationState, isEditable } from './certification.rules.ts';
import type { CommentSide } from './comment.rules.ts';
import { type FileToDecide, type MayNotDecideReason, mayNotDecideBecause } from './decision.rules.ts';

/** Certifiers see what is needed to decide: validity, the queue, what colleagues proposed. */
export const mayReview = (viewer: Viewer | undefined): boolean => mayForNetwork(viewer, 'certify');

/** A file is a paper of its agency: members and the network's staff see it. */
export const maySeeCertification = (viewer: Viewer | undefined, file: { agencyId: string }): boolean => canSeePapers(viewer, file.agencyId);

/** Throws unless the viewer may begin or write the agency's file: NotFound for strangers, NotAllowed for members of other roles. */
export const requireMayFile = (viewer: Viewer | undefined, agencyId: string): Viewer => requireForAgency(viewer, 'fileForCertification', agencyId);

/** Throws unless the viewer may decide on files at all. Whether this one is theirs to decide is a rule, with its reason. */
export function requireMayDecide(viewer: Viewer | undefined, file: { agencyId: string } | null): Viewer {
  const signedIn = requireViewer(viewer);
  if (!file || !maySeeCertification(signedIn, file)) throw new NotFound();
  if (!mayForNetwork(signedIn, 'certify')) throw new NotAllowed();
  return signedIn;
}

/**
 * Throws unless the viewer may speak in a file: NotFound for strangers, NotAllowed for members and staff of other roles, and for whoever wants
 * to say something internal without deciding on files. Who files for the agency speaks for it, whatever else they are.
 */
export function requireMayComment(viewer: Viewer | undefined, file: { agencyId: string } | null, isInternal: boolean): { viewer: Viewer; side: CommentSide } {
  const signedIn = requireViewer(viewer);
  if (!file || !maySeeCertification(signedIn, file)) throw new NotFound();
  const side = mayForAgency(signedIn, 'fileForCertification', file.agencyId) ? 'AGENCY' : mayReview(signedIn) ? 'NETWORK' : undefined;
  if (!side || (isInternal && side !== 'NETWORK')) throw new NotAllowed();
  return { viewer: signedIn, side };
}

/** What colleagues think of a file before the network has spoken, their words among themselves, who is at it: for the network's staff, as long as they do not belong to the agency. */
export const maySeeReview = (viewer: Viewer | undefined, file: { agencyId: string }): boolean =>
  mayForNetwork(viewer, 'seeAgency') && !mayForAgency(viewer, 'seeAgency', file.agencyId);

export type CertificationMay = { edit: boolean; submit: boolean; comment: boolean; commentInternally: boolean; decide: boolean; mayNotDecideBecause: MayNotDecideReason | null };

/** What the viewer may do with a file now. */
export function mayWith(viewer: Viewer | undefined, file: FileToDecide & { state: CertificationState }): CertificationMay {
  const files = mayForAgency(viewer, 'fileForCertification', file.agencyId);
  const edit = files && isEditable(file.state);
  const comment = files || mayReview(viewer);
  const commentInternally = comment && !files;
  if (!viewer || !mayForNetwork(viewer, 'certify')) return { edit, submit: edit, comment, commentInternally, decide: false, mayNotDecideBecause: null };
  const because = mayNotDecideBecause(viewer, file) ?? null;
  return { edit, submit: edit, comment, commentInternally, decide: because === null, mayNotDecideBecause: because };
}

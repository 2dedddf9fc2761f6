import { mayForAgency, mayForNetwork, requireViewer } from '#access/grants';
import { NotAllowed, NotFound } from '#access/errors';
import type { Viewer } from '#access/viewer';

/** Members of the agency, and the network's staff who run the season, may see its waiting parties; for others they do not exist. */
export const maySeeWaiting = (viewer: Viewer | undefined, agencyId: string): boolean =>
  mayForAgency(viewer, 'seeAgency', agencyId) || mayForNetwork(viewer, 'seeReservations');

/** May the viewer join and withdraw for the agency? Whoever may hold may wait. */
export const mayWaitFor = (viewer: Viewer | undefined, agencyId: string): boolean => mayForAgency(viewer, 'reserve', agencyId);

/** The order of a trek's list, with who stands in it, is for the network's staff: an agency sees its own places. */
export const maySeeWholeList = (viewer: Viewer | undefined): boolean => mayForNetwork(viewer, 'seeReservations');

/** Throws unless the viewer may change the entry: NotFound for whom it does not exist. */
export function requireMayWithdraw(viewer: Viewer | undefined, entry: { agencyId: string } | undefined): Viewer {
  const signedIn = requireViewer(viewer);
  if (!entry || !maySeeWaiting(signedIn, entry.agencyId)) throw new NotFound();
  if (!mayWaitFor(signedIn, entry.agencyId)) throw new NotAllowed();
  return signedIn;
}

import { NotAllowed, NotFound } from '#access/errors';
import { mayForAgency, mayForNetwork, requireForAgency, requireViewer } from '#access/grants';
import type { Viewer } from '#access/viewer';

/** Members of the agency, and the network's staff who run the season, may see an itinerary; for others it does not exist. */
export const maySeeItineraries = (viewer: Viewer | undefined, agencyId: string): boolean =>
  mayForAgency(viewer, 'seeAgency', agencyId) || mayForNetwork(viewer, 'seeReservations');

/** Throws unless the viewer may draft for the agency. A certification is not needed to draft. */
export const requireMayDraftFor = (viewer: Viewer | undefined, agencyId: string): Viewer => requireForAgency(viewer, 'editItineraries', agencyId);

/** Throws unless the viewer may change the itinerary: NotFound for whom it does not exist. */
export function requireMayEdit(viewer: Viewer | undefined, itinerary: { agencyId: string } | null): Viewer {
  const signedIn = requireViewer(viewer);
  if (!itinerary || !maySeeItineraries(signedIn, itinerary.agencyId)) throw new NotFound();
  if (!mayForAgency(signedIn, 'editItineraries', itinerary.agencyId)) throw new NotAllowed();
  return signedIn;
}

import { isMember, mayForAgency, mayForNetwork } from '#access/grants';
import type { Viewer } from '#access/viewer';

/** Members of the agency and the network's operations staff may see who comes. */
export const canSeeNames = (viewer: Viewer | undefined, agencyId: string): boolean => isMember(viewer, agencyId) || canSeeDocuments(viewer, agencyId);

/** Who makes and reads manifests may see the numbers of documents whole. */
export const canSeeDocuments = (viewer: Viewer | undefined, agencyId: string): boolean =>
  mayForAgency(viewer, 'seeTravellers', agencyId) || mayForNetwork(viewer, 'seeTravellers');

/** Health data stay with those of the agency who look after the group. */
export const canSeeHealthData = (viewer: Viewer | undefined, agencyId: string): boolean => mayForAgency(viewer, 'seeHealthData', agencyId);

import { mayForAgency, mayForNetwork } from '#access/grants';
import type { Viewer } from '#access/viewer';
import type { AgencyStanding } from './agency.rules.ts';

/** Members and the network's staff see all of an agency: its papers and its file. */
export const canSeePapers = (viewer: Viewer | undefined, agencyId: string): boolean =>
  mayForAgency(viewer, 'seeAgency', agencyId) || mayForNetwork(viewer, 'seeAgency');

/** Everybody sees that a certified agency exists; any other only those who see its papers. */
export const maySeeAgency = (viewer: Viewer | undefined, agency: { id: string; standing: AgencyStanding }): boolean =>
  agency.standing === 'CERTIFIED' || canSeePapers(viewer, agency.id);

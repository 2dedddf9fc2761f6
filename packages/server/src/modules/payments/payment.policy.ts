import { mayForAgency, mayForNetwork } from '#access/grants';
import type { Viewer } from '#access/viewer';

/** Entries are for those who book and pay, and for the network's staff; readers of an agency see the balance only. */
export const maySeePayments = (viewer: Viewer | undefined, agencyId: string): boolean =>
  mayForAgency(viewer, 'seePayments', agencyId) || mayForNetwork(viewer, 'seePayments');

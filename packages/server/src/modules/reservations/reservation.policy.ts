import { mayForAgency, mayForNetwork, requireForAgency, requireViewer } from '#access/grants';
import { NotAllowed, NotFound } from '#access/errors';
import type { Viewer } from '#access/viewer';

/** Members of the agency, and the network's staff who run the season, may see a reservation; for others it does not exist. */
export const maySeeReservations = (viewer: Viewer | undefined, agencyId: string): boolean =>
  mayForAgency(viewer, 'seeAgency', agencyId) || mayForNetwork(viewer, 'seeReservations');

/** Entries about money are for those who book and pay, and for the network's staff; readers of an agency see the balance only. */
export const maySeePayments = (viewer: Viewer | undefined, agencyId: string): boolean =>
  mayForAgency(viewer, 'seePayments', agencyId) || mayForNetwork(viewer, 'seePayments');

/** Verbs that record money: their entries in a history are for who sees payments. */
export const PAYMENT_ACTIONS: ReadonlySet<string> = new Set(['record-payment', 'record-refund', 'reverse-payment']);

/** May the viewer hold, confirm, release and cancel for the agency? */
export const mayReserveFor = (viewer: Viewer | undefined, agencyId: string): boolean => mayForAgency(viewer, 'reserve', agencyId);

/** Throws unless the viewer may take spots for the agency. */
export const requireMayReserveFor = (viewer: Viewer | undefined, agencyId: string): Viewer => requireForAgency(viewer, 'reserve', agencyId);

/** Throws unless the viewer may change the reservation: NotFound for whom it does not exist. */
export function requireMayChange(viewer: Viewer | undefined, reservation: { agencyId: string } | undefined): Viewer {
  const signedIn = requireViewer(viewer);
  if (!reservation || !maySeeReservations(signedIn, reservation.agencyId)) throw new NotFound();
  if (!mayReserveFor(signedIn, reservation.agencyId)) throw new NotAllowed();
  return signedIn;
}

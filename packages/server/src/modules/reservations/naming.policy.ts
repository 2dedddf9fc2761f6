import { NotAllowed, NotFound } from '#access/errors';
import { mayForAgency, requireViewer } from '#access/grants';
import type { Viewer } from '#access/viewer';
import { maySeeReservations } from './reservation.policy.ts';

/** Throws unless the viewer may name the travellers of the reservation: NotFound for whom it does not exist. */
export function requireMayName(viewer: Viewer | undefined, reservation: { agencyId: string } | null): Viewer {
  const signedIn = requireViewer(viewer);
  if (!reservation || !maySeeReservations(signedIn, reservation.agencyId)) throw new NotFound();
  if (!mayForAgency(signedIn, 'editManifest', reservation.agencyId)) throw new NotAllowed();
  return signedIn;
}

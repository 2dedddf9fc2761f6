import { mayForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import type { auditTrailOf, AuditRow } from './audit.finders.ts';

/** As whom an agency sees whoever acts for the network: by whom of its staff is the network's own matter. */
export const THE_NETWORK = 'Vilcanota Trek';

/** The network's staff see who of them did something; agencies and others see that the network did. */
export const seesStaffNames = (viewer: Scope['viewer']): boolean => mayForNetwork(viewer, 'seeAgency');

type Thing = {
  id: string;
  /** Whose it is: its members appear by name. */
  agencyId: string;
};

/** The history of an agency's thing as the viewer may read it; whether they may at all is asked before. */
export async function historyFor(scope: Scope, trail: ReturnType<typeof auditTrailOf>, { id, agencyId }: Thing, isShown: (action: string) => boolean = () => true): Promise<AuditRow[]> {
  const entries = (await scope.batches.load(trail, id)).filter(({ action }) => isShown(action));
  if (seesStaffNames(scope.viewer)) return entries;
  return entries.map((entry) => (entry.actorId === null || entry.actorAgencyIds.includes(agencyId) ? entry : { ...entry, actor: THE_NETWORK }));
}

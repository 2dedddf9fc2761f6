import { NotAllowed, NotFound, NotSignedIn } from './errors.ts';
import type { AgencyRole, NetworkRole, Viewer } from './viewer.ts';

/** What a role within an agency may do for that agency. */
const agencyGrants = {
  seeAgency: ['OWNER', 'BOOKER', 'FINANCE', 'READER'],
  fileForCertification: ['OWNER'],
  managePeople: ['OWNER'],
  editItineraries: ['OWNER', 'BOOKER'],
  reserve: ['OWNER', 'BOOKER'],
  editManifest: ['OWNER', 'BOOKER'],
  seeTravellers: ['OWNER', 'BOOKER'],
  seeHealthData: ['OWNER', 'BOOKER'],
  seePayments: ['OWNER', 'BOOKER', 'FINANCE'],
} as const satisfies Record<string, readonly AgencyRole[]>;

/** What a role in the network may do everywhere. */
const networkGrants = {
  seeAgency: ['CERTIFIER', 'OPERATIONS', 'FINANCE', 'ADMIN'],
  seeReservations: ['OPERATIONS', 'FINANCE', 'ADMIN'],
  seeTravellers: ['OPERATIONS'],
  certify: ['CERTIFIER'],
  changeKeys: ['ADMIN'],
  openDepartures: ['OPERATIONS'],
  seeRates: ['OPERATIONS', 'FINANCE', 'ADMIN'],
  setRates: ['FINANCE'],
  seePayments: ['OPERATIONS', 'FINANCE', 'ADMIN'],
  recordPayments: ['FINANCE'],
  answerRequests: ['OPERATIONS'],
  runSeason: ['OPERATIONS'],
  managePeople: ['ADMIN'],
  handlePersonalData: ['ADMIN'],
  readAudit: ['ADMIN'],
  editCatalogue: ['OPERATIONS', 'ADMIN'],
} as const satisfies Record<string, readonly NetworkRole[]>;

export type AgencyAction = keyof typeof agencyGrants;
export type NetworkAction = keyof typeof networkGrants;

/** May the viewer do this for that agency, by a role within it? */
export function mayForAgency(viewer: Viewer | undefined, action: AgencyAction, agencyId: string): boolean {
  const allowed: readonly AgencyRole[] = agencyGrants[action];
  return viewer?.memberships.some((m) => m.agencyId === agencyId && allowed.includes(m.role)) ?? false;
}

/** May the viewer do this by a role in the network? */
export function mayForNetwork(viewer: Viewer | undefined, action: NetworkAction): boolean {
  const allowed: readonly NetworkRole[] = networkGrants[action];
  return viewer?.networkRoles.some((role) => allowed.includes(role)) ?? false;
}

/** Is the viewer a member of the agency, in whatever role? */
export const isMember = (viewer: Viewer | undefined, agencyId: string) => mayForAgency(viewer, 'seeAgency', agencyId);

/** Throws NotSignedIn for a visitor. */
export function requireViewer(viewer: Viewer | undefined): Viewer {
  if (!viewer) throw new NotSignedIn();
  return viewer;
}

/** Throws NotSignedIn, NotFound for strangers to the agency, NotAllowed for members whose role does not reach. */
export function requireForAgency(viewer: Viewer | undefined, action: AgencyAction, agencyId: string): Viewer {
  const signedIn = requireViewer(viewer);
  if (mayForAgency(signedIn, action, agencyId)) return signedIn;
  if (isMember(signedIn, agencyId) || mayForNetwork(signedIn, 'seeAgency')) throw new NotAllowed();
  throw new NotFound();
}

/** Throws NotSignedIn or NotAllowed. For things of the network that everybody knows to exist. */
export function requireForNetwork(viewer: Viewer | undefined, action: NetworkAction): Viewer {
  const signedIn = requireViewer(viewer);
  if (!mayForNetwork(signedIn, action)) throw new NotAllowed();
  return signedIn;
}

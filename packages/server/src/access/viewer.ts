/** The network's own roles (docs/glossary.md). */
export const networkRoles = ['CERTIFIER', 'OPERATIONS', 'FINANCE', 'ADMIN'] as const;
export type NetworkRole = (typeof networkRoles)[number];

/** Roles of a person within an agency. */
export const agencyRoles = ['OWNER', 'BOOKER', 'FINANCE', 'READER'] as const;
export type AgencyRole = (typeof agencyRoles)[number];

/** Who is asking: the person, the agencies they belong to and their roles in the network. */
export type Viewer = {
  personId: string;
  name: string;
  email: string;
  memberships: { agencyId: string; role: AgencyRole }[];
  networkRoles: NetworkRole[];
};

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
  /** Roles that count: outside the demonstration none do without the second factor. */
  networkRoles: NetworkRole[];
  /** How they came; absent where a verb is called without a request. */
  signIn?: SignIn;
};

/** What is known of a person by how they signed in. */
export type SignIn = {
  sessionId: string;
  /** The address was proven: by the link in a letter, or by an invitation to it. */
  isEmailVerified: boolean;
  hasSecondFactor: boolean;
  /** They have roles in the network that do not count until the second factor is on. */
  needsSecondFactor: boolean;
};

import type { NetworkRole } from '@/graphql/__generated__/schema.ts';

/** Whose functions in the network open which part of the desk. The server decides by itself; this says whom to ask. */
const openTo = {
  '/staff/season': ['OPERATIONS'], '/staff/departures': ['OPERATIONS'], '/staff/requests': ['OPERATIONS'], '/staff/certifications': ['CERTIFIER'], '/staff/catalogue': ['OPERATIONS', 'ADMIN'],
  '/staff/waiting-list': ['OPERATIONS', 'FINANCE', 'ADMIN'], '/staff/occupancy': ['OPERATIONS', 'FINANCE', 'ADMIN'], '/staff/rates': ['OPERATIONS', 'FINANCE', 'ADMIN'], '/staff/payments': ['OPERATIONS', 'FINANCE', 'ADMIN'],
  '/staff/people': ['ADMIN'], '/staff/personal-data': ['ADMIN'], '/staff/audit': ['ADMIN'],
} as const satisfies Record<string, readonly NetworkRole[]>;
export type StaffPage = keyof typeof openTo;

export const mayOpen = (roles: readonly NetworkRole[], page: StaffPage): boolean => roles.some((role) => (openTo[page] as readonly NetworkRole[]).includes(role));

/** Who may open the page of an address, if it is one of the staff that somebody with these functions may not open; else null. */
export function closedTo(roles: readonly NetworkRole[], path: string): readonly NetworkRole[] | null {
  const page = (Object.keys(openTo) as StaffPage[]).find((one) => path === one || path.startsWith(`${one}/`));
  return page === undefined || mayOpen(roles, page) ? null : openTo[page];
}

/** Whether an agency may hold and confirm, as the database's clock has it. */
export const agencyStandings = ['NOT_CERTIFIED', 'CERTIFIED', 'SUSPENDED', 'LAPSED'] as const;
export type AgencyStanding = (typeof agencyStandings)[number];

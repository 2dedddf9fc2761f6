/** The lists a certifier works through. */
export const certificationViews = ['WAITING', 'MINE', 'ASKED_BACK', 'OVERDUE', 'PROPOSED', 'LAPSING', 'ALL'] as const;
export type CertificationView = (typeof certificationViews)[number];

/** What a list is ordered by; the oldest first where that is equal. */
export const certificationSorts = ['AGE', 'DUE', 'MISSING'] as const;
export type CertificationSort = (typeof certificationSorts)[number];

/** A certification in force that runs out within so many days is on the list of those that lapse: from here its agency is reminded. */
export const LAPSING_DAYS = 60;

import { addDays } from '#lib/calendar';

/** On what terms a departure is offered: how many travel, from how many on it goes and how many days before that is decided, and whether the network answers each wish. */
export type DepartureTerms = { groupSize: number; minimum: number | null; decideDays: number | null; isOnRequest: boolean };

/** Larger than any group that walks. */
export const LARGEST_GROUP = 1000;
/** A departure is decided at most a year before. */
export const MOST_DECIDE_DAYS = 365;

/** Why terms cannot be. */
export const termsProblems = ['MINIMUM_ABOVE_SIZE', 'MINIMUM_WITHOUT_DECISION'] as const;
export type TermsProblem = (typeof termsProblems)[number];

/** A minimum is no larger than the group, and is decided on some day. The one answer for a rule, for what is opened by hand and for what is changed. */
export function problemOfTerms({ groupSize, minimum, decideDays }: DepartureTerms): TermsProblem | null {
  if ((minimum === null) !== (decideDays === null)) return 'MINIMUM_WITHOUT_DECISION';
  return minimum !== null && minimum > groupSize ? 'MINIMUM_ABOVE_SIZE' : null;
}

/** The last day on which it is decided whether a departure goes. */
export const decideByOf = (date: string, { minimum, decideDays }: Pick<DepartureTerms, 'minimum' | 'decideDays'>): string | null => (minimum === null || decideDays === null ? null : addDays(date, -decideDays));

import type { Refusal } from '#graphql/problem';
import type { Viewer } from '#access/viewer';
import { addDays } from '#lib/calendar';
import type { CertificationState } from './certification.rules.ts';

/** What an agency asks for with its file. */
export const certificationKinds = ['NEW', 'RENEWAL'] as const;
export type CertificationKind = (typeof certificationKinds)[number];

/**
 * Within so many days of its being handed in the network answers a file. The network's own rule: no law sets it. Fifteen calendar days
 * leave a reviewer two weeks, and an agency time to mend a file before a season that is sold a month ahead.
 */
export const REVIEW_DAYS = 15;
/** A due day set by hand lies within half a year: a file that nobody owes an answer to is not in work. */
const LATEST_DUE_DAYS = 183;

/** By when a file handed in on a day is answered. */
export const dueOnOf = (submittedOn: string): string => addDays(submittedOn, REVIEW_DAYS);

/** Why somebody may not review a file. */
export const assigneeObstacles = ['NOT_A_CERTIFIER', 'PREPARED_BY_THEM', 'OWN_AGENCY'] as const;
export type AssigneeObstacle = (typeof assigneeObstacles)[number];

export type DueDateInvalid = Refusal<'DueDateInvalid'> & { earliest: string; latest: string };
export type AssigneeMayNotDecide = Refusal<'AssigneeMayNotDecide'> & { obstacle: AssigneeObstacle };

/** Refuses a day that has passed, or one too far ahead. */
export function refuseIfDueDateInvalid(dueOn: string, today: string): DueDateInvalid | undefined {
  const latest = addDays(today, LATEST_DUE_DAYS);
  if (dueOn >= today && dueOn <= latest) return undefined;
  return { kind: 'DueDateInvalid', earliest: today, latest, message: `A file is due between ${today} and ${latest}.` };
}

/** What must be known of somebody who is to review a file. */
export type AssigneeFacts = Pick<Viewer, 'personId' | 'networkRoles' | 'memberships'>;

/** A file is given to a certifier who may decide on it: no preparer, no member of its agency. */
export function refuseIfAssigneeMayNot(assignee: AssigneeFacts, file: { agencyId: string; createdBy: string; submittedBy: string | null; preparedBy: readonly string[] }): AssigneeMayNotDecide | undefined {
  const obstacle = !assignee.networkRoles.includes('CERTIFIER') ? 'NOT_A_CERTIFIER'
    : [file.createdBy, file.submittedBy, ...file.preparedBy].includes(assignee.personId) ? 'PREPARED_BY_THEM'
    : assignee.memberships.some((m) => m.agencyId === file.agencyId) ? 'OWN_AGENCY' : undefined;
  return obstacle && { kind: 'AssigneeMayNotDecide', obstacle, message: `A file is reviewed by a certifier who may decide on it: ${obstacle}.` };
}

/** An agency sees a reviewer's marks once the network has spoken, not while it is still thinking. Staff see them always. */
export const marksAreSpoken = (state: CertificationState): boolean => state !== 'DRAFT' && state !== 'SUBMITTED' && state !== 'IN_REVIEW';

/** It asks to go on when the file it follows was in force once; after a refusal it asks anew. */
export const kindOf = (followed: { validFrom: string | null } | null | undefined): CertificationKind => (followed?.validFrom ? 'RENEWAL' : 'NEW');

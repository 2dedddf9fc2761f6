import type { Refusal } from '#graphql/problem';

/** Where a certification file stands. */
export const certificationStates = ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPROVED', 'REJECTED', 'EXPIRED', 'SUSPENDED', 'REVOKED'] as const;
export type CertificationState = (typeof certificationStates)[number];

/** All steps a file may take; nothing else sets its state. EXPIRED comes by the calendar wherever it is read, and is only written down later. */
const steps: Record<CertificationState, readonly CertificationState[]> = {
  DRAFT: ['SUBMITTED'],
  SUBMITTED: ['IN_REVIEW', 'INFO_REQUESTED', 'APPROVED', 'REJECTED'],
  IN_REVIEW: ['INFO_REQUESTED', 'APPROVED', 'REJECTED'],
  INFO_REQUESTED: ['IN_REVIEW'],
  APPROVED: ['EXPIRED', 'SUSPENDED', 'REVOKED'],
  SUSPENDED: ['APPROVED', 'EXPIRED', 'REVOKED'],
  REJECTED: [],
  EXPIRED: [],
  REVOKED: [],
};

/** May a file go from one state to another? */
export const mayStep = (from: CertificationState, to: CertificationState): boolean => steps[from].includes(to);

/** The only way a state is written: a step that the table does not have is our own mistake, not anybody's wish. */
export function requireStep(from: CertificationState, to: CertificationState): void {
  if (!mayStep(from, to)) throw new Error(`A certification does not go from ${from} to ${to}.`);
}

/** Its agency may write into it. */
export const isEditable = (state: CertificationState): boolean => state === 'DRAFT' || state === 'INFO_REQUESTED';

/** It waits for the network. */
export const isDecidable = (state: CertificationState): boolean => mayStep(state, 'APPROVED') && state !== 'SUSPENDED';

/** It was handed in and is not decided: a certifier may be at it. */
export const isUnderReview = (state: CertificationState): boolean => isDecidable(state) || state === 'INFO_REQUESTED';

/** States in which a file is in work: an agency has at most one such file. */
export const statesInWork: readonly CertificationState[] = ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED'];

/** Where a file goes when its agency hands it in: answers to questions go back to whoever reviews it. */
export const stateWhenSubmitted = (state: CertificationState): CertificationState => (state === 'INFO_REQUESTED' ? 'IN_REVIEW' : 'SUBMITTED');

export type CertificationNotEditable = Refusal<'CertificationNotEditable'> & { state: CertificationState };
export type CertificationNotSubmitted = Refusal<'CertificationNotSubmitted'> & { state: CertificationState };

/** Refuses writing into a file that has left its agency's hands. */
export function refuseIfNotEditable(state: CertificationState): CertificationNotEditable | undefined {
  if (isEditable(state)) return undefined;
  return { kind: 'CertificationNotEditable', state, message: `A file that is ${state} is not changed any more.` };
}

/** Refuses giving a file to a reviewer before it was handed in, or after the decision. */
export function refuseIfNotUnderReview(state: CertificationState): CertificationNotSubmitted | undefined {
  return isUnderReview(state) ? undefined : { kind: 'CertificationNotSubmitted', state, message: `A file that is ${state} is not under review.` };
}

/** Refuses deciding on a file that does not wait for a decision. */
export function refuseIfNotSubmitted(state: CertificationState): CertificationNotSubmitted | undefined {
  if (isDecidable(state)) return undefined;
  return { kind: 'CertificationNotSubmitted', state, message: `A file that is ${state} does not wait for a decision.` };
}

import type { Refusal } from '#graphql/problem';
import { addDays } from '#lib/calendar';
import type { CertificationState } from '#modules/certifications/certification.rules';

/** What an agency may object to: the state its file reads. */
export const appealableStates = ['REJECTED', 'SUSPENDED', 'REVOKED'] as const;
export type AppealableState = (typeof appealableStates)[number];

/** How an appeal is judged. */
export const appealJudgements = ['GRANTED', 'DISMISSED'] as const;
export type AppealJudgement = (typeof appealJudgements)[number];

/** How an appeal ends: judged by the network, taken back by the agency, or over with the suspension it was against. */
export const appealOutcomes = [...appealJudgements, 'WITHDRAWN', 'WITHOUT_OBJECT'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/**
 * So many calendar days after a decision its agency may object. The network's own setting: it follows the fifteen days that Peru's general
 * administrative law gives for an appeal, in calendar days, because a season does not wait.
 */
export const APPEAL_DAYS = 15;

/** The last day an appeal is taken, for a decision made on a day in Lima. */
export const appealUntilOf = (decidedOn: string): string => addDays(decidedOn, APPEAL_DAYS);

export const appealObstacles = ['NOTHING_TO_APPEAL', 'TOO_LATE', 'MADE_BEFORE', 'FILE_IN_WORK'] as const;
export type AppealObstacle = (typeof appealObstacles)[number];
export type AppealNotPossible = Refusal<'AppealNotPossible'> & { obstacle: AppealObstacle; appealUntil: string | null };
export type AppealEnded = Refusal<'AppealEnded'> & { outcome: AppealOutcome };
export type TookPartInDecision = Refusal<'TookPartInDecision'>;

/** What the rules must know of the decision: which it is, and when it was made. Without a proposal: a refusal from before there were two. */
export type DecisionFacts = { proposalId: string | null; decidedOn: string };

/**
 * Why nothing can be appealed; undefined when it can. After a refusal or a revocation an agency that has begun a new file has chosen that way; a
 * renewal in work is no way out of a suspension.
 */
export function appealObstacle(
  { state, decision, appeals, hasFileInWork }: { state: CertificationState; decision: DecisionFacts | null; appeals: readonly { against: AppealableState; proposalId: string | null }[]; hasFileInWork: boolean }, today: string,
): AppealObstacle | undefined {
  if (!isAppealable(state) || !decision) return 'NOTHING_TO_APPEAL';
  if (appeals.some(({ against, proposalId }) => against === state && proposalId === decision.proposalId)) return 'MADE_BEFORE';
  if (today > appealUntilOf(decision.decidedOn)) return 'TOO_LATE';
  return hasFileInWork && state !== 'SUSPENDED' ? 'FILE_IN_WORK' : undefined;
}

/** May this state be objected to? */
export const isAppealable = (state: CertificationState): state is AppealableState => appealableStates.some((one) => one === state);

/** Refuses an appeal with its obstacle. */
export function refuseIfNotAppealable(facts: Parameters<typeof appealObstacle>[0], today: string): AppealNotPossible | undefined {
  const obstacle = appealObstacle(facts, today);
  return obstacle && { kind: 'AppealNotPossible', obstacle, appealUntil: facts.decision && appealUntilOf(facts.decision.decidedOn), message: `There is no appeal: ${obstacle}.` };
}

/** An appeal ends once, also with the suspension it is against: whoever comes second is told how. */
export function refuseIfAppealEnded(outcome: AppealOutcome | null): AppealEnded | undefined {
  return outcome === null ? undefined : { kind: 'AppealEnded', outcome, message: `This appeal has ended before: ${outcome}.` };
}

/** Whoever proposed, confirmed or made the decision an appeal is against does not judge it, whatever was decided since. */
export function refuseIfTookPart(personId: string, { decisionBy }: { decisionBy: readonly string[] }): TookPartInDecision | undefined {
  if (!decisionBy.includes(personId)) return undefined;
  return { kind: 'TookPartInDecision', message: 'Somebody who had no part in the decision judges the appeal.' };
}

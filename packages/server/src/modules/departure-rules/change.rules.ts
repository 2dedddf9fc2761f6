import type { Refusal } from '#graphql/problem';
import { type DepartureState, mayBecome } from '#modules/departures/departure.rules';
import { type DepartureTerms, problemOfTerms, termsProblems } from '#modules/departures/terms.rules';

/** What staff may do to departures by hand: give them other terms, move one, guarantee, close for sale, put on sale again. */
export const departureSteps = ['GUARANTEE', 'CLOSE', 'REOPEN'] as const;
export type DepartureStep = (typeof departureSteps)[number];
export type DepartureChange = { terms: Partial<DepartureTerms> } | { moveTo: string } | { step: DepartureStep };

/** Why one of the departures stays as it is. */
export const changeObstacles = ['ENDED', 'HELD', 'EVER_HELD', 'SAME', 'NOT_ON_SALE', 'ON_SALE', 'GUARANTEED_ALREADY', 'DATE_PAST', 'DATE_TAKEN', 'DATE_CLOSED', 'STAGES_MISSING', 'TREK_RETIRED', ...termsProblems] as const;
export type ChangeObstacle = (typeof changeObstacles)[number];

/** A departure as it stands under the locks. */
export type ChangeTarget = DepartureTerms & {
  id: string; trekId: string; date: string; state: DepartureState; resourceId: number; ruleId: string | null; isGuaranteed: boolean; crew: number; confirmed: number; held: number; wasHeld: boolean;
};
/** What is known of the day a departure would be moved to. */
export type MoveFacts = {
  today: string; isTaken: boolean; isClosed: boolean;
  /** Every day of the trek has its stage: a route can be made anew. */
  hasStages: boolean;
  /** From this day on the trek is not offered. */
  retiredFrom: string | null;
};

/** What would become of a departure; `because` when it stays as it is. */
export type PlannedStep = { departureId: string; because: ChangeObstacle | null; state: DepartureState; isBelowMinimum: boolean; freedCrew: number };

const STATE_AFTER: Record<DepartureStep, (target: ChangeTarget) => DepartureState> = {
  GUARANTEE: () => 'GUARANTEED',
  CLOSE: () => 'CLOSED',
  REOPEN: ({ isGuaranteed }) => (isGuaranteed ? 'GUARANTEED' : 'OPEN'),
};

/** Fewer confirmed travellers than it needs to go. Without a minimum one is enough. */
export const isBelowMinimum = ({ minimum, confirmed }: { minimum: number | null; confirmed: number }): boolean => confirmed < (minimum ?? 1);

/** What a change would do to one departure. */
export function planStep(change: DepartureChange, target: ChangeTarget, today: string, move: MoveFacts | undefined): PlannedStep {
  const because = obstacle(change, target, today, move);
  const state = because === null && 'step' in change ? STATE_AFTER[change.step](target) : target.state;
  return { departureId: target.id, because, state, isBelowMinimum: isBelowMinimum(target), freedCrew: because === null && 'moveTo' in change ? target.crew : 0 };
}

function obstacle(change: DepartureChange, target: ChangeTarget, today: string, move: MoveFacts | undefined): ChangeObstacle | null {
  if (target.date <= today || !mayBecome(target.state, 'CANCELLED')) return 'ENDED';
  if ('step' in change) return obstacleOfStep(change.step, target);
  if ('moveTo' in change) return obstacleOfMove(change.moveTo, target, move!);
  if (target.confirmed + target.held > 0) return 'HELD';
  const terms = termsAfter(target, change.terms);
  return problemOfTerms(terms) ?? (isSame(target, terms) ? 'SAME' : null);
}

function obstacleOfStep(step: DepartureStep, { state }: ChangeTarget): ChangeObstacle | null {
  if (step === 'REOPEN') return state === 'CLOSED' ? null : 'ON_SALE';
  if (step === 'GUARANTEE' && state === 'GUARANTEED') return 'GUARANTEED_ALREADY';
  return state === 'OPEN' || (step === 'CLOSE' && state === 'GUARANTEED') ? null : 'NOT_ON_SALE';
}

/** Whoever held spots on it, even long ago, reads its date: only what nobody ever held is moved. */
function obstacleOfMove(date: string, target: ChangeTarget, { today, isTaken, isClosed, hasStages, retiredFrom }: MoveFacts): ChangeObstacle | null {
  if (target.wasHeld) return 'EVER_HELD';
  if (date === target.date) return 'SAME';
  if (date <= today) return 'DATE_PAST';
  if (!hasStages) return 'STAGES_MISSING';
  if (retiredFrom && date >= retiredFrom) return 'TREK_RETIRED';
  if (isTaken) return 'DATE_TAKEN';
  return isClosed ? 'DATE_CLOSED' : null;
}

/** What is not named stays; without a minimum there is nothing to decide. */
export function termsAfter({ groupSize, minimum, decideDays, isOnRequest }: DepartureTerms, change: Partial<DepartureTerms>): DepartureTerms {
  const terms = { groupSize, minimum, decideDays, isOnRequest, ...change };
  return terms.minimum === null && change.decideDays === undefined ? { ...terms, decideDays: null } : terms;
}

const isSame = (a: DepartureTerms, b: DepartureTerms): boolean => a.groupSize === b.groupSize && a.minimum === b.minimum && a.decideDays === b.decideDays && a.isOnRequest === b.isOnRequest;

/** Closing for sale, and guaranteeing below the minimum, are decisions against what was announced: they say why. */
export const needsReason = (change: DepartureChange, steps: readonly PlannedStep[]): boolean =>
  'step' in change && (change.step === 'CLOSE' || (change.step === 'GUARANTEE' && steps.some((step) => step.because === null && step.isBelowMinimum)));

export type NothingToChange = Refusal<'NothingToChange'>;
/** None of the departures can be changed so. */
export const refuseIfNothing = (steps: readonly PlannedStep[]): NothingToChange | undefined =>
  steps.some(({ because }) => because === null) ? undefined : { kind: 'NothingToChange', message: 'None of these departures would change.' };

import type { Refusal } from '#graphql/problem';
import { addDays } from '#lib/calendar';
import type { DepartureState } from '#modules/departures/departure.rules';
import { decideByOf, type DepartureTerms, problemOfTerms, termsProblems } from '#modules/departures/terms.rules';

/** On which days departures start, and on what terms. Weekdays: 1 is Monday, 7 Sunday. */
export type Rule = DepartureTerms & { weekdays: readonly number[]; firstDate: string; lastDate: string; leftOut: readonly string[]; extraDates: readonly string[] };

/** What would happen on a date. */
export const ruleOutcomes = ['MADE', 'EXISTS', 'CHANGED', 'UNTOUCHED', 'REMOVED', 'CLOSED', 'CALLED_OFF', 'STAGES_MISSING', 'TREK_RETIRED'] as const;
export type RuleOutcome = (typeof ruleOutcomes)[number];

/** A departure on one of the dates, or one this rule made. */
export type Standing = DepartureTerms & {
  id: string; date: string; state: DepartureState; decideBy: string | null;
  /** Made by the rule in question, and not changed by hand since. */
  isOwn: boolean;
  /** Somebody holds or ever held spots on it. */
  wasHeld: boolean;
};
export type PlannedDate = { date: string; outcome: RuleOutcome; departureId: string | null; closureIds: readonly string[] };

/** What is known when a rule is applied. */
export type RuleFacts = {
  today: string;
  /** Every day of the trek has its stage. */
  hasStages: boolean;
  /** From this day on the trek is not offered. */
  retiredFrom?: string | null;
  departures: readonly Standing[];
  /** Dates on which a departure was called off. */
  calledOff: ReadonlySet<string>;
  /** Closures on the way of a departure that would start on a date. */
  closures: ReadonlyMap<string, readonly string[]>;
};

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** The dates on which a rule wants a departure, after today, in order. What is left out stands above all. */
export function datesOf(rule: Rule, today: string): string[] {
  const dates = new Set(rule.extraDates);
  for (let date = rule.firstDate; date <= rule.lastDate; date = addDays(date, 1)) if (rule.weekdays.includes(weekdayOf(date))) dates.add(date);
  for (const date of rule.leftOut) dates.delete(date);
  return [...dates].filter((date) => date > today).sort();
}

/**
 * What applying a rule would do, date by date. A departure that is or was held is never touched, nor one that is guaranteed; one that
 * nobody ever held and this rule made follows the rule. A date on which a departure was called off is opened by hand only. Null: the rule ends.
 */
export function planDates(rule: Rule | null, { today, hasStages, retiredFrom, departures, calledOff, closures }: RuleFacts): PlannedDate[] {
  const wanted = new Set(rule ? datesOf(rule, today) : []);
  const at = new Map(departures.map((departure) => [departure.date, departure]));
  const dates = [...new Set([...wanted, ...departures.filter(({ isOwn }) => isOwn).map(({ date }) => date)])].filter((date) => date > today).sort();
  return dates.map((date) => {
    const departure = at.get(date);
    const planned = (outcome: RuleOutcome): PlannedDate => ({ date, outcome, departureId: departure?.id ?? null, closureIds: outcome === 'CLOSED' ? (closures.get(date) ?? []) : [] });
    if (departure) return planned(outcomeOfStanding(departure, wanted.has(date) ? rule : null));
    if (!hasStages) return planned('STAGES_MISSING');
    if (retiredFrom && date >= retiredFrom) return planned('TREK_RETIRED');
    if (calledOff.has(date)) return planned('CALLED_OFF');
    return planned(closures.has(date) ? 'CLOSED' : 'MADE');
  });
}

function outcomeOfStanding(departure: Standing, rule: Rule | null): RuleOutcome {
  if (!departure.isOwn) return 'EXISTS';
  const follows = rule !== null && hasTerms(departure, rule);
  if (follows) return departure.wasHeld ? 'UNTOUCHED' : 'EXISTS';
  if (departure.wasHeld || !FOLLOWS.has(departure.state)) return 'UNTOUCHED';
  return rule ? 'CHANGED' : 'REMOVED';
}
/** From these a departure that nobody ever held follows its rule: nobody was promised that it goes. */
const FOLLOWS = new Set<DepartureState>(['DRAFT', 'OPEN', 'CLOSED']);

const hasTerms = (departure: Standing, rule: Rule): boolean =>
  departure.groupSize === rule.groupSize && departure.minimum === rule.minimum && departure.isOnRequest === rule.isOnRequest && departure.decideBy === decideByOf(departure.date, rule);

export type RuleEnded = Refusal<'DepartureRuleEnded'> & { ruleId: string };
export type PreviewChanged<Preview> = Refusal<'PreviewChanged'> & { preview: Preview };
export type RuleNotPossible = Refusal<'DepartureRuleNotPossible'> & { because: RuleProblem };

/** Why a rule cannot be. */
export const ruleProblems = ['NO_DATES', ...termsProblems] as const;
export type RuleProblem = (typeof ruleProblems)[number];
const PROBLEMS: Record<RuleProblem, string> = {
  NO_DATES: 'No day after today fits this rule.',
  MINIMUM_ABOVE_SIZE: 'The minimum is larger than the group.',
  MINIMUM_WITHOUT_DECISION: 'A minimum goes with the number of days before the departure on which it is decided, and these with a minimum.',
};
const notPossible = (because: RuleProblem): RuleNotPossible => ({ kind: 'DepartureRuleNotPossible', because, message: PROBLEMS[because] });

/** A rule has terms that go together, and a date to come. */
export function refuseRule(rule: Rule, today: string): RuleNotPossible | undefined {
  const problem = problemOfTerms(rule) ?? (datesOf(rule, today).length === 0 ? 'NO_DATES' : null);
  return problem ? notPossible(problem) : undefined;
}

/** An ended rule makes and changes nothing any more. */
export const refuseIfRuleEnded = (rule: { id: string; endedAt: string | null }): RuleEnded | undefined =>
  rule.endedAt === null ? undefined : { kind: 'DepartureRuleEnded', ruleId: rule.id, message: 'This rule has ended.' };

import { badInput } from '#graphql/bad-input';
import { termsFrom } from '#modules/departures/terms.input';
import { requireRange } from '#modules/limits/season.input';
import type { RuleWish } from './plan-rule.ts';
import type { Rule } from './rule.rules.ts';
import type { DepartureRuleInput, DepartureRuleWishInput } from './rule.type.ts';

// What no rule can be, whoever sends it: malformed requests. What the field refuses stands in rule.rules.ts.

const MOST_DATES = 366;

/** A rule from what a client sent: days of the week once each and in order, dates in order, a range of at most a year. */
export function ruleOf(input: DepartureRuleInput): Rule {
  requireRange(input);
  if (input.weekdays.some((day) => day < 1 || day > 7)) throw badInput('weekdays must be from 1 (Monday) to 7 (Sunday).');
  return {
    weekdays: inOrder(input.weekdays), firstDate: input.firstDate, lastDate: input.lastDate, leftOut: datesIn('leftOut', input.leftOut), extraDates: datesIn('extraDates', input.extraDates),
    ...termsFrom(input),
  };
}

/** What is to be looked at: a new rule of a trek, another text of a rule, or its end. */
export function wishOf({ trekSlug, ruleId, rule }: DepartureRuleWishInput): RuleWish {
  if ((trekSlug == null) === (ruleId == null)) throw badInput('Give trekSlug or ruleId.');
  if (trekSlug != null && !rule) throw badInput('A new rule needs its text.');
  if (trekSlug != null) return { trekSlug, rule: ruleOf(rule!) };
  return rule ? { ruleId: ruleId!, rule: ruleOf(rule) } : { ruleId: ruleId!, end: true };
}

function datesIn(field: string, dates: readonly string[] | null | undefined): string[] {
  if (dates && dates.length > MOST_DATES) throw badInput(`${field} must be at most ${MOST_DATES} dates.`);
  return inOrder(dates ?? []);
}

const inOrder = <T extends number | string>(values: readonly T[]): T[] => [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));

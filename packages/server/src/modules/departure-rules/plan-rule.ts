import { limaDate } from '#db/now';
import type { Scope } from '#http/scope';
import { canonicalHash } from '#lib/canonical-hash';
import { getRule, getRuleTrek, readRuleFacts, type RuleRow, type RuleTrek } from './rule.finders.ts';
import { datesOf, planDates, type PlannedDate, refuseIfRuleEnded, refuseRule, type Rule, type RuleEnded, type RuleNotPossible, type Standing } from './rule.rules.ts';

/** A rule as staff wish it: a new one for a trek, another text for one that is there, or the end of one. */
export type RuleWish = { trekSlug: string; rule: Rule } | { ruleId: string; rule: Rule } | { ruleId: string; end: true };

/** Everything a rule would do, date by date. */
export type RulePreview = {
  /** Tells this preview from another: whoever applies the rule names the one that was looked at. */
  fingerprint: string;
  dates: PlannedDate[];
};
export type RulePlan = { trek: RuleTrek; known: RuleRow | null; rule: Rule | null; today: string; preview: RulePreview; standing: ReadonlyMap<string, Standing> };

/** Plans what a wish would do, by what stands now. The same function answers whoever asks and decides for whoever applies. */
export async function planRule(scope: Scope, wish: RuleWish): Promise<RulePlan | RuleEnded | RuleNotPossible> {
  const { db } = scope;
  const known = 'ruleId' in wish ? await getRule(db, wish.ruleId) : null;
  const ended = known && refuseIfRuleEnded(known);
  if (ended) return ended;
  const rule = 'rule' in wish ? wish.rule : null;
  const today = limaDate(await scope.now());
  const refusal = rule && refuseRule(rule, today);
  if (refusal) return refusal;
  const trek = await getRuleTrek(db, 'trekSlug' in wish ? { slug: wish.trekSlug } : { id: known!.trekId });
  const facts = await readRuleFacts(db, { trek, ruleId: known?.id ?? null, dates: rule ? datesOf(rule, today) : [], today });
  const dates = planDates(rule, facts);
  return { trek, known, rule, today, preview: { fingerprint: canonicalHash(dates), dates }, standing: new Map(facts.departures.map((departure) => [departure.id, departure])) };
}

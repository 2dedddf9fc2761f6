import { requireForNetwork } from '#access/grants';
import { badInput } from '#graphql/bad-input';
import type { Scope } from '#http/scope';
import { type Decided, changeSeason as change, type PlannedChange, previewSeason } from '#modules/capacity/change-season';
import { planEndRule } from './end-rule.ts';
import { type KeepShare, planKeepShare } from './keep-share.ts';
import { type OverrideLimit, planOverrideLimit } from './override-limit.ts';
import type { SeasonChangeNotPossible } from './season.rules.ts';
import { type LimitsChange, planSetLimits } from './set-limits.ts';
import { planSetAgencyCap, type SetAgencyCap } from './set-agency-cap.ts';

/** One change of the season: exactly one of these. */
export type SeasonChange = {
  setLimits?: LimitsChange | null; keepShare?: KeepShare | null; setAgencyCap?: SetAgencyCap | null; overrideLimit?: OverrideLimit | null;
  endKeptShare?: string | null; endAgencyCap?: string | null; endOverride?: string | null;
};
type Planned = Promise<PlannedChange | SeasonChangeNotPossible>;

/** Which verb a change names, in the words of the audit trail, and how it is planned. */
function verbOf(asked: SeasonChange): { action: string; plan: (scope: Scope) => Planned } {
  const { setLimits, keepShare, setAgencyCap, overrideLimit, endKeptShare, endAgencyCap, endOverride } = asked;
  const verbs = [
    setLimits && { action: 'set-limits', plan: (scope: Scope): Planned => planSetLimits(scope, setLimits) },
    keepShare && { action: 'keep-share', plan: (scope: Scope): Planned => planKeepShare(scope, keepShare) },
    setAgencyCap && { action: 'set-agency-cap', plan: (scope: Scope): Planned => planSetAgencyCap(scope, setAgencyCap) },
    overrideLimit && { action: 'override-limit', plan: (scope: Scope): Planned => planOverrideLimit(scope, overrideLimit) },
    endKeptShare && { action: 'end-kept-share', plan: (scope: Scope): Planned => planEndRule(scope, 'share', endKeptShare) },
    endAgencyCap && { action: 'end-agency-cap', plan: (scope: Scope): Planned => planEndRule(scope, 'cap', endAgencyCap) },
    endOverride && { action: 'end-override', plan: (scope: Scope): Planned => planEndRule(scope, 'override', endOverride) },
  ].filter((verb) => !!verb);
  if (verbs.length !== 1) throw badInput('change must name exactly one change.');
  return verbs[0]!;
}

/** What a change would mean for those who reserved, computed as the change itself computes it. Nothing is written. */
export async function previewSeasonChange(scope: Scope, asked: SeasonChange) {
  requireForNetwork(scope.viewer, 'runSeason');
  return previewSeason(scope, verbOf(asked).plan);
}

/**
 * Changes limits, kept shares, caps and overrides, one at a time and with a reason, as the impact that was looked at says. Locks the same
 * resource-days in the same order as holds, and never touches a claim: where more is taken than allowed, the day shows as over-committed.
 */
export async function changeSeason(scope: Scope, asked: SeasonChange, decided: Omit<Decided, 'input'>) {
  requireForNetwork(scope.viewer, 'runSeason');
  const { action, plan } = verbOf(asked);
  return change(scope, action, { ...decided, input: asked }, plan);
}

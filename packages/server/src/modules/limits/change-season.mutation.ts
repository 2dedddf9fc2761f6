import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { mayForNetwork, requireForNetwork } from '#access/grants';
import { badInput } from '#graphql/bad-input';
import type { Scope } from '#http/scope';
import { changeSeason, previewSeasonChange } from './change-season.ts';
import { MOST_SPOTS } from './season.input.ts';
import { ChangeSeasonInput, ChangeSeasonResult, SeasonChangeInput, SeasonImpactResult } from './season.type.ts';

@Resolver()
export class ChangeSeasonMutation {
  @Query(() => SeasonImpactResult, { nullable: true, description: 'What a change of the season would mean, computed as the change itself computes it; null for all but the network’s operations staff.' })
  async seasonImpact(@Ctx() scope: Scope, @Arg('change', () => SeasonChangeInput, { description: 'The change.' }) change: SeasonChangeInput): Promise<object | null> {
    return mayForNetwork(scope.viewer, 'runSeason') ? previewSeasonChange(scope, checked(change)) : null;
  }

  @Mutation(() => ChangeSeasonResult, { description: 'Changes limits, kept shares, caps or overrides as the impact that was looked at says. For the network’s operations staff.' })
  async changeSeason(@Ctx() scope: Scope, @Arg('input', () => ChangeSeasonInput, { description: 'Which change, with its impact and why.' }) input: ChangeSeasonInput): Promise<object> {
    requireForNetwork(scope.viewer, 'runSeason');
    return changeSeason(scope, checked(input.change), input);
  }
}

/** Numbers within their bounds: anything else is a malformed request. */
function checked(change: SeasonChangeInput): SeasonChangeInput {
  const { keepShare, setAgencyCap, overrideLimit } = change;
  if (keepShare && !isWithin(keepShare.quantity, MOST_SPOTS)) throw badInput(`quantity must be a whole number from 1 to ${MOST_SPOTS}.`);
  if (setAgencyCap && !isWithin(setAgencyCap.percent, 100)) throw badInput('percent must be a whole number from 1 to 100.');
  if (overrideLimit && !isWithin(overrideLimit.limit, MOST_SPOTS)) throw badInput(`limit must be a whole number from 1 to ${MOST_SPOTS}.`);
  return change;
}
const isWithin = (value: number, most: number): boolean => value >= 1 && value <= most;

import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork, requireForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import { type Applied, changeDepartureRule, endDepartureRule, previewRule, saveDepartureRule } from './apply-rule.ts';
import type { RulePreview } from './plan-rule.ts';
import { ruleById } from './rule.finders.ts';
import { ruleOf, wishOf } from './rule.input.ts';
import {
  ChangeDepartureRuleInput, ChangeDepartureRuleResult, DepartureRulePreviewResult, DepartureRulePreviewSuccessType, DepartureRulePreviewType, DepartureRuleSuccessType, DepartureRuleType, DepartureRuleWishInput,
  EndDepartureRuleInput, SaveDepartureRuleInput, SaveDepartureRuleResult,
} from './rule.type.ts';

@Resolver()
export class DepartureRuleMutation {
  @Query(() => DepartureRulePreviewResult, { nullable: true, description: 'What a rule, its change or its end would do, date by date; null for all but the network’s operations staff.' })
  async departureRulePreview(@Ctx() scope: Scope, @Arg('wish', () => DepartureRuleWishInput, { description: 'What would be done.' }) wish: DepartureRuleWishInput): Promise<object | null> {
    return mayForNetwork(scope.viewer, 'openDepartures') ? previewRule(scope, wishOf(wish)) : null;
  }

  @Mutation(() => SaveDepartureRuleResult, { description: 'Makes a rule and opens its departures, exactly as its preview says. For the network’s operations staff.' })
  async saveDepartureRule(@Ctx() scope: Scope, @Arg('input', () => SaveDepartureRuleInput, { description: 'The rule, with its preview.' }) input: SaveDepartureRuleInput): Promise<object> {
    requireForNetwork(scope.viewer, 'openDepartures');
    return saveDepartureRule(scope, { ...input, rule: ruleOf(input.rule) });
  }

  @Mutation(() => ChangeDepartureRuleResult, { description: 'Gives a rule another text, exactly as its preview says: what is or was held is never touched. For the network’s operations staff.' })
  async changeDepartureRule(@Ctx() scope: Scope, @Arg('input', () => ChangeDepartureRuleInput, { description: 'Which, how and why.' }) input: ChangeDepartureRuleInput): Promise<object> {
    requireForNetwork(scope.viewer, 'openDepartures');
    return changeDepartureRule(scope, { ...input, rule: ruleOf(input.rule) });
  }

  @Mutation(() => ChangeDepartureRuleResult, { description: 'Ends a rule: what it made and nobody ever held is taken off, the rest stays on offer. For the network’s operations staff.' })
  endDepartureRule(@Ctx() scope: Scope, @Arg('input', () => EndDepartureRuleInput, { description: 'Which, and why.' }) input: EndDepartureRuleInput): Promise<object> {
    return endDepartureRule(scope, input);
  }
}

@Resolver(() => DepartureRulePreviewSuccessType)
export class DepartureRulePreviewSuccessResolver {
  @FieldResolver(() => DepartureRulePreviewType, { description: 'What it would do.' })
  preview(@Root() preview: RulePreview): RulePreview {
    return preview;
  }
}

@Resolver(() => DepartureRuleSuccessType)
export class DepartureRuleSuccessResolver {
  @FieldResolver(() => DepartureRuleType, { description: 'The rule.' })
  rule(@Root() answer: Applied, @Ctx() scope: Scope) {
    return scope.batches.load(ruleById, answer.ruleId);
  }
}

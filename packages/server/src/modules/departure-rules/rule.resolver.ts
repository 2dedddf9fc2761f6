import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import { auditTrailOf, LATEST_ENTRIES } from '#modules/audit/audit.finders';
import { AuditEntryType } from '#modules/audit/audit.type';
import { closureById, type ClosureRow } from '#modules/closures/closure.finders';
import { ClosureType } from '#modules/closures/closure.type';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { trekById } from '#modules/treks/trek.finders';
import { TrekType } from '#modules/treks/trek.type';
import { findRules, type RuleRow } from './rule.finders.ts';
import type { PlannedDate } from './rule.rules.ts';
import { DepartureRuleDateType, DepartureRuleType } from './rule.type.ts';

const history = auditTrailOf('DepartureRule');

@Resolver(() => DepartureRuleType)
export class DepartureRuleResolver {
  @Query(() => [DepartureRuleType], { description: 'Rules in force or to come, by trek; empty for all but the network’s operations staff.' })
  departureRules(@Ctx() scope: Scope) {
    return mayForNetwork(scope.viewer, 'openDepartures') ? findRules(scope.db) : [];
  }

  @FieldResolver(() => TrekType, { description: 'The trek.' })
  trek(@Root() rule: RuleRow, @Ctx() scope: Scope) {
    return scope.batches.load(trekById, rule.trekId);
  }

  @FieldResolver(() => [AuditEntryType], { description: `What happened to it, oldest first: the latest ${LATEST_ENTRIES} entries.` })
  history(@Root() rule: RuleRow, @Ctx() scope: Scope) {
    return scope.batches.load(history, rule.id);
  }
}

@Resolver(() => DepartureRuleDateType)
export class DepartureRuleDateResolver {
  @FieldResolver(() => DepartureType, { nullable: true, description: 'The departure that is there; null where there is none.' })
  departure(@Root() { departureId }: PlannedDate, @Ctx() scope: Scope) {
    return departureId === null ? null : scope.batches.load(departureById, departureId);
  }

  @FieldResolver(() => [ClosureType], { description: 'The closures that stand in its way.' })
  async closures(@Root() { closureIds }: PlannedDate, @Ctx() scope: Scope): Promise<ClosureRow[]> {
    return (await Promise.all(closureIds.map((id) => scope.batches.load(closureById, id)))).filter((closure) => closure !== null);
  }
}

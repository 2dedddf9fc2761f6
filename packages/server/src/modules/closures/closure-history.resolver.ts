import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import { auditTrailOf, LATEST_ENTRIES } from '#modules/audit/audit.finders';
import { AuditEntryType } from '#modules/audit/audit.type';
import type { ClosureRow } from './closure.finders.ts';
import { ClosureType } from './closure.type.ts';

const history = auditTrailOf('Closure');

@Resolver(() => ClosureType)
export class ClosureHistoryResolver {
  @FieldResolver(() => [AuditEntryType], { nullable: true, description: `What happened to it, oldest first: the latest ${LATEST_ENTRIES} entries. For the network’s operations staff; null for others.` })
  history(@Root() closure: ClosureRow, @Ctx() scope: Scope) {
    return mayForNetwork(scope.viewer, 'runSeason') ? scope.batches.load(history, closure.id) : null;
  }
}

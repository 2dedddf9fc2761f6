import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import { auditTrailOf, LATEST_ENTRIES } from '#modules/audit/audit.finders';
import { AuditEntryType } from '#modules/audit/audit.type';
import type { DepartureRow } from './departure.finders.ts';
import { DepartureType } from './departure.type.ts';

const history = auditTrailOf('Departure');

@Resolver(() => DepartureType)
export class DepartureHistoryResolver {
  @FieldResolver(() => [AuditEntryType], { nullable: true, description: `What happened to it, oldest first: the latest ${LATEST_ENTRIES} entries. For the network’s staff; null for others.` })
  history(@Root() departure: DepartureRow, @Ctx() scope: Scope) {
    return mayForNetwork(scope.viewer, 'seeReservations') ? scope.batches.load(history, departure.id) : null;
  }
}

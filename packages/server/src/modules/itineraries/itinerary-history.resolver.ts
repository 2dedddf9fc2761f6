import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { auditTrailOf, LATEST_ENTRIES } from '#modules/audit/audit.finders';
import { AuditEntryType } from '#modules/audit/audit.type';
import { historyFor } from '#modules/audit/history';
import type { ItineraryRow } from './itinerary.finders.ts';
import { maySeeItineraries } from './itinerary.policy.ts';
import { ItineraryType } from './itinerary.type.ts';

const history = auditTrailOf('Itinerary');

@Resolver(() => ItineraryType)
export class ItineraryHistoryResolver {
  @FieldResolver(() => [AuditEntryType], { nullable: true, description: `What happened to it, oldest first: the latest ${LATEST_ENTRIES} entries. For the agency’s members and the network’s staff; null for others.` })
  history(@Root() itinerary: ItineraryRow, @Ctx() scope: Scope) {
    return maySeeItineraries(scope.viewer, itinerary.agencyId) ? historyFor(scope, history, itinerary) : null;
  }
}

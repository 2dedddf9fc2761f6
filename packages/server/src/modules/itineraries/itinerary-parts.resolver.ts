import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import type { ItineraryConflict } from './conflict.rules.ts';
import { itineraryById, type ItineraryItemRow } from './itinerary.finders.ts';
import type { ItineraryStale } from './itinerary.rules.ts';
import { ItineraryConflictType, ItineraryItemType, ItineraryStaleType, ItineraryType } from './itinerary.type.ts';

@Resolver(() => ItineraryItemType)
export class ItineraryItemResolver {
  @FieldResolver(() => DepartureType, { nullable: true, description: 'The departure; null for free days and notes.' })
  departure(@Root() item: ItineraryItemRow, @Ctx() scope: Scope) {
    return item.departureId && scope.batches.load(departureById, item.departureId);
  }
}

@Resolver(() => ItineraryConflictType)
export class ItineraryConflictResolver {
  @FieldResolver(() => DepartureType, { nullable: true, description: 'The departure concerned.' })
  departure(@Root() conflict: ItineraryConflict, @Ctx() scope: Scope) {
    return scope.batches.load(departureById, conflict.departureId);
  }
}

@Resolver(() => ItineraryStaleType)
export class ItineraryStaleResolver {
  @FieldResolver(() => ItineraryType, { description: 'The itinerary as it stands now.' })
  itinerary(@Root() refusal: ItineraryStale, @Ctx() scope: Scope) {
    return scope.batches.load(itineraryById, refusal.itineraryId);
  }
}

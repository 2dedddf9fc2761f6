import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import type { ItineraryRow } from '#modules/itineraries/itinerary.finders';
import { ItineraryType } from '#modules/itineraries/itinerary.type';
import { reservationsOfItinerary } from './reservation.finders.ts';
import { ReservationType } from './reservation.type.ts';

@Resolver(() => ItineraryType)
export class ItineraryReservationsResolver {
  @FieldResolver(() => [ReservationType], { description: 'The latest 40 reservations made from it, the newest first.' })
  reservations(@Root() itinerary: ItineraryRow, @Ctx() scope: Scope) {
    return scope.batches.load(reservationsOfItinerary, itinerary.id);
  }
}

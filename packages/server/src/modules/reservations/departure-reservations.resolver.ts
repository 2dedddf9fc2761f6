import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import type { DepartureRow } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { reservationsOfDeparture } from './reservation.finders.ts';
import { ReservationType } from './reservation.type.ts';

@Resolver(() => DepartureType)
export class DepartureReservationsResolver {
  @FieldResolver(() => [ReservationType], { nullable: true, description: 'The latest 100 reservations on it, the newest first; null for all but the network’s staff who see reservations.' })
  reservations(@Root() departure: DepartureRow, @Ctx() scope: Scope) {
    return mayForNetwork(scope.viewer, 'seeReservations') ? scope.batches.load(reservationsOfDeparture, departure.id) : null;
  }
}

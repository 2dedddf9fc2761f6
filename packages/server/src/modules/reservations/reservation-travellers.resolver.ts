import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { namedOfReservation, travellersOfReservation } from '#modules/travellers/traveller.finders';
import { canSeeNames } from '#modules/travellers/traveller.policy';
import { TravellerType } from '#modules/travellers/traveller.type';
import type { ReservationRow } from './reservation.finders.ts';
import { ReservationType } from './reservation.type.ts';

/** Who comes on a reservation. */
@Resolver(() => ReservationType)
export class ReservationTravellersResolver {
  @FieldResolver(() => [TravellerType], { nullable: true, description: 'The manifest: the people named so far, in its order. Null for viewers who may not see names.' })
  travellers(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return canSeeNames(scope.viewer, reservation.agencyId) ? scope.batches.load(travellersOfReservation, reservation.id) : null;
  }

  @FieldResolver(() => Int, { description: 'How many of the people are named.' })
  named(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return scope.batches.load(namedOfReservation, reservation.id);
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import type { ReservationRow } from '#modules/reservations/reservation.finders';
import { ReservationType } from '#modules/reservations/reservation.type';
import { waitingOfHold } from './waiting.finders.ts';
import { WaitingEntryType } from './waiting.type.ts';

@Resolver(() => ReservationType)
export class ReservationWaitingResolver {
  @FieldResolver(() => WaitingEntryType, { nullable: true, description: 'The waiting party it was offered to; null when the agency held the spots itself.' })
  waitingEntry(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return scope.batches.load(waitingOfHold, reservation.holdId);
  }
}

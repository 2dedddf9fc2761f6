import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { ConfirmReservationInput, ConfirmReservationResult, ConfirmReservationSuccessType, ReleaseHoldInput, ReleaseHoldResult, ReleaseHoldSuccessType } from './change.type.ts';
import { confirmReservation } from './confirm-reservation.ts';
import { releaseHold } from './release-hold.ts';
import { reservationsOfHold } from './reservation.finders.ts';
import { ReservationType } from './reservation.type.ts';

@Resolver()
export class ChangeReservationMutation {
  @Mutation(() => ConfirmReservationResult, { description: 'Confirms a hold before its time is over: every reservation of it.' })
  confirmReservation(@Ctx() scope: Scope, @Arg('input', () => ConfirmReservationInput, { description: 'Which hold.' }) input: ConfirmReservationInput): Promise<object> {
    return confirmReservation(scope, known(scope, input));
  }

  @Mutation(() => ReleaseHoldResult, { description: 'Gives the spots of a running hold back. Possible also when the agency’s certification has lapsed.' })
  releaseHold(@Ctx() scope: Scope, @Arg('input', () => ReleaseHoldInput, { description: 'Which hold.' }) input: ReleaseHoldInput): Promise<object> {
    return releaseHold(scope, known(scope, input));
  }
}

/** An id that is none is unknown, after asking for a signed-in viewer. */
function known<Input extends { reservationId: string }>(scope: Scope, input: Input): Input {
  requireViewer(scope.viewer);
  if (!isUuid(input.reservationId)) throw new NotFound();
  return input;
}

@Resolver(() => ConfirmReservationSuccessType)
export class ConfirmReservationSuccessResolver {
  @FieldResolver(() => [ReservationType], { description: 'Every reservation of the hold, in order of date.' })
  reservations(@Root() answer: { holdId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(reservationsOfHold, answer.holdId);
  }
}

@Resolver(() => ReleaseHoldSuccessType)
export class ReleaseHoldSuccessResolver {
  @FieldResolver(() => [ReservationType], { description: 'Every reservation of the hold, in order of date.' })
  reservations(@Root() answer: { holdId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(reservationsOfHold, answer.holdId);
  }
}

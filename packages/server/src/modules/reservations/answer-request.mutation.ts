import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { NotFound } from '#access/errors';
import { requireForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { acceptRequest, rejectRequest } from './answer-request.ts';
import { AcceptRequestInput, AcceptRequestResult, AcceptRequestSuccessType, RejectRequestInput, RejectRequestResult, RejectRequestSuccessType } from './request.type.ts';
import { reservationsOfHold } from './reservation.finders.ts';
import { ReservationType } from './reservation.type.ts';

@Resolver()
export class AnswerRequestMutation {
  @Mutation(() => AcceptRequestResult, { description: 'Accepts a request for spots on departures on request: everything of it is held for the agency to confirm. For the network’s operations staff.' })
  acceptRequest(@Ctx() scope: Scope, @Arg('input', () => AcceptRequestInput, { description: 'Which request.' }) input: AcceptRequestInput): Promise<object> {
    return acceptRequest(scope, known(scope, input));
  }

  @Mutation(() => RejectRequestResult, { description: 'Rejects a request for spots on departures on request, with a reason the agency reads. For the network’s operations staff.' })
  rejectRequest(@Ctx() scope: Scope, @Arg('input', () => RejectRequestInput, { description: 'Which request, and why.' }) input: RejectRequestInput): Promise<object> {
    return rejectRequest(scope, known(scope, input));
  }
}

/** An id that is none is unknown, after asking for staff who may answer. */
function known<Input extends { reservationId: string }>(scope: Scope, input: Input): Input {
  requireForNetwork(scope.viewer, 'answerRequests');
  if (!isUuid(input.reservationId)) throw new NotFound();
  return input;
}

@Resolver(() => AcceptRequestSuccessType)
export class AcceptRequestSuccessResolver {
  @FieldResolver(() => [ReservationType], { description: 'Every reservation of the hold, in order of date.' })
  reservations(@Root() answer: { holdId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(reservationsOfHold, answer.holdId);
  }
}

@Resolver(() => RejectRequestSuccessType)
export class RejectRequestSuccessResolver {
  @FieldResolver(() => [ReservationType], { description: 'Every reservation of the hold, in order of date.' })
  reservations(@Root() answer: { holdId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(reservationsOfHold, answer.holdId);
  }
}

import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import { memberOf } from '#graphql/problem';
import { IdempotencyKeyScalar } from '#graphql/scalars';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { ReasonMissingType } from '#modules/audit/reason.type';
import { ReservationNotCancellableType } from '#modules/reservations/change.type';
import { reservationById } from '#modules/reservations/reservation.finders';
import { ReservationType } from '#modules/reservations/reservation.type';
import { cancelReservation } from './cancel-reservation.ts';
import { CancelReservationSuccessType, QuoteStaleType } from './cancellation.type.ts';

@InputType('CancelReservationInput', { description: 'A confirmed reservation to cancel, alone.' })
export class CancelReservationInput {
  @Field(() => ID, { description: 'The reservation.' }) reservationId!: string;
  @Field(() => String, { description: `Why: 3 to ${LONGEST_REASON} characters, readable on the reservation.` }) reason!: string;
  @Field(() => String, { nullable: true, description: 'The quote that was looked at (cancellationQuote). When another one applies by now, nothing is cancelled. Without it, what applies now applies.' }) quote?: string | null;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
}

export const CancelReservationResult = createUnionType({
  name: 'CancelReservationResult', description: 'What came of cancelling a reservation.',
  types: () => [CancelReservationSuccessType, ReservationNotCancellableType, ReasonMissingType, QuoteStaleType] as const, resolveType: memberOf('CancelReservationSuccess'),
});

@Resolver()
export class CancelReservationMutation {
  @Mutation(() => CancelReservationResult, { description: 'Cancels one confirmed reservation until the day before it starts. Possible also when the agency’s certification has lapsed. What comes back goes by the tiers frozen at confirmation.' })
  async cancelReservation(@Ctx() scope: Scope, @Arg('input', () => CancelReservationInput, { description: 'Which, and why.' }) input: CancelReservationInput): Promise<object> {
    requireViewer(scope.viewer);
    if (!isUuid(input.reservationId)) throw new NotFound();
    const answer = await cancelReservation(scope, input);
    return 'kind' in answer ? answer : { reservationId: input.reservationId };
  }
}

@Resolver(() => CancelReservationSuccessType)
export class CancelReservationSuccessResolver {
  @FieldResolver(() => ReservationType, { description: 'The cancelled reservation.' })
  reservation(@Root() answer: { reservationId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(reservationById, answer.reservationId);
  }
}

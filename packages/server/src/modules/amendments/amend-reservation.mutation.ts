import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { reservationById } from '#modules/reservations/reservation.finders';
import { ReservationType } from '#modules/reservations/reservation.type';
import { amendReservation } from './amend-reservation.ts';
import { findAmendmentQuote } from './amendment.finders.ts';
import { AmendmentQuoteType, AmendReservationInput, AmendReservationResult, AmendReservationSuccessType, DepartureOnRequestType, QuoteAmendmentInput, QuoteAmendmentResult, QuoteAmendmentSuccessType } from './amendment.type.ts';
import { quoteAmendment } from './quote-amendment.ts';

@Resolver()
export class AmendReservationMutation {
  @Mutation(() => QuoteAmendmentResult, { description: 'Says what adding or removing people, or moving to another departure, would cost, and keeps it for a while. Changes nothing.' })
  quoteAmendment(@Ctx() scope: Scope, @Arg('input', () => QuoteAmendmentInput, { description: 'Which, and how.' }) input: QuoteAmendmentInput): Promise<object> {
    return quoteAmendment(scope, input);
  }

  @Mutation(() => AmendReservationResult, { description: 'Amends a held or confirmed reservation as it was quoted, in one swap: the old spots are given back only when the new ones are taken.' })
  amendReservation(@Ctx() scope: Scope, @Arg('input', () => AmendReservationInput, { description: 'By which quote.' }) input: AmendReservationInput): Promise<object> {
    return amendReservation(scope, input);
  }
}

@Resolver(() => QuoteAmendmentSuccessType)
export class QuoteAmendmentSuccessResolver {
  @FieldResolver(() => AmendmentQuoteType, { description: 'The quote.' })
  quote(@Root() answer: { quoteId: string }, @Ctx() scope: Scope) {
    return findAmendmentQuote(scope.db, answer.quoteId);
  }
}

@Resolver(() => AmendReservationSuccessType)
export class AmendReservationSuccessResolver {
  @FieldResolver(() => ReservationType, { description: 'The reservation as it is now.' })
  reservation(@Root() answer: { reservationId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(reservationById, answer.reservationId);
  }
}

@Resolver(() => DepartureOnRequestType)
export class DepartureOnRequestResolver {
  @FieldResolver(() => DepartureType, { description: 'Which departure.' })
  departure(@Root() refusal: { departureId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(departureById, refusal.departureId);
  }
}

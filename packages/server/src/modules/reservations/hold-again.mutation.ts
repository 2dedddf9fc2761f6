import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import { memberOf, ProblemType } from '#graphql/problem';
import { IdempotencyKeyScalar } from '#graphql/scalars';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { ItineraryStaleType } from '#modules/itineraries/itinerary.type';
import { PartyInvalidType } from '#modules/rates/party.type';
import { AgencyNotCertifiedType, DepartureClosedType, HoldSuccessType, ItineraryNotHoldableType, NoRoomType } from './hold.type.ts';
import { holdAgain } from './hold-again.ts';
import { followerOfReservation, reservationById, type ReservationRow } from './reservation.finders.ts';
import { maySeeReservations } from './reservation.policy.ts';
import type { ReservationState } from './reservation.rules.ts';
import { ReservationStateEnum, ReservationType } from './reservation.type.ts';

@InputType('HoldAgainInput', { description: 'A lapsed or released hold to hold once more: all its departures, or none.' })
export class HoldAgainInput {
  @Field(() => ID, { description: 'Any reservation of the old hold.' }) reservationId!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
}

@ObjectType('ReservationNotLapsed', { implements: ProblemType, simpleResolvers: true, description: 'Only a hold that lapsed or was released can be held again.' })
export class ReservationNotLapsedType extends ProblemType {
  @Field(() => ReservationStateEnum, { description: 'Where it stands.' }) state!: ReservationState;
}
@ObjectType('HeldAgainAlready', { implements: ProblemType, description: 'It was held again already, and that hold or reservation stands.' })
export class HeldAgainAlreadyType extends ProblemType {}

export const HoldAgainResult = createUnionType({
  name: 'HoldAgainResult', description: 'What came of holding once more: every departure is held, or none.',
  types: () => [HoldSuccessType, NoRoomType, DepartureClosedType, AgencyNotCertifiedType, PartyInvalidType, ItineraryStaleType, ItineraryNotHoldableType, ReservationNotLapsedType, HeldAgainAlreadyType] as const,
  resolveType: memberOf('HoldSuccess'),
});

@Resolver()
export class HoldAgainMutation {
  @Mutation(() => HoldAgainResult, { description: 'Holds the departures of a lapsed or released hold once more, all or none, for the same party with its names. The price is today’s; the new reservations point to the old ones.' })
  holdAgain(@Ctx() scope: Scope, @Arg('input', () => HoldAgainInput, { description: 'Which hold.' }) input: HoldAgainInput): Promise<object> {
    requireViewer(scope.viewer);
    if (!isUuid(input.reservationId)) throw new NotFound();
    return holdAgain(scope, input);
  }
}

@Resolver(() => HeldAgainAlreadyType)
export class HeldAgainAlreadyResolver {
  @FieldResolver(() => ReservationType, { description: 'The one that stands.' })
  reservation(@Root() refusal: { reservationId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(reservationById, refusal.reservationId);
  }
}

/** What holding again ties together. */
@Resolver(() => ReservationType)
export class ReservationFollowsResolver {
  @FieldResolver(() => ReservationType, { nullable: true, description: 'The lapsed or released reservation whose place it takes; null for most.' })
  follows(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return seen(scope, reservation.followsId ? scope.batches.load(reservationById, reservation.followsId) : null);
  }

  @FieldResolver(() => ReservationType, { nullable: true, description: 'The latest reservation that took its place, whatever became of it; null when there is none.' })
  followedBy(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return seen(scope, scope.batches.load(followerOfReservation, reservation.id));
  }
}

async function seen(scope: Scope, found: Promise<ReservationRow | null> | null): Promise<ReservationRow | null> {
  const reservation = await found;
  return reservation && maySeeReservations(scope.viewer, reservation.agencyId) ? reservation : null;
}

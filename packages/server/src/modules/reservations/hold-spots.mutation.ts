import { GraphQLError } from 'graphql';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { DateTimeScalar } from '#graphql/scalars';
import type { Scope } from '#http/scope';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType, ResourceNameType } from '#modules/departures/departure.type';
import { resourceById } from '#modules/capacity/resource.finders';
import { DepartureClosedType, HoldItineraryInput, HoldResult, HoldSpotsInput, HoldSuccessType, NoRoomType } from './hold.type.ts';
import { holdItinerary } from './hold-itinerary.ts';
import { holdSpots } from './hold-spots.ts';
import { reservationsOfHold } from './reservation.finders.ts';
import { ReservationType } from './reservation.type.ts';

const LONGEST_REFERENCE = 80;

@Resolver()
export class HoldSpotsMutation {
  @Mutation(() => HoldResult, { description: 'Holds spots on one departure for a party: every resource-day of its route, or nothing.' })
  holdSpots(@Ctx() scope: Scope, @Arg('input', () => HoldSpotsInput, { description: 'Who, where, how many.' }) input: HoldSpotsInput): Promise<object> {
    if ((input.reference?.length ?? 0) > LONGEST_REFERENCE) {
      throw new GraphQLError(`reference has at most ${LONGEST_REFERENCE} characters.`, { extensions: { code: 'BAD_USER_INPUT' } });
    }
    return holdSpots(scope, input);
  }

  @Mutation(() => HoldResult, { description: 'Holds every departure of an itinerary for its party, all or none, with one expiry and one confirmation.' })
  holdItinerary(@Ctx() scope: Scope, @Arg('input', () => HoldItineraryInput, { description: 'Which itinerary, as it was seen.' }) input: HoldItineraryInput): Promise<object> {
    return holdItinerary(scope, input);
  }
}

@Resolver(() => HoldSuccessType)
export class HoldSuccessResolver {
  @FieldResolver(() => [ReservationType], { description: 'One per departure, in order of date.' })
  reservations(@Root() answer: { holdId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(reservationsOfHold, answer.holdId);
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'Until when all of them are held; null when the answer to a repeated key finds them confirmed.' })
  async expiresAt(@Root() answer: { holdId: string }, @Ctx() scope: Scope) {
    return (await scope.batches.load(reservationsOfHold, answer.holdId))[0]?.expiresAt ?? null;
  }
}

@Resolver(() => NoRoomType)
export class NoRoomResolver {
  @FieldResolver(() => DepartureType, { description: 'The departure of the wish that binds.' })
  departure(@Root() refusal: { departureId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(departureById, refusal.departureId);
  }

  @FieldResolver(() => ResourceNameType, { description: 'What binds there.' })
  resource(@Root() refusal: { resourceId: number }, @Ctx() scope: Scope) {
    return scope.batches.load(resourceById, refusal.resourceId);
  }
}

@Resolver(() => DepartureClosedType)
export class DepartureClosedResolver {
  @FieldResolver(() => DepartureType, { description: 'Which departure.' })
  departure(@Root() refusal: { departureId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(departureById, refusal.departureId);
  }
}

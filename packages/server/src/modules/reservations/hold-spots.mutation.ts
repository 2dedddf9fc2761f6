import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { DateTimeScalar } from '#graphql/scalars';
import { textOrNull } from '#graphql/text';
import type { Scope } from '#http/scope';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType, ResourceNameType } from '#modules/departures/departure.type';
import { resourceById } from '#modules/capacity/resource.finders';
import { AgencyStandingEnum } from '#modules/agencies/agency.type';
import { latestCertificationOfAgency } from '#modules/certifications/certification.finders';
import { CertificationType } from '#modules/certifications/certification.type';
import { conflictsOfItinerary, itineraryById } from '#modules/itineraries/itinerary.finders';
import { ItineraryConflictType } from '#modules/itineraries/itinerary.type';
import { AgencyNotCertifiedType, DepartureClosedType, HoldItineraryInput, HoldResult, HoldSpotsInput, HoldSuccessType, ItineraryNotHoldableType, LONGEST_REFERENCE, NoRoomType } from './hold.type.ts';
import { holdItinerary } from './hold-itinerary.ts';
import { holdSpots } from './hold-spots.ts';
import { reservationsOfHold } from './reservation.finders.ts';
import { ReservationType } from './reservation.type.ts';

@Resolver()
export class HoldSpotsMutation {
  @Mutation(() => HoldResult, { description: 'Holds spots on one departure for a party: every resource-day of its route, or nothing.' })
  holdSpots(@Ctx() scope: Scope, @Arg('input', () => HoldSpotsInput, { description: 'Who, where, how many.' }) input: HoldSpotsInput): Promise<object> {
    return holdSpots(scope, { ...input, reference: textOrNull('reference', input.reference, LONGEST_REFERENCE) });
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

@Resolver(() => ItineraryNotHoldableType)
export class ItineraryNotHoldableResolver {
  @FieldResolver(() => [ItineraryConflictType], { description: 'What stands in the way now, in order of days.' })
  async conflicts(@Root() refusal: { itineraryId: string }, @Ctx() scope: Scope) {
    return conflictsOfItinerary(scope, (await scope.batches.load(itineraryById, refusal.itineraryId))!);
  }
}

/** Of the refusal shared by holding and confirming. */
@Resolver(() => AgencyNotCertifiedType)
export class AgencyNotCertifiedResolver {
  @FieldResolver(() => AgencyStandingEnum, { description: 'Where the agency stands.' })
  standing(@Root() refusal: { standing: string }) {
    return refusal.standing;
  }

  @FieldResolver(() => CertificationType, { nullable: true, description: 'The agency’s latest file, to go on with; null when it never began one.' })
  certification(@Root() refusal: { agencyId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(latestCertificationOfAgency, refusal.agencyId);
  }
}

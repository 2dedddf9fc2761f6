import type { GraphQLSchema } from 'graphql';
import { buildSchema as build, type NonEmptyArray } from 'type-graphql';
import { MailboxResolver } from '#modules/people/mailbox.resolver';
import { ViewerResolver } from '#modules/people/viewer.resolver';
import { CommunityResolver } from '#modules/communities/community.resolver';
import { CommunityAreasResolver } from '#modules/conservation-areas/community-areas.resolver';
import { ConservationAreaResolver } from '#modules/conservation-areas/conservation-area.resolver';
import { EcosystemServiceResolver, NetworkResolver, ReportedValueResolver, SupporterResolver } from '#modules/network/network.resolver';
import { AreaTreksResolver } from '#modules/treks/area-treks.resolver';
import { CommunityTreksResolver } from '#modules/treks/community-treks.resolver';
import { PlaceResolver, StageResolver } from '#modules/treks/stage.resolver';
import { TrekResolver } from '#modules/treks/trek.resolver';
import { BoardResolver } from '#modules/departures/board.resolver';
import { DepartureResolver, NeedResolver } from '#modules/departures/departure.resolver';
import { DepartureExistsResolver, OpenDepartureMutation, OpenDepartureSuccessResolver } from '#modules/departures/open-departure.mutation';
import { TrekDeparturesResolver } from '#modules/departures/trek-departures.resolver';
import { ConservationAreaFeeResolver, ConservationFeeResolver, TrekRateResolver } from '#modules/rates/catalogue-rates.resolver';
import { PriceLineResolver, PriceResolver } from '#modules/rates/price.resolver';
import { AgencyResolver, MembershipResolver, ViewerMembershipsResolver } from '#modules/agencies/agency.resolver';
import { FoundAgencyMutation, FoundAgencySuccessResolver } from '#modules/agencies/found-agency.mutation';
import { ItineraryResolver } from '#modules/itineraries/itinerary.resolver';
import { ItineraryConflictResolver, ItineraryItemResolver, ItineraryStaleResolver } from '#modules/itineraries/itinerary-parts.resolver';
import { SaveItineraryMutation, SaveItinerarySuccessResolver } from '#modules/itineraries/save-itinerary.mutation';
import { EnterManifestMutation, EnterManifestSuccessResolver } from '#modules/reservations/enter-manifest.mutation';
import { ReservationTravellersResolver } from '#modules/reservations/reservation-travellers.resolver';
import { TravellerResolver } from '#modules/travellers/traveller.resolver';
import { DateTimeScalar } from './scalars.ts';

/** THE list of resolvers. */
const resolvers: Function[] = [
  NetworkResolver, ReportedValueResolver, EcosystemServiceResolver, SupporterResolver, CommunityResolver, ConservationAreaResolver, CommunityAreasResolver,
  TrekResolver, StageResolver, PlaceResolver, CommunityTreksResolver, AreaTreksResolver,
  DepartureResolver, NeedResolver, BoardResolver, TrekDeparturesResolver, OpenDepartureMutation, OpenDepartureSuccessResolver, DepartureExistsResolver,
  PriceResolver, PriceLineResolver, TrekRateResolver, ConservationAreaFeeResolver, ConservationFeeResolver,
  ItineraryResolver, ItineraryItemResolver, ItineraryConflictResolver, ItineraryStaleResolver, SaveItineraryMutation, SaveItinerarySuccessResolver,
  TravellerResolver, ReservationTravellersResolver, EnterManifestMutation, EnterManifestSuccessResolver,
  ViewerResolver, MailboxResolver, AgencyResolver, ViewerMembershipsResolver, MembershipResolver, FoundAgencyMutation, FoundAgencySuccessResolver,
];

/** The contract, made from the resolvers. Inputs are checked by scalars and rules, not by class-validator. */
export function buildSchema(): Promise<GraphQLSchema> {
  return build({
    resolvers: resolvers as unknown as NonEmptyArray<Function>,
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
}

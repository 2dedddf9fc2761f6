import type { GraphQLSchema } from 'graphql';
import { buildSchema as build, type NonEmptyArray } from 'type-graphql';
import { SetLanguageSuccessResolver, ViewerLanguageResolver } from '#modules/mails/language.mutation';
import { DecisionLetterResolver } from '#modules/mails/decision-letter.resolver';
import { MailboxResolver } from '#modules/mails/mailbox.resolver';
import { ViewerAccountResolver } from '#modules/people/account.resolver';
import { PersonResolver } from '#modules/people/person.resolver';
import { NameMutation } from '#modules/people/name.mutation';
import { SessionMutation } from '#modules/people/session.mutation';
import { ViewerResolver } from '#modules/people/viewer.resolver';
import { CommunityResolver } from '#modules/communities/community.resolver';
import { CommunityAreasResolver } from '#modules/conservation-areas/community-areas.resolver';
import { ConservationAreaResolver } from '#modules/conservation-areas/conservation-area.resolver';
import { EcosystemServiceResolver, NetworkResolver, ReportedValueResolver, SupporterResolver } from '#modules/network/network.resolver';
import { AreaTreksResolver } from '#modules/treks/area-treks.resolver';
import { CommunityTreksResolver } from '#modules/treks/community-treks.resolver';
import { CommunityServicePlaceResolver, PlaceResolver, StageResolver } from '#modules/treks/stage.resolver';
import { TrekResolver } from '#modules/treks/trek.resolver';
import { BoardResolver } from '#modules/departures/board.resolver';
import { DepartureResolver, NeedResolver } from '#modules/departures/departure.resolver';
import { DepartureExistsResolver, OpenDepartureMutation, OpenDepartureSuccessResolver } from '#modules/departures/open-departure.mutation';
import { TrekDeparturesResolver } from '#modules/departures/trek-departures.resolver';
import { ConservationAreaFeeResolver, ConservationFeeResolver, TrekRateResolver } from '#modules/rates/catalogue-rates.resolver';
import { PriceLineResolver, PriceResolver } from '#modules/rates/price.resolver';
import { RateTableResolver } from '#modules/rates/rate-table.resolver';
import { PaymentTermsSuccessResolver, RateSuccessResolver, SeasonSuccessResolver, SetRateMutation } from '#modules/rates/set-rate.mutation';
import { AgencyResolver, MembershipResolver, ViewerMembershipsResolver } from '#modules/agencies/agency.resolver';
import { FoundAgencyMutation, FoundAgencySuccessResolver } from '#modules/agencies/found-agency.mutation';
import { FirstAdministratorMutation } from '#modules/memberships/first-administrator.mutation';
import { AcceptInvitationSuccessResolver, InvitationMutation, InviteSuccessResolver, WithdrawInvitationSuccessResolver } from '#modules/memberships/invitation.mutation';
import { AgencyInvitationsResolver, InvitationResolver } from '#modules/memberships/invitation.resolver';
import { ChangeMemberRoleSuccessResolver, MemberMutation, SetNetworkRolesSuccessResolver } from '#modules/memberships/member.mutation';
import { AgencyMemberResolver, AgencyMembersResolver, NetworkPersonResolver } from '#modules/memberships/member.resolver';
import { HandOverMutation, HandOverSuccessResolver, LeaveAgencySuccessResolver, RemoveMemberSuccessResolver } from '#modules/hand-overs/hand-over.mutation';
import { MemberInChargeResolver, ReservationInChargeResolver } from '#modules/hand-overs/in-charge.resolver';
import { AgencyCertificationResolver } from '#modules/certifications/agency-certification.resolver';
import { CertificationLineResolver, CertificationResolver, ChecklistItemResolver } from '#modules/certifications/certification.resolver';
import { DecideMutation } from '#modules/certifications/decide.mutation';
import { NotYourProposalResolver, ProposalEndedResolver, ProposalMutation, ProposalOpenResolver, SecondPersonNeededResolver } from '#modules/certifications/proposal.mutation';
import { QueueResolver } from '#modules/certifications/queue.resolver';
import { AlreadyTakenResolver, ReviewMutation } from '#modules/certifications/review.mutation';
import { CertificationProposalResolver, CertificationReviewResolver, LineMarkResolver, LineReviewResolver } from '#modules/certifications/review.resolver';
import { CertificationCommentResolver, CertificationCommentsResolver, LineCommentsResolver } from '#modules/certifications/comment.resolver';
import { DocumentMutation } from '#modules/certifications/document.mutation';
import { DocumentResolver, DocumentVersionResolver, LineAskedAgainResolver, LineDocumentsResolver } from '#modules/certifications/document.resolver';
import { CertificationAlreadyOpenResolver, CertificationSuccessResolver, FileMutation } from '#modules/certifications/file.mutation';
import { CertificateMutation } from '#modules/certificates/certificate.mutation';
import { CertificateResolver, CertificationCertificateResolver } from '#modules/certificates/certificate.resolver';
import { AppealMutation } from '#modules/standing/appeal.mutation';
import { AgencyStandingResolver } from '#modules/standing/agency-standing.resolver';
import { StandingMutation } from '#modules/standing/standing.mutation';
import { CertificationAppealResolver, CertificationStandingResolver, StandingSuccessResolver } from '#modules/standing/standing.resolver';
import { ItineraryResolver } from '#modules/itineraries/itinerary.resolver';
import { ItineraryConflictResolver, ItineraryItemResolver, ItineraryStaleResolver } from '#modules/itineraries/itinerary-parts.resolver';
import { SaveItineraryMutation, SaveItinerarySuccessResolver } from '#modules/itineraries/save-itinerary.mutation';
import { ItineraryQuoteResolver, MakeQuoteSuccessResolver, PriceQuoteExpiredResolver, PriceQuoteResolver, PriceQuoteStaleResolver } from '#modules/quotes/quote.resolver';
import { PaymentResolver, ReservationPaymentsResolver } from '#modules/payments/payment.resolver';
import { PaymentSuccessResolver, RecordPaymentMutation } from '#modules/payments/record-payment.mutation';
import { EnterManifestMutation, EnterManifestSuccessResolver } from '#modules/reservations/enter-manifest.mutation';
import { ReservationTravellersResolver } from '#modules/reservations/reservation-travellers.resolver';
import { TravellerResolver } from '#modules/travellers/traveller.resolver';
import { AgencyNotCertifiedResolver, DepartureClosedResolver, HoldSpotsMutation, HoldSuccessResolver, ItineraryNotHoldableResolver, NoRoomResolver } from '#modules/reservations/hold-spots.mutation';
import { ChangeReservationMutation, ConfirmReservationSuccessResolver, ReleaseHoldSuccessResolver } from '#modules/reservations/change-reservation.mutation';
import { AcceptRequestSuccessResolver, AnswerRequestMutation, RejectRequestSuccessResolver } from '#modules/reservations/answer-request.mutation';
import { HeldAgainAlreadyResolver, HoldAgainMutation, ReservationFollowsResolver } from '#modules/reservations/hold-again.mutation';
import { ExtendHoldMutation, ExtendHoldSuccessResolver, HoldBudgetExceededResolver } from '#modules/hold-budgets/extend-hold.mutation';
import { AgencyHoldBudgetResolver, HoldRulesResolver, ReservationExtensionResolver } from '#modules/hold-budgets/hold-budget.resolver';
import { RequestsResolver } from '#modules/reservations/requests.resolver';
import { ItineraryReservationsResolver } from '#modules/reservations/itinerary-reservations.resolver';
import { JoinWaitingListSuccessResolver, RoomNowResolver, WaitingListMutation, WithdrawWaitingSuccessResolver } from '#modules/waiting-list/join-waiting-list.mutation';
import { ReservationWaitingResolver } from '#modules/waiting-list/reservation-waiting.resolver';
import { WaitingEntryResolver, WaitingObstacleResolver } from '#modules/waiting-list/waiting.resolver';
import { ManifestStaleResolver, ManifestStateResolver } from '#modules/reservations/manifest-state.resolver';
import { AddedLineResolver, ReservationLinesResolver } from '#modules/reservations/reservation-lines.resolver';
import { CancelReservationMutation, CancelReservationSuccessResolver } from '#modules/cancellations/cancel-reservation.mutation';
import { CancellationPolicyResolver, SetCancellationPolicySuccessResolver } from '#modules/cancellations/set-cancellation-policy.mutation';
import { CancellationQuoteResolver, CancellationTermsResolver, QuoteStaleResolver, ReservationCancellationResolver } from '#modules/cancellations/cancellation.resolver';
import { AmendmentQuoteResolver } from '#modules/amendments/amendment-quote.resolver';
import { AmendReservationMutation, AmendReservationSuccessResolver, DepartureOnRequestResolver, QuoteAmendmentSuccessResolver } from '#modules/amendments/amend-reservation.mutation';
import { ReservationResolver } from '#modules/reservations/reservation.resolver';
import { AlternativePartResolver, AlternativesResolver, NoRoomAlternativesResolver } from '#modules/alternatives/alternatives.resolver';
import { DepartureRoomResolver } from '#modules/live/departure-room.resolver';
import { MyReservationsResolver } from '#modules/live/my-reservations.resolver';
import { ChangeSeasonMutation } from '#modules/limits/change-season.mutation';
import { AgencyCapResolver, CapacityOverrideResolver, KeptShareResolver } from '#modules/limits/rule.resolver';
import { SeasonImpactResolver, SeasonImpactSuccessResolver } from '#modules/departures/impact.resolver';
import { CrewResolver, DepartureCrewResolver, TrekGuideRatioResolver } from '#modules/crew/crew.resolver';
import { AddCrewMemberSuccessResolver, AssignCrewSuccessResolver, CrewMemberAssignedResolver, CrewMemberEndedResolver, CrewMutation, CrewTakenResolver, EndCrewMemberSuccessResolver } from '#modules/crew/crew.mutation';
import { SeasonResolver } from '#modules/limits/season.resolver';
import { CancelDeparturesSuccessResolver, CancelDepartureSuccessResolver, ClosureMutation, ClosureSuccessResolver, CreditClosureSuccessResolver, DeparturesEndedResolver } from '#modules/closures/closure.mutation';
import { ClosureHistoryResolver } from '#modules/closures/closure-history.resolver';
import { AreaClosuresResolver, ClosureResolver, CreditImpactResolver, CreditImpactSuccessResolver, DepartureClosuresResolver, ImpactReservationsResolver, TrekClosuresResolver } from '#modules/closures/closure.resolver';
import { AgencyHistoryResolver } from '#modules/agencies/agency-history.resolver';
import { CertificationHistoryResolver } from '#modules/certifications/certification-history.resolver';
import { DepartureHistoryResolver } from '#modules/departures/departure-history.resolver';
import { ItineraryHistoryResolver } from '#modules/itineraries/itinerary-history.resolver';
import { HoldKeptShareMutation } from '#modules/reservations/hold-kept-share.mutation';
import { StageTrackResolver, TrackMutation, TrackResolver } from '#modules/tracks/track.resolver';
import { CatalogueFactResolver, CatalogueResolver } from '#modules/catalogue/catalogue.resolver';
import { FigureResolver, FigureValueResolver } from '#modules/catalogue/figure.resolver';
import { CatalogueRemovalResolver } from '#modules/catalogue/removal.resolver';
import { CatalogueTextResolver, CatalogueTextStaleResolver, EditCatalogueTextSuccessResolver } from '#modules/catalogue/text.resolver';
import { AddToCatalogueSuccessResolver, AlreadyInCatalogueResolver, CatalogueMutation, CatalogueStaleResolver, EditFactsSuccessResolver, EditFigureSuccessResolver, FigureStaleResolver } from '#modules/catalogue/edit.mutation';
import { AreaGroundsResolver, CommunityGroundsResolver, FactGroundResolver, StageGroundsResolver, TrekGroundsResolver } from '#modules/catalogue/grounds.resolver';
import { DepartureReservationsResolver } from '#modules/reservations/departure-reservations.resolver';
import { DepartureRuleMutation, DepartureRulePreviewSuccessResolver, DepartureRuleSuccessResolver } from '#modules/departure-rules/rule.mutation';
import { ChangeDeparturesMutation, ChangeDeparturesSuccessResolver, DepartureChangeStepResolver } from '#modules/departure-rules/change.mutation';
import { DepartureOutlookOfResolver, DepartureOutlookResolver, SeasonCalendarResolver, SeasonCalendarRowResolver } from '#modules/departure-rules/outlook.resolver';
import { DepartureRuleDateResolver, DepartureRuleResolver } from '#modules/departure-rules/rule.resolver';
import { OccupancyAgenciesResolver, OccupancyFiguresResolver, OccupancyOfferResolver, OccupancyReservationResolver, OccupancyResolver } from '#modules/occupancy/occupancy.resolver';
import { AuditTrailResolver } from '#modules/audit-trail/trail.resolver';
import { PersonalDataResolver } from '#modules/personal-data/personal-data.resolver';
import { DateTimeScalar } from './scalars.ts';

/** THE list of resolvers. */
const resolvers: Function[] = [
  NetworkResolver, ReportedValueResolver, EcosystemServiceResolver, SupporterResolver, CommunityResolver, ConservationAreaResolver, CommunityAreasResolver,
  TrekResolver, StageResolver, PlaceResolver, CommunityServicePlaceResolver, CommunityTreksResolver, AreaTreksResolver,
  DepartureResolver, NeedResolver, BoardResolver, TrekDeparturesResolver, OpenDepartureMutation, OpenDepartureSuccessResolver, DepartureExistsResolver,
  PriceResolver, PriceLineResolver, TrekRateResolver, ConservationAreaFeeResolver, ConservationFeeResolver, RateTableResolver, SetRateMutation, RateSuccessResolver, SeasonSuccessResolver, PaymentTermsSuccessResolver,
  ItineraryResolver, ItineraryItemResolver, ItineraryConflictResolver, ItineraryStaleResolver, SaveItineraryMutation, SaveItinerarySuccessResolver,
  TravellerResolver, ReservationTravellersResolver, EnterManifestMutation, EnterManifestSuccessResolver,
  ReservationResolver, ItineraryReservationsResolver, HoldSpotsMutation, HoldSuccessResolver, NoRoomResolver, DepartureClosedResolver, AgencyNotCertifiedResolver, ItineraryNotHoldableResolver,
  ChangeReservationMutation, ConfirmReservationSuccessResolver, ReleaseHoldSuccessResolver, ReservationLinesResolver, AddedLineResolver, ManifestStateResolver, ManifestStaleResolver,
  CancelReservationMutation, CancelReservationSuccessResolver, CancellationQuoteResolver, CancellationTermsResolver, ReservationCancellationResolver, QuoteStaleResolver, CancellationPolicyResolver, SetCancellationPolicySuccessResolver,
  AmendReservationMutation, AmendReservationSuccessResolver, DepartureOnRequestResolver, QuoteAmendmentSuccessResolver, AmendmentQuoteResolver,
  HoldAgainMutation, HeldAgainAlreadyResolver, ReservationFollowsResolver, RequestsResolver, AnswerRequestMutation, AcceptRequestSuccessResolver, RejectRequestSuccessResolver,
  WaitingEntryResolver, WaitingObstacleResolver, WaitingListMutation, JoinWaitingListSuccessResolver, WithdrawWaitingSuccessResolver, RoomNowResolver, ReservationWaitingResolver,
  ExtendHoldMutation, ExtendHoldSuccessResolver, HoldBudgetExceededResolver, AgencyHoldBudgetResolver, ReservationExtensionResolver, HoldRulesResolver,
  PriceQuoteResolver, MakeQuoteSuccessResolver, PriceQuoteStaleResolver, PriceQuoteExpiredResolver, ItineraryQuoteResolver,
  ReservationPaymentsResolver, PaymentResolver, RecordPaymentMutation, PaymentSuccessResolver,
  ViewerResolver, ViewerAccountResolver, SessionMutation, NameMutation, PersonResolver, ViewerLanguageResolver, SetLanguageSuccessResolver, MailboxResolver, DecisionLetterResolver, AgencyResolver, ViewerMembershipsResolver, MembershipResolver, FoundAgencyMutation, FoundAgencySuccessResolver,
  CertificationResolver, CertificationLineResolver, ChecklistItemResolver, AgencyCertificationResolver, FileMutation, CertificationSuccessResolver, CertificationAlreadyOpenResolver, DecideMutation,
  CertificationReviewResolver, LineReviewResolver, LineMarkResolver, CertificationProposalResolver,
  QueueResolver, ReviewMutation, AlreadyTakenResolver, ProposalMutation, ProposalOpenResolver, ProposalEndedResolver, SecondPersonNeededResolver, NotYourProposalResolver,
  DocumentResolver, DocumentVersionResolver, LineDocumentsResolver, LineAskedAgainResolver, DocumentMutation, LineCommentsResolver, CertificationCommentsResolver, CertificationCommentResolver,
  CertificateMutation, CertificateResolver, CertificationCertificateResolver, StandingMutation, AppealMutation, CertificationStandingResolver, CertificationAppealResolver, StandingSuccessResolver, AgencyStandingResolver,
  AgencyMembersResolver, AgencyMemberResolver, NetworkPersonResolver, MemberMutation, ChangeMemberRoleSuccessResolver, SetNetworkRolesSuccessResolver,
  AgencyInvitationsResolver, InvitationResolver, InvitationMutation, InviteSuccessResolver, WithdrawInvitationSuccessResolver, AcceptInvitationSuccessResolver, FirstAdministratorMutation,
  HandOverMutation, HandOverSuccessResolver, LeaveAgencySuccessResolver, RemoveMemberSuccessResolver, MemberInChargeResolver, ReservationInChargeResolver,
  AgencyHistoryResolver, CertificationHistoryResolver, DepartureHistoryResolver, ItineraryHistoryResolver,
  AlternativesResolver, AlternativePartResolver, NoRoomAlternativesResolver, DepartureRoomResolver, MyReservationsResolver,
  CrewResolver, DepartureCrewResolver, TrekGuideRatioResolver, CrewMutation, AddCrewMemberSuccessResolver, EndCrewMemberSuccessResolver, CrewMemberEndedResolver, CrewMemberAssignedResolver, AssignCrewSuccessResolver, CrewTakenResolver,
  SeasonResolver, SeasonImpactResolver, SeasonImpactSuccessResolver, KeptShareResolver, AgencyCapResolver, CapacityOverrideResolver, ChangeSeasonMutation, HoldKeptShareMutation, DepartureReservationsResolver,
  ClosureResolver, ClosureHistoryResolver, DepartureClosuresResolver, TrekClosuresResolver, AreaClosuresResolver, ImpactReservationsResolver, CreditImpactResolver, CreditImpactSuccessResolver,
  StageTrackResolver, TrackResolver, TrackMutation, CatalogueResolver, CatalogueFactResolver, CatalogueMutation, EditFactsSuccessResolver, CatalogueStaleResolver, AddToCatalogueSuccessResolver, AlreadyInCatalogueResolver, EditFigureSuccessResolver, FigureStaleResolver,
  FigureResolver, FigureValueResolver, CatalogueRemovalResolver, CatalogueTextResolver, EditCatalogueTextSuccessResolver, CatalogueTextStaleResolver,
  CommunityGroundsResolver, AreaGroundsResolver, TrekGroundsResolver, StageGroundsResolver, FactGroundResolver,
  ClosureMutation, ClosureSuccessResolver, CreditClosureSuccessResolver, CancelDepartureSuccessResolver, CancelDeparturesSuccessResolver, DeparturesEndedResolver,
  DepartureRuleMutation, DepartureRulePreviewSuccessResolver, DepartureRuleSuccessResolver, DepartureRuleDateResolver, DepartureRuleResolver,
  ChangeDeparturesMutation, ChangeDeparturesSuccessResolver, DepartureChangeStepResolver, SeasonCalendarResolver, SeasonCalendarRowResolver, DepartureOutlookOfResolver, DepartureOutlookResolver,
  OccupancyResolver, OccupancyAgenciesResolver, OccupancyFiguresResolver, OccupancyReservationResolver, OccupancyOfferResolver, AuditTrailResolver,
  PersonalDataResolver,
];

/** The contract, made from the resolvers. Inputs are checked by scalars and rules, not by class-validator. */
export function buildSchema(): Promise<GraphQLSchema> {
  return build({
    resolvers: resolvers as unknown as NonEmptyArray<Function>,
    // Subscriptions bring their own lists (modules/live); nothing is published by topic.
    pubSub: { publish: () => {}, subscribe: () => { throw new Error('There are no topics.'); } },
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
}

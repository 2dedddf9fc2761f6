import { everybody, members, nobody, season, signedIn, staff } from './askers.ts';
import type { TypeRule } from './rule.ts';

/** Facts everybody may read, and values that hide nothing of themselves: a new field of them is public too. */
const open = (via: string, more: Partial<TypeRule> = {}): TypeRule => ({ via, seen: everybody, uniform: true, ...more });
/** A value of something that only some see: whoever sees the thing sees all of it. */
const part = (via: string, seen: string, more: Partial<TypeRule> = {}): TypeRule => ({ via, seen, uniform: true, ...more });
/** A page of a list: everybody gets one, and of what is not theirs an empty one. */
const list = (via: string, seen: string): TypeRule => ({ via, seen: everybody, only: { edges: seen }, varies: 'pageInfo' });
const ofReservations = members + season;
const ofFiles = members + staff;

/** THE list of who sees which field, type by type. A type, or a field of a type that is not uniform, without its line fails the test by its name. */
export const typeRules: Record<string, TypeRule> = {
  // The public catalogue.
  Network: open('network'), District: open('network.districts'), EcosystemService: open('network.ecosystemServices'), ReportedFigure: open('network.figures'),
  ReportedValue: open('network.figures.values'), Supporter: open('network.supporters'), HoldRules: open('network.holdRules'), Source: open('trek.sources'), Text: open('trek.title'),
  Community: open('communities'), CommunityServiceName: open('communities.services'), AltitudeRange: open('communities.altitudeRange'), ApproximatePosition: open('communities.position'),
  ConservationArea: open('conservationArea'), ConservationFee: open('conservationArea.fees'), Trek: open('trek'), GuideRatio: open('trek.guideRatio'), Stage: open('trek.stages'), Place: open('trek.stages.from'),
  CommunityService: open('communities.offers'), Track: open('trek.stages.track', { only: { broughtBy: 'SA', fileName: 'SA', points: 'SA' } }), FactGround: open('trek.factGrounds'),
  Money: open('trek.pricePerTraveller'), ChecklistItem: open('certificationChecklist'), CancellationPolicy: open('cancellationPolicies'), PolicyTier: open('cancellationPolicies.tiers'),
  Price: open('price'), PriceLine: open('price.lines'), Alternative: open('alternatives'), AlternativePart: open('alternatives.parts'),
  DepartureConnection: open('departures'), DepartureEdge: open('departures.edges'), PageInfo: open('departures.pageInfo'), AvailabilityBoard: open('availabilityBoard'), AvailabilityRow: open('availabilityBoard.rows'),
  Need: open('departure.needs'), ResourceName: open('departure.needs.resource'), Mail: open('mailbox'),
  Departure: {
    via: 'departure', seen: everybody, fields: 'id date endDate trek state groupSize isOnRequest isOpen needs origin closures', varies: 'freeSpots takenSpots',
    only: { crew: 'S', crewElsewhere: 'S', history: season, reservations: season, outlook: 'S' },
  },
  Closure: { via: 'closures', seen: everybody, fields: 'id kind area firstDate lastDate reason sourceText origin', unfilled: 'place trek stageDay sourceUrl creditedAt liftedAt', only: { history: 'S' } },

  // Agency papers.
  Agency: {
    via: 'agency', seen: everybody, fields: 'id slug tradeName origin standing certifiedSince certifiedUntil', unfilled: 'sources suspendedCertification',
    only: { legalName: ofFiles, ruc: ofFiles, certification: ofFiles, history: ofFiles, holdBudget: ofFiles, members: ofFiles, openInvitations: 'O' },
  },
  HoldBudget: part('agency.holdBudget', ofFiles),
  Certification: {
    via: 'certification', seen: ofFiles, fields: 'id code agency state kind createdAt submittedAt submittedBy lines missingCount nextLapse appeals dueOn', varies: 'may history standingMay',
    unfilled: 'missing validFrom validUntil decidedAt decidedBy decisionReason conditions decidedUntil limitedBy certificate standingDecision suspendedUntil',
    only: { assignee: staff, namesakes: staff, proposals: staff, markCounts: staff, validity: 'C' }, masked: { comments: staff },
  },
  CertificationLine: { via: 'certification.lines', seen: ofFiles, fields: 'item answer validUntil updatedAt updatedBy documents evidence isCarriedOver', unfilled: 'askedAgain', only: { mark: staff }, masked: { comments: staff } },
  LineMark: part('certification.lines.mark', staff), CertificationComment: part('certification.comments', ofFiles, { varies: 'id body isInternal side writtenAt writtenBy' }),
  Document: part('certification.lines.documents', ofFiles), DocumentVersion: part('certification.lines.documents.versions', ofFiles), NextLapse: part('certification.nextLapse', ofFiles),
  CertificationProposal: part('certification.proposals', staff), CertificationProposalMay: part('certification.proposals.may', staff, { varies: 'answer mayNotAnswerBecause withdraw' }),
  MarkCounts: part('certification.markCounts', staff), CertificationValidity: part('certification.validity', 'C'), StandingMay: part('certification.standingMay', ofFiles, { varies: 'appeal reinstate revoke suspend' }),
  CertificationAppeal: part('certification.appeals', ofFiles, { varies: 'mayDecide mayWithdraw' }), LetterPreview: part('decisionLetter', 'C'), Certificate: { via: 'certificate', seen: everybody, fields: 'agencyName issuedAt number state validFrom validUntil', varies: 'asOf', unfilled: 'replacedBy suspendedUntil', only: { pdfUrl: ofFiles } }, DocumentRules: open('documentRules'),
  StandingImpact: part('standingChangeImpact', 'C'), StandingReservation: part('standingChangeImpact.kept', 'C'), StandingWaiting: part('standingChangeImpact.waiting', 'C'), CertificationMay: part('certification.may', ofFiles, { varies: 'comment commentInternally decide edit submit' }),
  CertificationConnection: list('certificationQueue', 'C'), CertificationEdge: part('certificationQueue.edges', 'C'),
  Viewer: { via: 'viewer', seen: 'POBFRobfrCSMA', varies: 'person language memberships networkRoles isEmailVerified hasSecondFactor needsSecondFactor sessions' }, Membership: { via: 'viewer.memberships', seen: 'OBFRobfr', varies: 'agency role' },
  AgencyMember: { via: 'agency.members', seen: ofFiles, fields: 'person role since inCharge', masked: { email: `O${staff}` } }, InCharge: part('agency.members.inCharge', ofFiles),
  Invitation: part('agency.openInvitations', 'O'), InvitationByLink: open('invitation'), NetworkPerson: part('networkPeople', 'A'), Session: part('viewer.sessions', signedIn, { varies: 'address browser endsAt id isThis startedAt system' }),
  Person: { via: 'itinerary.updatedBy', seen: ofReservations, fields: 'id name', only: { email: 'OSMA' } },

  // Reservations of members.
  Reservation: {
    via: 'reservation', seen: ofReservations,
    fields: `id code agency departure state people party reference price standing balance dues heldAt heldTogether named namingDeadline confirmedAt manifestVersion
      replacements paymentTerms cancellationTerms itinerary inCharge`,
    unfilled: 'expiresAt acceptedAt endReason endedAt endedBy followedBy follows waitingEntry extension', varies: 'may history cancellationQuote', only: { payments: `OBF${season}`, travellers: `${members}S` },
  },
  ReservationMay: part('reservation.may', ofReservations, { varies: 'editManifest cancel amend answerRequest confirm holdAgain release' }), Balance: part('reservation.balance', ofReservations), Due: part('reservation.dues', ofReservations), DueAmount: part('reservation.dues.amounts', ofReservations),
  ReservationPaymentTerms: part('reservation.paymentTerms', ofReservations), CancellationTerms: part('reservation.cancellationTerms', ofReservations), CancellationTier: part('reservation.cancellationTerms.tiers', ofReservations),
  CancellationQuote: part('reservation.cancellationQuote', ofReservations), Settled: part('reservation.cancellationQuote.amounts', ofReservations), PartyMember: part('reservation.party', ofReservations),
  ReplacementAllowance: part('reservation.replacements', ofReservations), AuditEntry: part('itinerary.history', ofReservations), AuditChange: part('itinerary.history.changes', ofReservations),
  HoldExtension: part('reservations.edges.node.extension', 'OB'), HoldExtensionChoice: part('reservations.edges.node.extension.choices', 'OB'),
  ReservationConnection: list('reservations', ofReservations), ReservationEdge: part('reservations.edges', ofReservations),
  Payment: { via: 'reservation.payments', seen: `OBF${season}`, fields: 'id amount kind method origin reference receivedOn recordedAt isReversed', unfilled: 'reason reversesId', varies: 'recordedBy' },
  Traveller: {
    via: 'reservations.edges.node.travellers', seen: `${members}S`, fields: 'id position firstNames lastNames documentType nationality birthDate sex rateClass ageClass',
    masked: { documentNumber: 'OBS' }, only: { diet: 'OBS', emergencyContact: 'OBS', medicalNote: 'OB' },
  },
  Itinerary: {
    via: 'itinerary', seen: ofReservations, fields: 'id code agency title clientName startDate dayCount days state version party people price quote reservations updatedAt updatedBy', unfilled: 'conflicts', varies: 'history',
  },
  ItineraryDay: part('itinerary.days', ofReservations), ItineraryItem: part('itinerary.days.items', ofReservations), ItineraryConflict: part('itinerary.conflicts', nobody),
  ItineraryConnection: list('itineraries', ofReservations), ItineraryEdge: part('itineraries.edges', ofReservations), PriceQuote: part('priceQuote', ofReservations),
  WaitingEntry: { via: 'waitingEntry', seen: ofReservations, fields: 'id code agency trek from to people atLeast party state joinedAt deadline place blockedBy reference', unfilled: 'endedAt offer offeredAt', varies: 'mayWithdraw history' },
  WaitingEntryConnection: list('waitingEntries', ofReservations), WaitingEntryEdge: part('waitingEntries.edges', ofReservations),
  WaitingObstacle: part('waitingEntry.blockedBy', ofReservations), WaitingPlace: part('waitingEntry.place', ofReservations),

  // The season.
  SeasonResource: part('resources', 'S'), SeasonDay: part('seasonDays', 'S'), DayCap: part('seasonDays.caps', 'S'), DayOverride: part('seasonDays.overrides', 'S'), KeptShare: part('keptShares', 'S'),
  AgencyCap: part('agencyCaps', 'S'), CapacityOverride: part('capacityOverrides', 'S'), CrewMember: part('crewMembers', 'S'),
  SeasonImpactSuccess: part('seasonImpact:SeasonImpactSuccess', 'S'), SeasonImpact: part('seasonImpact:SeasonImpactSuccess.impact', 'S'), ImpactDay: part('seasonImpact:SeasonImpactSuccess.impact.days', 'S'),
  CreditImpact: part('closureCredit', 'S'), CreditImpactSuccess: part('departureCredit:CreditImpactSuccess', 'S'),
  DepartureOutlook: part('departure.outlook', 'S'), DepartureRule: part('departureRules', 'S'), DepartureRulePreviewSuccess: part('departureRulePreview:DepartureRulePreviewSuccess', 'S'),
  DepartureRulePreview: part('departureRulePreview:DepartureRulePreviewSuccess.preview', 'S'), DepartureRuleDate: part('departureRulePreview:DepartureRulePreviewSuccess.preview.dates', 'S'),
  DepartureChangePreview: part('departureChangePreview', 'S'), DepartureChangeStep: part('departureChangePreview.steps', 'S'), SeasonCalendar: part('seasonCalendar', 'S'), SeasonCalendarRow: part('seasonCalendar.rows', 'S'),
  ClosedStart: part('seasonCalendar.rows.closedStarts', 'S'),
  Occupancy: part('occupancy', season, { varies: 'asOf' }), OccupancyPeriod: part('occupancy.periods', season), OccupancyFigures: part('occupancy.total', season), OccupancyRow: part('occupancy.rows', season), OccupancyFiguresOfPeriod: part('occupancy.rows.cells', season),
  OccupancyReservationConnection: list('occupancyReservations', season), OccupancyReservationEdge: part('occupancyReservations.edges', season), OccupancyReservation: part('occupancyReservations.edges.node', season),
  OccupancyOfferConnection: list('occupancyOffers', season), OccupancyOfferEdge: part('occupancyOffers.edges', season), OccupancyOffer: part('occupancyOffers.edges.node', season),
  // The catalogue's desk.
  CatalogueObject: part('catalogueObject', 'SA'), CatalogueFact: part('catalogueObject.facts', 'SA'), CatalogueGap: part('catalogueObjects.gaps', 'SA'), KeptDepartures: part('catalogueObject.departuresKept', 'SA'), CatalogueChoice: part('catalogueChoices', 'SA'),
  CatalogueFigure: part('catalogueFigures', 'SA'), CatalogueFigureValue: part('catalogueFigures.values', 'SA'), CatalogueText: part('catalogueTexts', 'SA'), CatalogueRemoval: part('catalogueRemoval', 'SA'),
  CatalogueReference: part('catalogueRemoval.references', 'SA'),
  // The trail, and what is kept of people.
  AuditTrailEntryConnection: list('auditTrail', 'A'), AuditTrailEntryEdge: part('auditTrail.edges', 'A'), AuditTrailEntry: part('auditTrail.edges.node', 'A'), AuditedObject: part('auditTrail.edges.node.object', 'A'),
  AuditTrailWords: part('auditTrailWords', 'A'), AuditSeal: part('auditSeal', 'A'), AuditCheck: part('auditSeal.check', 'A'),
  PrivacyEntry: open('privacy'), DataSubject: part('dataSubjects', 'OBA'), ErasureEffect: part('erasureEffect', 'OBA'), ErasureLine: part('erasureEffect.lines', 'OBA'),
  // Money.
  RateConnection: list('rates', season), RateEdge: part('rates.edges', season), Rate: part('rates.edges.node', season), RatePreview: part('ratePreview', season), Season: part('seasons', season), PaymentTerms: part('paymentTerms', season),
  OccupancyAgency: part('occupancy.agencies', season),
};

/** Reached in no other way than by the answer to a change, or by a subscription that asks who listens (live.api.test.ts): whoever got it may read it. */
export const inAnswers = [
  // Only whoever has the link of a new installation.
  'FirstAdministratorLink',
  'LapsedEvidence', 'FactProblem', 'LineAskedAgain', 'StandingDecision', 'StandingSinceLook', 'AmendmentQuote', 'ManifestProblemRow', 'DepartureRoom', 'ReservationNews',
];

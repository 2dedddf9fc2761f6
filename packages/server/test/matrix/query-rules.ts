import { everybody, members, nobody, season, signedIn, staff } from './askers.ts';
import type { QueryRule } from './rule.ts';

const all: QueryRule = { seen: everybody };
const operations: QueryRule = { seen: 'S' };
const party = [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 2 }];

/** THE list of whom each query shows something. A query without its line fails the test by its name. */
export const queryRules: Record<string, QueryRule> = {
  // The network and its catalogue are public, and so is what can be bought and on what terms.
  network: all, communities: all, conservationAreas: all, treks: all, certifiedAgencies: all, certificationChecklist: all, closures: all, cancellationPolicies: all,
  community: { seen: everybody, args: ({ communitySlug }) => ({ slug: communitySlug }) }, conservationArea: { seen: everybody, args: ({ areaSlug }) => ({ slug: areaSlug }) }, trek: { seen: everybody, args: ({ trekSlug }) => ({ slug: trekSlug }) },
  departure: { seen: everybody, args: ({ departureId }) => ({ id: departureId }) }, departures: all, availabilityBoard: { seen: everybody, args: ({ date }) => ({ from: date, days: 1 }) },
  price: { seen: everybody, args: ({ departureId }) => ({ departureId, party }) }, alternatives: { seen: everybody, args: ({ fullId }) => ({ input: { departureId: fullId, people: 2 } }) },
  // The demonstration has no secrets in its letters: outside of it the mailbox is null.
  mailbox: all,
  viewer: { seen: signedIn },
  // Agency papers.
  agency: { seen: everybody, args: ({ agencyId }) => ({ id: agencyId }) },
  certification: { seen: members + staff, args: ({ certificationId }) => ({ id: certificationId }) }, certificationQueue: { seen: 'C' },
  // Reservations of members, and of who runs the season.
  reservation: { seen: members + season, args: ({ confirmedCode }) => ({ code: confirmedCode }) }, reservations: { seen: members + season, args: ({ agencyId }) => ({ agencyId }) },
  itinerary: { seen: members + season, args: ({ itineraryId }) => ({ id: itineraryId }) }, itineraries: { seen: members + season, args: ({ agencyId }) => ({ agencyId }) },
  priceQuote: { seen: members + season, args: ({ priceQuoteId }) => ({ id: priceQuoteId }) },
  waitingEntry: { seen: members + season, args: ({ entryCode }) => ({ code: entryCode }) }, waitingEntries: { seen: members + season, args: ({ agencyId }) => ({ agencyId }) },
  trekWaitingList: { seen: season, args: ({ trekSlug }) => ({ trekSlug }) },
  // The season, and money.
  requests: operations, resources: operations, seasonDays: { seen: 'S', args: ({ resourceId, date }) => ({ resourceId, firstDate: date, lastDate: date }) },
  keptShares: operations, agencyCaps: operations, capacityOverrides: operations, crewMembers: operations,
  crewImpact: { seen: 'S', args: ({ fullId, crewMemberId }) => ({ change: { departureId: fullId, crewMemberIds: [crewMemberId] } }) },
  guideRatioImpact: { seen: 'S', args: ({ trekSlug }) => ({ change: { trekSlug, travellers: 1 } }) },
  seasonImpact: { seen: 'S', args: ({ resourceId, date }) => ({ change: { setLimits: { resourceId, firstDate: date, lastDate: date, limitKind: 'NUMBER', limit: 1 } } }) },
  closureImpact: { seen: 'S', args: ({ areaId, date }) => ({ closure: { kind: 'AREA', targetId: areaId, firstDate: date, lastDate: date } }) },
  liftImpact: { seen: 'S', args: ({ closureId }) => ({ closureId }) }, closureCredit: { seen: 'S', args: ({ closureId }) => ({ closureId, withDepartures: false }) },
  departureCredit: { seen: 'S', args: ({ departureId }) => ({ departureId }) }, departuresCredit: { seen: 'S', args: ({ departureId }) => ({ departureIds: [departureId] }) },
  rates: { seen: season }, seasons: { seen: season }, paymentTerms: { seen: season }, openBalances: { seen: season },
  ratePreview: { seen: season, args: ({ date, trekId }) => ({ input: { on: date, party, rate: { trekId, currency: 'USD', amount: 1, validFrom: date } } }) },
  // Agencies' people, and the network's.
  networkPeople: { seen: 'A' }, networkInvitations: { seen: 'A' }, invitation: { seen: everybody, args: ({ token }) => ({ token }) },
  // Only whoever has the link of a new installation sees that it is good.
  firstAdministratorLink: { seen: nobody, args: () => ({ token: 'ninguno' }) },
  // Certification.
  certifiers: { seen: 'C' }, documentRules: all, certificate: { seen: everybody, args: () => ({ number: 'VT-2026-0999' }) },
  decisionLetter: { seen: 'C', args: ({ certificationId }) => ({ input: { certificationId, kind: 'CERTIFY' } }) }, standingChangeImpact: { seen: 'C', args: ({ approvedId }) => ({ certificationId: approvedId }) },
  // Departures by rules.
  departureRules: operations, departureRulePreview: { seen: 'S', args: ({ today, seasonEnd, trekSlug }) => ({ wish: { trekSlug, rule: { weekdays: [1, 2, 3, 4, 5, 6, 7], firstDate: today, lastDate: seasonEnd, groupSize: 8 } } }) }, departureChangePreview: { seen: 'S', args: ({ departureId }) => ({ change: { departureIds: [departureId], step: 'GUARANTEE' } }) },
  seasonCalendar: { seen: 'S', args: ({ calendarFrom }) => ({ from: calendarFrom, days: 14 }) }, departuresToDecide: operations, departuresWithoutGuides: { seen: 'S', args: () => ({ withinDays: 200 }) },
  occupancy: { seen: season, args: ({ date }) => ({ input: { of: 'TREK', by: 'DAY', from: date, to: date } }) },
  occupancyReservations: { seen: season, args: ({ date }) => ({ input: { of: 'TREK', by: 'DAY', from: date, to: date }, cell: {} }) }, occupancyOffers: { seen: season, args: ({ date }) => ({ input: { of: 'TREK', by: 'DAY', from: date, to: date }, cell: {} }) },
  // The catalogue's desk.
  catalogueObjects: { seen: 'SA', args: () => ({ noun: 'TREK' }) }, catalogueObject: { seen: 'SA', args: ({ trekId }) => ({ noun: 'TREK', id: trekId }) }, catalogueChoices: { seen: 'SA' }, catalogueFigures: { seen: 'SA' },
  catalogueFigure: { seen: 'SA', args: ({ figureId }) => ({ id: figureId }) }, catalogueRemoval: { seen: 'SA', args: ({ stageId }) => ({ noun: 'STAGE', id: stageId }) }, catalogueTexts: { seen: 'SA', args: () => ({ isMissing: true }) },
  // The trail, and what is kept of people.
  auditTrail: { seen: 'A' }, auditTrailCut: { seen: 'A', isEmptyHere: true }, auditTrailWords: { seen: 'A' }, auditSeal: { seen: 'A' }, privacy: all,
  dataSubjects: { seen: 'OBA', args: () => ({ search: 'De Prueba' }) }, erasureEffect: { seen: 'OBA', args: ({ travellerId }) => ({ subject: { kind: 'TRAVELLER', id: travellerId } }) },
};

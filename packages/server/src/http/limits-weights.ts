/** Rows counted for a list that does not say how many it has. */
export const USUAL_LIST = 10;

/** Lists that are not cut into pages and are longer than the usual one, or by their nature shorter. The mailbox shows at most a hundred letters. */
export const LONG_LISTS: Readonly<Record<string, number>> = {
  'Query.mailbox': 100,
  'Itinerary.reservations': 50,
  'Reservation.heldTogether': 50,
  'Reservation.history': 50,
  'Departure.history': 50,
  'Itinerary.history': 50,
  'Agency.history': 50,
  'Certification.history': 50,
  // An item has a paper or two, and a paper few versions: a file is read whole on one page. At most a file has 120 papers of 30 versions; counted are
  // 350 versions, so that a document which names the same fields again and again makes us answer ten times as much as was counted, and no more.
  'CertificationLine.documents': 5,
  'LineAskedAgain.documents': 5,
  'Document.versions': 7,
  'RoomNow.departures': 60,
  'WaitingEntry.history': 50,
  'DepartureRoom.departures': 200,
  'ReservationNews.reservations': 20,
  'Departure.reservations': 50,
  'Query.resources': 50,
  'Query.seasonDays': 100,
  'Query.crewMembers': 100,
  'Query.keptShares': 50,
  'Query.agencyCaps': 50,
  'Query.capacityOverrides': 50,
  'Query.closures': 50,
  'SeasonImpact.days': 100,
  'SeasonImpact.departures': 100,
  'SeasonImpact.reservations': 100,
  'CreditImpact.departures': 100,
  'CreditImpact.reservations': 100,
  // The season's desk: a trek has a row; how many departures a row has goes by the days that are asked for, which multiply it. A rule's preview has a day for each of a year.
  'SeasonCalendar.rows': 10,
  'SeasonCalendarRow.departures': 10,
  'SeasonCalendarRow.closedStarts': 10,
  'DepartureRulePreview.dates': 366,
  'DepartureRule.extraDates': 50,
  'DepartureRule.leftOut': 50,
  'DepartureRule.history': 50,
  'Query.departureRules': 100,
  'Query.departuresToDecide': 100,
  'Query.departuresWithoutGuides': 100,
  // The catalogue's desk.
  'Query.catalogueObjects': 100,
  'Query.catalogueTexts': 300,
  'Query.catalogueFigures': 50,
  'Query.catalogueChoices': 50,
  'CatalogueObject.facts': 20,
  'CatalogueObject.history': 50,
  'CatalogueRemoval.references': 50,
  // What an agency loses by a suspension.
  'StandingImpact.held': 100,
  'StandingImpact.kept': 100,
  'StandingImpact.waiting': 50,
  // What the network has issued, and whom it has certified.
  'Query.certifiedAgencies': 100,
  'Occupancy.periods': 60,
  'Occupancy.rows': 25,
  'OccupancyRow.cells': 40,
};

/** Fields that look at far more rows than they answer, as soon as this argument is given: what that alone counts, whatever is asked of the rows. */
export const HEAVY_ARGUMENTS: Readonly<Record<string, { given: readonly string[]; weight: number }>> = {
  // Free spots are counted over every departure that the rest of the filter leaves: a document may do it five times, a page does it once.
  'Query.departures': { given: ['filter', 'minFreeSpots'], weight: 10_000 },
  // Every claim of a range is added up, whatever is asked of the sums.
  'Query.occupancy': { given: ['input'], weight: 10_000 },
  'Query.occupancyReservations': { given: ['input'], weight: 10_000 },
};

/** What a field counts by itself, by what was given to it. */
export function weightOf(field: string, given: Record<string, unknown>): number {
  const heavy = HEAVY_ARGUMENTS[field];
  if (!heavy) return 1;
  let value: unknown = given;
  for (const name of heavy.given) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value === undefined || value === null ? 1 : heavy.weight;
}

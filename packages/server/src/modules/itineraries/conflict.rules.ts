import { addDays } from '#lib/calendar';

export const itineraryConflictKinds = ['NOT_ENOUGH_SPOTS', 'DEPARTURE_CLOSED', 'OVERLAP', 'WRONG_DATE', 'BEYOND_END'] as const;
export type ItineraryConflictKind = (typeof itineraryConflictKinds)[number];

/** Why an itinerary could not be held as it stands: on which day, by which entry. */
export type ItineraryConflict = { day: number; itemId: string; kind: ItineraryConflictKind; departureId: string; freeSpots: number | null };

/** A departure on an itinerary, with what is known of it now. */
export type PlannedDeparture = {
  itemId: string;
  day: number;
  departureId: string;
  date: string;
  endDate: string;
  days: number;
  isClosed: boolean;
  /** Null where nothing binds. */
  freeSpots: number | null;
};

export type Plan = {
  startDate: string;
  dayCount: number;
  people: number;
  /** Its spots are taken already, by itself: room and closing no longer concern it. */
  isReserved: boolean;
  departures: readonly PlannedDeparture[];
};

/** Everything that stands in the way of holding an itinerary, in the order of its days. Dates tell what overlaps, days what fits. */
export function conflictsOf(plan: Plan): ItineraryConflict[] {
  const inOrder = [...plan.departures].sort((a, b) => a.day - b.day || (a.date < b.date ? -1 : 1));
  return inOrder.flatMap((departure, i) => kindsOf(departure, inOrder.slice(0, i), plan).map((kind) => ({
    day: departure.day, itemId: departure.itemId, kind, departureId: departure.departureId,
    freeSpots: kind === 'NOT_ENOUGH_SPOTS' ? departure.freeSpots : null,
  })));
}

function kindsOf(departure: PlannedDeparture, before: readonly PlannedDeparture[], plan: Plan): ItineraryConflictKind[] {
  const lacksRoom = departure.freeSpots !== null && departure.freeSpots < plan.people;
  return [
    ...(!plan.isReserved && departure.isClosed ? ['DEPARTURE_CLOSED' as const] : []),
    ...(!plan.isReserved && !departure.isClosed && lacksRoom ? ['NOT_ENOUGH_SPOTS' as const] : []),
    ...(departure.date === addDays(plan.startDate, departure.day - 1) ? [] : ['WRONG_DATE' as const]),
    ...(before.some((other) => departure.date <= other.endDate && other.date <= departure.endDate) ? ['OVERLAP' as const] : []),
    ...(departure.day + departure.days - 1 > plan.dayCount ? ['BEYOND_END' as const] : []),
  ];
}

import { addDays, daysBetween } from '#lib/calendar';
import { type DepartureRow, findBoard } from '#modules/departures/departure.finders';
import { createItinerary } from '#modules/itineraries/create-itinerary';
import { findTrek } from '#modules/treks/trek.finders';
import { freshly } from './demo-scope.ts';
import type { Booker } from './reservations.ts';

const PEOPLE = 6;
/** The draft lies this far ahead, where room is left. */
const DAYS_AHEAD = 80;

/** Drafts an itinerary of two treks for an invented client, so that the list of itineraries does not begin empty. */
export async function draftItinerary({ agencyId, scope }: Booker, today: string): Promise<void> {
  const [long, short] = await Promise.all(['colque-cruz', 'abra-malaga-birding'].map((slug) => findTrek(scope.db, slug)));
  const from = addDays(today, DAYS_AHEAD);
  const withRoom = (await findBoard(scope.db, from, addDays(from, 30))).filter((departure) => (departure.freeSpots ?? 0) >= PEOPLE);
  const first = withRoom.find((departure) => departure.trekId === long?.id);
  const second = first && withRoom.find((departure) => departure.trekId === short?.id && departure.date > first.endDate);
  if (!first || !second) return;
  const startDate = addDays(first.date, -1); // a free day to arrive
  await createItinerary(freshly(scope), {
    agencyId, title: 'Colque Cruz y aves de Abra Málaga (demostración)', clientName: 'Cliente Demo', startDate, dayCount: lastDay(second, startDate),
    party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: PEOPLE }], departureIds: [first.id, second.id],
  });
}

const lastDay = (departure: DepartureRow, startDate: string) => daysBetween(startDate, departure.endDate) + 1;

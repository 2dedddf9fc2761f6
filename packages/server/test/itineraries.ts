import { addDays, daysBetween } from '#lib/calendar';
import type { MadeDeparture } from './departures.ts';
import { dataOf, type TestServer } from './kit.ts';
import type { MadeAgency } from './makers.ts';
import { foreignAdults } from './reservations.ts';

const CREATE = `mutation ($input: CreateItineraryInput!) { createItinerary(input: $input) { __typename ... on SaveItinerarySuccess { itinerary { id version } } ... on Problem { message } } }`;

/** Drafts an itinerary of departures as the agency's owner would: what holdItinerary takes. */
export async function makeItinerary(server: TestServer, agency: MadeAgency, departures: readonly MadeDeparture[], people = 2): Promise<{ itineraryId: string; version: number }> {
  const dates = departures.map((departure) => departure.date).sort();
  const input = {
    agencyId: agency.id, title: 'Salidas juntas', startDate: dates[0], dayCount: daysBetween(dates[0]!, addDays(dates.at(-1)!, 8)), party: foreignAdults(people),
    departureIds: departures.map((departure) => departure.id),
  };
  const { createItinerary } = dataOf<Record<string, any>>(await server.as(agency.owner).execute(CREATE, { input }));
  if (createItinerary.__typename !== 'SaveItinerarySuccess') throw new Error(`Not drafted: ${JSON.stringify(createItinerary)}`);
  return { itineraryId: createItinerary.itinerary.id, version: createItinerary.itinerary.version };
}

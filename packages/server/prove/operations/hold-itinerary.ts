import type { Ground } from '../proving-ground.ts';
import type { Operation } from './operation.ts';

/** Holds all departures of an itinerary or none: each of the ground's itineraries is asked for once, so it tells what its key did. */
export const holdItinerary = (ground: Ground): Operation => ({
  name: 'hold itinerary', weight: 2,
  document: `mutation ($input: HoldItineraryInput!) { holdItinerary(input: $input) { __typename ... on HoldSuccess { reservations { id people departure { id }
    price { totals { amount currency } } } } ... on Problem { message } } }`,
  prepare(client) {
    const next = ground.itineraries.findIndex(({ agencyId }) => agencyId === client.agencyId);
    if (next < 0) return undefined;
    return { input: { itineraryId: ground.itineraries[next]!.id, version: ground.itineraries[next]!.version } };
  },
  learn(client, { acknowledged, key, request }) {
    // Asked and answered: with room or without, it is not asked for again.
    ground.itineraries = ground.itineraries.filter(({ id }) => id !== request.variables.input.itineraryId);
    for (const { id, people, departure } of acknowledged?.isSuccess ? acknowledged.data.reservations : []) {
      client.known.push({ id, holdId: key, people, departureId: departure.id, state: 'HELD' });
    }
  },
});

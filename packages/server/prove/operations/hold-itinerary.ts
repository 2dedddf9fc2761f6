import type { Ground } from '../proving-ground.ts';
import { HOLD_ANSWER, type Operation, rememberHeld } from './operation.ts';

/** Holds all departures of an itinerary or none: each of the ground's itineraries is asked for once, so it tells what its key did. */
export const holdItinerary = (ground: Ground): Operation => ({
  name: 'hold itinerary', weight: 2,
  document: `mutation ($input: HoldItineraryInput!) { holdItinerary(input: $input) { ${HOLD_ANSWER} } }`,
  prepare(client) {
    const next = ground.itineraries.findIndex(({ agencyId }) => agencyId === client.agencyId);
    if (next < 0) return undefined;
    const [{ id, version }] = ground.itineraries.splice(next, 1) as [Ground['itineraries'][number]];
    return { input: { itineraryId: id, version } };
  },
  learn: rememberHeld,
});

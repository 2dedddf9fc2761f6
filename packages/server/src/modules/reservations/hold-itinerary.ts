import { NotAllowed, NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { departureById, type DepartureRow } from '#modules/departures/departure.finders';
import { conflictsOfItinerary, departureIdsOfItinerary, itineraryById, type ItineraryRow } from '#modules/itineraries/itinerary.finders';
import { maySeeItineraries } from '#modules/itineraries/itinerary.policy';
import { hold } from './hold-spots.ts';
import { mayReserveFor } from './reservation.policy.ts';

export type HoldItinerary = { itineraryId: string; version: number; key: string; quoteId?: string | null };

/**
 * Holds every departure of an itinerary for its party: one reservation each, all or none, with one expiry.
 * The itinerary must be as the agency saw it, without conflicts of its days, and not held already.
 */
export async function holdItinerary(scope: Scope, wish: HoldItinerary) {
  const viewer = requireViewer(scope.viewer);
  const itinerary = isUuid(wish.itineraryId) ? await scope.batches.load(itineraryById, wish.itineraryId) : null;
  if (!itinerary || !maySeeItineraries(viewer, itinerary.agencyId)) throw new NotFound();
  if (!mayReserveFor(viewer, itinerary.agencyId)) throw new NotAllowed();
  const ids = await departureIdsOfItinerary(scope, itinerary.id);
  const departures = (await Promise.all(ids.map((id) => scope.batches.load(departureById, id)))).filter((d): d is DepartureRow => d !== null);
  // Departures and party were read from the version seen here: a version that comes only now would be held with the old ones.
  if (wish.version > itinerary.version) return { kind: 'ItineraryStale' as const, itineraryId: itinerary.id, message: `The itinerary is at version ${itinerary.version}.` };
  // A changed itinerary is left to the locks: they know whether this very key was answered before.
  const refusal = itinerary.version === wish.version ? await refuseAsDrafted(scope, itinerary, departures.length) : undefined;
  const stands = refusal !== undefined && await isStill(scope, itinerary);
  return stands ? refusal : hold(scope, {
    agencyId: itinerary.agencyId, departures, party: itinerary.party, key: wish.key, quoteId: wish.quoteId, itinerary: { id: itinerary.id, version: wish.version },
    input: ['hold-itinerary', wish],
  });
}

/** Version and entries are two readings: a save between them makes a refusal about the wrong version, and the locks say what is the case. */
const isStill = async ({ db }: Scope, { id, version }: ItineraryRow): Promise<boolean> => (await itineraryById.load(db, [id]))[0]?.version === version;

/** Days that do not fit are the draft's own mistake; room and closing are decided under the locks. */
async function refuseAsDrafted(scope: Scope, itinerary: ItineraryRow, departures: number) {
  if (departures === 0) return { kind: 'WishNotHoldable' as const, message: 'The itinerary has no departure to hold.' };
  const misfits = (await conflictsOfItinerary(scope, itinerary)).filter(({ kind }) => kind === 'OVERLAP' || kind === 'WRONG_DATE' || kind === 'BEYOND_END');
  if (misfits.length === 0) return undefined;
  return { kind: 'ItineraryNotHoldable' as const, itineraryId: itinerary.id, isReserved: false, message: 'Departures of the itinerary do not fit its days.' };
}

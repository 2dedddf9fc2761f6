import { NotFound } from '#access/errors';
import { requireForAgency } from '#access/grants';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { departureById } from '#modules/departures/departure.finders';
import { conflictsOfItinerary, itineraryById, itemsOfItinerary } from '#modules/itineraries/itinerary.finders';
import { hold } from './hold-spots.ts';
import { maySeeReservations } from './reservation.policy.ts';

export type HoldItinerary = { itineraryId: string; version: number; key: string };

/**
 * Holds every departure of an itinerary for its party: one reservation each, all or none, with one expiry.
 * The itinerary must be as the agency saw it, without conflicts, and not held already.
 */
export async function holdItinerary(scope: Scope, wish: HoldItinerary) {
  const itinerary = isUuid(wish.itineraryId) ? await scope.batches.load(itineraryById, wish.itineraryId) : null;
  if (!itinerary || !maySeeReservations(scope.viewer, itinerary.agencyId)) throw new NotFound();
  requireForAgency(scope.viewer, 'reserve', itinerary.agencyId);
  const items = await scope.batches.load(itemsOfItinerary, itinerary.id);
  const departures = (await Promise.all(items.flatMap((item) => (item.departureId ? [scope.batches.load(departureById, item.departureId)] : [])))).filter((d) => d !== null);
  if (departures.length === 0) return { kind: 'WishNotHoldable' as const, message: 'The itinerary has no departure to hold.' };
  return hold(scope, {
    agencyId: itinerary.agencyId, departures, party: itinerary.party, key: wish.key, itinerary: { id: itinerary.id, version: wish.version },
    input: ['hold-itinerary', wish],
  });
}
void conflictsOfItinerary;

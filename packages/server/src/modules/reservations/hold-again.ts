import { limaDate } from '#db/now';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { departureIdsOfItinerary, itineraryById } from '#modules/itineraries/itinerary.finders';
import { isSameParty, type Party } from '#modules/rates/party.rules';
import { namedOfReservation, travellersOf } from '#modules/travellers/traveller.finders';
import { enterManifest } from './enter-manifest.ts';
import { refuseIfNotLapsed, stillSound } from './hold-again.rules.ts';
import { hold } from './hold-spots.ts';
import { reservationById, reservationsOfHold } from './reservation.finders.ts';
import { requireMayChange } from './reservation.policy.ts';
import { type EndedBy, type ReservationState, standingLegs } from './reservation.rules.ts';

type Old = {
  id: string; departureId: string; date: string; agencyId: string; itineraryId: string | null; reference: string | null; party: Party;
  state: ReservationState; expiresAt: string | null; confirmedAt: string | null; endedBy: EndedBy | null;
};

const OLD = sql('hold-to-hold-again', `
select r.id, r.departure_id as "departureId", (select d.date from departure d where d.id = r.departure_id) as date, r.agency_id as "agencyId", r.itinerary_id as "itineraryId",
       r.reference, r.party, r.state, r.expires_at as "expiresAt", r.confirmed_at as "confirmedAt", r.ended_by as "endedBy"
  from reservation r where r.hold_id = $1`);

export type HoldAgain = { reservationId: string; key: string };

/**
 * Holds a lapsed or released hold once more: every departure of it that the network did not end, or none, for the same party, with its reference and its
 * itinerary where that still is what was held. Names go along, classed by today's rules; the price is today's. The old
 * reservations stay what they are, and the new ones point to them. Refuses as a hold does.
 */
export async function holdAgain(scope: Scope, wish: HoldAgain) {
  const asked = isUuid(wish.reservationId) ? await scope.batches.load(reservationById, wish.reservationId) : null;
  requireMayChange(scope.viewer, asked ?? undefined);
  const { holdId } = asked!;
  const old = standingLegs(await scope.db.query<Old>(OLD, [holdId])).sort((a, b) => (a.date < b.date ? -1 : 1));
  // What has lapsed stays lapsed, so it needs no lock; whether something stands in its place already is asked under the locks of the hold.
  const refusal = refuseIfNotLapsed(old, (await scope.now()).toISOString());
  if (refusal) return refusal;
  const { agencyId, reference, party } = old[0]!;
  const outcome = await hold(scope, {
    agencyId, reference, party, key: wish.key, input: ['hold-again', wish.reservationId], itinerary: await unchangedItinerary(scope, old),
    departures: old.map((r) => ({ id: r.departureId, followsId: r.id })),
  });
  if ('holdId' in outcome) await carryNames(scope, holdId, outcome.holdId);
  return outcome;
}

/** The itinerary, if its departures and its party are still those of the hold. */
async function unchangedItinerary(scope: Scope, old: readonly Old[]) {
  const id = old[0]!.itineraryId;
  const itinerary = id ? await scope.batches.load(itineraryById, id) : null;
  if (!itinerary) return undefined;
  const planned = await departureIdsOfItinerary(scope, itinerary.id);
  const isSame = same(planned, old.map((r) => r.departureId)) && isSameParty(itinerary.party, old[0]!.party);
  return isSame ? { id: itinerary.id, version: itinerary.version } : undefined;
}

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && [...a].sort().join() === [...b].sort().join();

/** After the hold is kept: a repetition of the same key carries them, should they have been lost on the way. Names typed meanwhile stay. */
async function carryNames(scope: Scope, fromHold: string, toHold: string): Promise<void> {
  const [[from], [to]] = await Promise.all([scope.batches.load(reservationsOfHold, fromHold), scope.batches.load(reservationsOfHold, toHold)]);
  const [travellers, [named]] = await Promise.all([travellersOf(scope.db, [from!.id]), namedOfReservation.load(scope.db, [to!.id])]);
  if (named! > 0 || travellers.length === 0) return;
  const sound = stillSound(travellers, limaDate(await scope.now()));
  if (sound.length > 0) await enterManifest(scope, { reservationId: to!.id, travellers: sound });
}

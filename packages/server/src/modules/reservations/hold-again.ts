import { inTransaction } from '#db/in-transaction';
import { limaDate, readNow } from '#db/now';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { departureIdsOfItinerary, itineraryById } from '#modules/itineraries/itinerary.finders';
import { isSameParty, type Party } from '#modules/rates/party.rules';
import { namedOfReservation, travellersOf } from '#modules/travellers/traveller.finders';
import { enterManifest } from './enter-manifest.ts';
import { type HeldAgainAlready, refuseIfNotLapsed, stands, stillSound } from './hold-again.rules.ts';
import { hold } from './hold-spots.ts';
import { reservationById, reservationsOfHold } from './reservation.finders.ts';
import { requireMayChange } from './reservation.policy.ts';
import type { ReservationState } from './reservation.rules.ts';

type Old = {
  id: string; departureId: string; date: string; agencyId: string; itineraryId: string | null; reference: string | null; party: Party;
  state: ReservationState; expiresAt: string | null; confirmedAt: string | null;
};

// Whoever holds the same one again waits here, and then finds it held.
const LOCK_OLD = sql('lock-hold-to-hold-again', `
select r.id, r.departure_id as "departureId", (select d.date from departure d where d.id = r.departure_id) as date, r.agency_id as "agencyId", r.itinerary_id as "itineraryId", r.reference, r.party,
       r.state, r.expires_at as "expiresAt", r.confirmed_at as "confirmedAt"
  from reservation r where r.hold_id = $1 order by r.id for no key update of r`);
const STANDING = sql('what-stands-for-hold', `
select r.id, r.hold_id as "holdId", case when r.state in ('HELD','PENDING') and r.expires_at <= $2 then 'EXPIRED' else r.state end as state
  from reservation r where r.follows_id = any ($1::uuid[]) order by r.held_at desc, r.id desc`);
const KEPT = sql('hold-of-kept-key', `select answer ->> 'holdId' as "holdId" from kept_key where owner = $1 and key = $2`);

export type HoldAgain = { reservationId: string; key: string };

/**
 * Holds a lapsed or released hold once more: every departure of it or none, for the same party, with its reference and its
 * itinerary where that still is what was held. Names go along, classed by today's rules; the price is today's. The old
 * reservations stay what they are, and the new ones point to them. Refuses as a hold does.
 */
export async function holdAgain(scope: Scope, wish: HoldAgain) {
  const asked = isUuid(wish.reservationId) ? await scope.batches.load(reservationById, wish.reservationId) : null;
  requireMayChange(scope.viewer, asked ?? undefined);
  const outcome = await inTransaction(scope, (inside) => holdLocked(inside, asked!.holdId, wish));
  scope.batches.clear();
  if ('holdId' in outcome) await carryNames(scope, asked!.holdId, outcome.holdId);
  return outcome;
}

async function holdLocked(inside: Scope, holdId: string, wish: HoldAgain) {
  const old = (await inside.db.query<Old>(LOCK_OLD, [holdId])).sort((a, b) => (a.date < b.date ? -1 : 1));
  const now = (await readNow(inside.db)).toISOString();
  const { agencyId, reference, party } = old[0]!;
  const refusal = refuseIfNotLapsed(old, now) ?? (await refuseIfStanding(inside, old, { ...wish, agencyId }, now));
  return refusal ?? hold(inside, {
    agencyId, reference, party, key: wish.key, input: ['hold-again', wish.reservationId], itinerary: await unchangedItinerary(inside, old),
    departures: old.map((r) => ({ id: r.departureId, date: r.date, followsId: r.id })),
  });
}

/** Something that took its place stands already, unless it is the answer to this very key. */
async function refuseIfStanding(inside: Scope, old: readonly Old[], { agencyId, key }: HoldAgain & { agencyId: string }, now: string): Promise<HeldAgainAlready | undefined> {
  const followers = await inside.db.query<{ id: string; holdId: string; state: ReservationState }>(STANDING, [old.map((r) => r.id), now]);
  const standing = followers.find(({ state }) => stands(state));
  if (!standing) return undefined;
  const [kept] = await inside.db.query<{ holdId: string }>(KEPT, [agencyId, key]);
  if (kept?.holdId === standing.holdId) return undefined;
  return { kind: 'HeldAgainAlready', reservationId: standing.id, message: 'It was held again already, and that hold stands.' };
}

/** The itinerary, if its departures and its party are still those of the hold. */
async function unchangedItinerary(inside: Scope, old: readonly Old[]) {
  const id = old[0]!.itineraryId;
  const itinerary = id ? await inside.batches.load(itineraryById, id) : null;
  if (!itinerary) return undefined;
  const planned = await departureIdsOfItinerary(inside, itinerary.id);
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

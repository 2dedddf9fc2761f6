import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { WITH_CLOCK } from '#db/now';
import { type Db, sql } from '#db/statement';
import { canonicalCode } from '#lib/code';
import type { LineKind } from '#modules/rates/line.rules';
import type { AgeClass, RateClass } from '#modules/rates/party.rules';
import { type ReservationState, UNANSWERED } from './reservation.rules.ts';

export type ReservationRow = {
  id: string; code: string; holdId: string; departureId: string; agencyId: string; itineraryId: string | null;
  /** By the database's clock at the reading: a hold past its expiry reads EXPIRED. */
  state: ReservationState;
  people: number; party: { rateClass: RateClass; ageClass: AgeClass; count: number }[]; reference: string | null;
  /** When the network accepted it; null unless it was asked for on a departure on request. */
  acceptedAt: string | null;
  /** The lapsed or released one whose place it takes. */
  followsId: string | null;
  heldAt: string; expiresAt: string | null; confirmedAt: string | null; endedAt: string | null; endReason: string | null; namingDeadline: string;
};

const HAS_EXPIRED = `r.state in ('HELD','PENDING') and r.expires_at <= k.now`;
const DERIVED_STATE = `case when ${HAS_EXPIRED} then 'EXPIRED' else r.state end`;
// Silence is a reason of its own, at the instant it becomes one; expire-holds.ts writes it down.
const END_REASON = `case when r.state = 'PENDING' and r.expires_at <= k.now then '${UNANSWERED}' else r.end_reason end`;
const COLUMNS = `r.id, r.code, r.hold_id as "holdId", r.departure_id as "departureId", r.agency_id as "agencyId", r.itinerary_id as "itineraryId",
  ${DERIVED_STATE} as state, r.people, r.party, r.reference, r.held_at as "heldAt", r.expires_at as "expiresAt", r.confirmed_at as "confirmedAt",
  r.accepted_at as "acceptedAt", r.follows_id as "followsId",
  case when ${HAS_EXPIRED} then r.expires_at else r.ended_at end as "endedAt", ${END_REASON} as "endReason", r.naming_deadline as "namingDeadline"`;

const BY_ID = sql('reservations-by-id', `${WITH_CLOCK} select ${COLUMNS} from k, reservation r where r.id = any ($1::uuid[])`);
const BY_CODE = sql('reservation-by-code', `${WITH_CLOCK} select ${COLUMNS} from k, reservation r where r.code = $1`);
const OF_HOLDS = sql('reservations-of-holds', `${WITH_CLOCK} select ${COLUMNS} from k, reservation r join departure d on d.id = r.departure_id where r.hold_id = any ($1::uuid[]) order by d.date, r.id`);
/** Enough for every hold one looks back at; a list without an end would grow with each try. */
const LATEST = 40;
const OF_ITINERARIES = sql('reservations-of-itineraries', `${WITH_CLOCK}
select ${COLUMNS} from k, unnest($1::uuid[]) i(id), lateral (
  select * from reservation where itinerary_id = i.id order by held_at desc, id desc limit ${LATEST}) r
 order by r.held_at desc, r.id desc`);

const OF_DEPARTURES = sql('reservations-of-departures', `${WITH_CLOCK}
select ${COLUMNS} from k, unnest($1::uuid[]) d(id), lateral (
  select * from reservation where departure_id = d.id order by held_at desc, id desc limit 100) r
 order by r.held_at desc, r.id desc`);

/** Reservations as rows. Whether the viewer may see them is asked by who hands out the ids. */
export const reservationById = defineBatchById<ReservationRow>((db, ids) => db.query(BY_ID, [ids]));

/** The reservations made by one hold, in order of date. */
export const reservationsOfHold = defineBatch<string, ReservationRow[]>(async (db, ids) => groupRows(ids, await db.query<ReservationRow>(OF_HOLDS, [ids]), (row) => row.holdId));

/** The latest reservations made from an itinerary, the newest first. */
export const reservationsOfItinerary = defineBatch<string, ReservationRow[]>(async (db, ids) => groupRows(ids, await db.query<ReservationRow>(OF_ITINERARIES, [ids]), (row) => row.itineraryId!));

/** The latest reservations on a departure, the newest first. */
export const reservationsOfDeparture = defineBatch<string, ReservationRow[]>(async (db, ids) => groupRows(ids, await db.query<ReservationRow>(OF_DEPARTURES, [ids]), (row) => row.departureId));

/** By the code people see, in groups or without, in any case. */
export async function findReservationByCode(db: Db, code: string): Promise<ReservationRow | undefined> {
  return (await db.query<ReservationRow>(BY_CODE, [canonicalCode(code)]))[0];
}

const PAGE = sql('reservations-page', `
${WITH_CLOCK} select ${COLUMNS} from k, reservation r
 where r.agency_id = $1 and ($2::text[] is null or ${DERIVED_STATE} = any ($2))
   and ($6::text is null or coalesce(r.in_charge_id, r.held_by) = $6)
   and (r.held_at, r.id) < (coalesce($3::timestamptz, 'infinity'), coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
 order by r.held_at desc, r.id desc limit $5`);

/** An agency's reservations, all or those one person looks after, the latest first, one row more than asked. */
export function findReservations(db: Db, agencyId: string, of: { states: readonly ReservationState[] | null; inCharge: string | null }, after: { heldAt: string; id: string } | undefined, first: number): Promise<ReservationRow[]> {
  return db.query(PAGE, [agencyId, of.states, after?.heldAt ?? null, after?.id ?? null, first + 1, of.inCharge]);
}

// One row for each request: the first of its departures that waits.
const REQUESTS = sql('requests-page', `
${WITH_CLOCK} select ${COLUMNS} from k, reservation r
 where r.state = 'PENDING' and r.expires_at > k.now
   and not exists (select 1 from reservation o where o.hold_id = r.hold_id and o.state = 'PENDING' and o.id < r.id)
   and (r.expires_at, r.id) > (coalesce($1::timestamptz, '-infinity'), coalesce($2::uuid, '00000000-0000-0000-0000-000000000000'))
 order by r.expires_at, r.id limit $3`);

/** Requests that wait for the network's answer, what is due first first, one row more than asked. */
export const findRequests = (db: Db, after: { due: string; id: string } | undefined, first: number): Promise<ReservationRow[]> =>
  db.query(REQUESTS, [after?.due ?? null, after?.id ?? null, first + 1]);

const FOLLOWERS = sql('followers-of-reservations', `${WITH_CLOCK}
select distinct on (r.follows_id) ${COLUMNS} from k, reservation r where r.follows_id = any ($1::uuid[]) order by r.follows_id, r.held_at desc, r.id desc`);

/** The latest reservation that took the place of a lapsed or released one. */
export const followerOfReservation = defineBatch<string, ReservationRow | null>(async (db, ids) => {
  const byId = new Map((await db.query<ReservationRow>(FOLLOWERS, [ids])).map((row) => [row.followsId, row]));
  return ids.map((id) => byId.get(id) ?? null);
});

export type LineRow = {
  reservationId: string; position: number; kind: LineKind; departureId: string; conservationAreaId: string | null;
  rateClass: RateClass | null; ageClass: AgeClass | null; quantity: number; currency: 'PEN' | 'USD' | null; unit: number | null; total: number | null;
  rateId: string | null; origin: 'FACT' | 'NETWORK' | 'DEMO';
  /** When it was added; null: with the hold. */
  addedAt: string | null;
};
const LINES = sql('lines-of-reservations', `
select l.reservation_id as "reservationId", l.position, l.kind, coalesce(l.departure_id, r.departure_id) as "departureId", l.conservation_area_id as "conservationAreaId",
       l.rate_class as "rateClass", l.age_class as "ageClass", l.quantity, l.currency, l.unit, l.total, l.rate_id as "rateId", l.origin, l.added_at as "addedAt"
  from reservation_line l join reservation r on r.id = l.reservation_id where l.reservation_id = any ($1::uuid[]) order by l.reservation_id, l.position`);

/** The price as it was fixed, and what was added to it since. */
export const linesOfReservation = defineBatch<string, LineRow[]>(async (db, ids) => groupRows(ids, await db.query<LineRow>(LINES, [ids]), (row) => row.reservationId));

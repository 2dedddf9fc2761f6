import { type Db, sql } from '#db/statement';
import type { Currency } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { canonicalHash } from '#lib/canonical-hash';
import { cancelInside } from '#modules/cancellations/cancel-inside';
import { lockDays, type LockedDays } from '#modules/capacity/lock-days';
import { type DayKey, distinctDays } from '#modules/capacity/resource-day';
import { cancellableStates } from '#modules/departures/departure.rules';
import { lockReservations } from '#modules/reservations/change-held';

/** What ending every reservation concerned would give back. */
export type CreditImpact = {
  fingerprint: string;
  reservations: { id: string; departureId: string; isConfirmed: boolean; people: number }[];
  credits: { currency: Currency; amount: number }[];
  /** Some price is to be confirmed: the sums leave it out. */
  isIncomplete: boolean;
  departureIds: string[];
};

/** Reservations that have not started and whose claims are live at an instant, by what they are found by. */
const LIVE = `r.state in ('PENDING', 'HELD', 'CONFIRMED') and p.date > ($2::timestamptz at time zone 'America/Lima')::date and (r.state = 'CONFIRMED' or r.expires_at > $2::timestamptz)`;
const FOUND = `select distinct r.id, r.departure_id as "departureId", r.state = 'CONFIRMED' as "isConfirmed", r.people from reservation r join departure p on p.id = r.departure_id`;
const OF_CLOSURE = sql('reservations-of-closure', `${FOUND} where ${LIVE} and exists (
  select from claim c join closure_day x using (date, resource_id) where c.reservation_id = r.id and x.closure_id = $1) order by r.id`);
const OF_DEPARTURES = sql('reservations-of-departures-to-cancel', `${FOUND} where ${LIVE} and r.departure_id = any ($1::uuid[]) order by r.id`);
const CANCELLABLE = `p.state in (${cancellableStates.map((state) => `'${state}'`).join(', ')}) and p.date > ($2::timestamptz at time zone 'America/Lima')::date`;
const DEPARTURES_OF_CLOSURE = sql('departures-of-closure', `
select distinct p.id from closure_day x join departure_need n using (date, resource_id) join departure p on p.id = n.departure_id where x.closure_id = $1 and ${CANCELLABLE} order by p.id`);
const DEPARTURES_THEMSELVES = sql('departures-to-cancel', `select p.id from departure p where p.id = any ($1::uuid[]) and ${CANCELLABLE} order by p.id`);
const CREDITS = sql('credits-of-reservations', `
select l.currency, coalesce(sum(l.total), 0)::bigint as amount from reservation_line l where l.reservation_id = any ($1::uuid[]) group by l.currency order by l.currency`);

/** Found by a closure, or all of some departures. */
export type Found = { closureId: string; withDepartures: boolean } | { departureIds: readonly string[] };

/** Computes what would be given back, and to whom: for whoever asks before, and again under the locks for whoever does it. */
export async function creditOf(db: Db, found: Found, now: string): Promise<CreditImpact> {
  const [reservations, departures] = 'closureId' in found
    ? [await db.query<CreditImpact['reservations'][number]>(OF_CLOSURE, [found.closureId, now]), found.withDepartures ? await db.query<{ id: string }>(DEPARTURES_OF_CLOSURE, [found.closureId, now]) : []]
    : [await db.query<CreditImpact['reservations'][number]>(OF_DEPARTURES, [found.departureIds, now]), await db.query<{ id: string }>(DEPARTURES_THEMSELVES, [found.departureIds, now])];
  const sums = await db.query<{ currency: Currency | null; amount: number }>(CREDITS, [reservations.filter((r) => r.isConfirmed).map((r) => r.id)]);
  const credits = sums.filter((sum): sum is { currency: Currency; amount: number } => sum.currency !== null);
  const departureIds = departures.map((d) => d.id);
  return { fingerprint: canonicalHash([reservations, credits, departureIds]), reservations, credits, isIncomplete: sums.some((sum) => sum.currency === null), departureIds };
}

const CLAIMED = sql('claimed-days-by-reservation', 'select reservation_id as "reservationId", date, resource_id as "resourceId" from claim where reservation_id = any ($1::uuid[])');
const GROUP_DAYS = sql('group-days-of-departures', 'select date, group_resource_id as "resourceId" from departure where id = any ($1::uuid[])');
const CANCEL_DEPARTURES = sql('cancel-departures', `update departure set state = 'CANCELLED' where id = any ($1::uuid[]) returning id`);
const FREE_CREWS = sql('free-crews', 'delete from crew_claim where departure_id = any ($1::uuid[])');

/** Somebody reserved between the reading and the locks: once more from the beginning, as after a serialization failure. */
class Moved extends Error {
  readonly code = '40001';
}

/** Locks the reservations concerned, then their resource-days and the groups' days in the order of all verbs, and computes again what would be given back. */
export async function lockTouched(inside: Scope, found: Found) {
  const { db } = inside;
  const before = await creditOf(db, found, (await inside.now()).toISOString());
  const reservations = await lockReservations(db, before.reservations.map((r) => r.id));
  const claims = await db.query<DayKey & { reservationId: string }>(CLAIMED, [reservations.map((r) => r.id)]);
  const groups = await db.query<DayKey>(GROUP_DAYS, ['departureIds' in found ? found.departureIds : before.departureIds]);
  const locked = await lockDays(db, distinctDays([claims, groups]));
  const credit = await creditOf(db, found, locked.now);
  const known = new Set(before.reservations.map((r) => r.id));
  if (credit.reservations.some((r) => !known.has(r.id)) || credit.departureIds.some((id) => !before.departureIds.includes(id))) throw new Moved();
  return { credit, reservations, claims, locked };
}

/** Ends every reservation concerned with full credit, and the departures: all of them or none, in the caller's transaction. */
export async function endTouched(inside: Scope, { credit, reservations, claims, locked }: Awaited<ReturnType<typeof lockTouched>>, reason: string, action: string): Promise<void> {
  const concerned = new Set(credit.reservations.map((r) => r.id));
  const daysOf = Map.groupBy(claims, (claim) => claim.reservationId);
  for (const reservation of reservations.filter((r) => concerned.has(r.id))) {
    await cancelInside(inside, { reservation, locked: onDays(locked, daysOf.get(reservation.id) ?? [], reservation.id), tiers: 'full-credit', reason, endedBy: 'network', action });
  }
  if (credit.departureIds.length === 0) return;
  await inside.db.query(CANCEL_DEPARTURES, [credit.departureIds]);
  await inside.db.query(FREE_CREWS, [credit.departureIds]);
}

/** The locked days of one reservation among those of all: only these are counted again. */
function onDays(locked: LockedDays, claims: readonly DayKey[], reservationId: string) {
  const keys = new Set(claims.map((day) => `${day.date}|${day.resourceId}`));
  return { ...locked, days: locked.days.filter((day) => keys.has(`${day.date}|${day.resourceId}`)), reservationIds: [reservationId] };
}

import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { writeAudit } from '#modules/audit/write-audit';
import { type LockedSwap, writeSwap } from '#modules/capacity/swap-room';
import { currenciesInOrder } from '#modules/rates/currency.rules';
import { sumIn } from '#modules/rates/line.rules';
import { totalsOf } from '#modules/rates/rate.rules';
import { addLines } from '#modules/reservations/add-lines';
import type { LockedReservation } from '#modules/reservations/change-held';
import type { Plan } from './plan-amendment.ts';

// Of an extended hold: who leaves was kept until now, who comes was not.
const AMEND = sql('amend-reservation', `
update reservation set departure_id = $2, party = $3, people = $4, naming_deadline = $5, version = version + 1, manifest_version = manifest_version + $6,
       names_reminded = case when departure_id = $2 then names_reminded end,
       extended_correction = extended_correction + coalesce((people - $4) * greatest(0, ceil(extract(epoch from least($7::timestamptz, confirmed_at) - extended_from) / 60)::int), 0)
 where id = $1`);
// A hold that moves to an earlier day ends before it.
const END_EARLIER = sql('end-moved-hold-earlier', 'update reservation set expires_at = $2 where id = $1');
// Moving never improves what cancelling returns.
const KEEP_CEILING = sql('keep-ceiling-of-moved', `
update reservation set cancellation_tiers = cancellation_tiers || jsonb_build_object('ceilingPercent', $2::int) where id = $1 and cancellation_tiers is not null`);
// The lines so far are for the departure it leaves: they go on saying so.
const KEEP_DEPARTURE = sql('keep-departure-of-lines', 'update reservation_line set departure_id = $2 where reservation_id = $1 and departure_id is null');
const DROP_TRAVELLERS = sql('drop-leaving-travellers', 'delete from traveller where reservation_id = $1 and position = any ($2::int[])');
// In two steps, because a place may be free only after another one has moved.
const MAKE_WAY = sql('make-way-for-travellers', 'update traveller set position = position + 1000 where reservation_id = $1');
const CLOSE_UP = sql('close-up-travellers', `
update traveller t set position = x.ord, age_class = x.age_class from unnest($2::uuid[], $3::text[]) with ordinality x(id, age_class, ord) where t.id = x.id and t.reservation_id = $1`);

export type Applied = { plan: Plan; swap: LockedSwap; action: 'amend-reservation' | 'lapse-unnamed'; reason?: string };

/** Writes an amendment that was decided: room, reservation, lines, names, trail, and what is announced. Under the locks of reservation and days. */
export async function applyAmendment(inside: Scope, reservation: LockedReservation, { plan, swap, action, reason }: Applied): Promise<void> {
  const { id, agencyId, holdId } = reservation;
  const at = swap.now;
  await writeSwap(inside.db, swap);
  if (swap.until !== swap.own.until) await inside.db.query(END_EARLIER, [id, swap.until]);
  if (plan.departureId !== reservation.departureId) {
    await inside.db.query(KEEP_DEPARTURE, [id, reservation.departureId]);
    await inside.db.query(KEEP_CEILING, [id, plan.price.ceilingPercent]);
  }
  const namesChanged = await closeRanks(inside, reservation, plan);
  await inside.db.query(AMEND, [id, plan.departureId, JSON.stringify(plan.party), plan.people, plan.namingDeadline, namesChanged ? 1 : 0, at]);
  await addLines(inside.db, id, plan.price.lines, at);
  await writeAudit(inside, { action, objectType: 'Reservation', objectId: id, agencyId, at, reason, ...traces(reservation, plan) });
  await announce(inside.db, [
    { kind: 'reservation-amended', objectId: id, facts: {
      agencyId, holdId, departureId: plan.departureId, fromDepartureId: reservation.departureId, people: plan.people, peopleBefore: reservation.people, bySystem: action === 'lapse-unnamed' } },
    ...(reservation.confirmedAt ? [{ kind: 'money-changed' as const, objectId: id, facts: { agencyId, reservationId: id, kind: 'amended', amounts: totalsOf(plan.price.lines) } }] : []),
  ], at);
}

/** Who leaves is off the list and the others close up; a new first day may make an adult of a minor. */
async function closeRanks(inside: Scope, { id, departureId }: LockedReservation, plan: Plan): Promise<boolean> {
  if (plan.leaving.length === 0 && plan.departureId === departureId) return false;
  await inside.db.query(DROP_TRAVELLERS, [id, plan.leaving]);
  await inside.db.query(MAKE_WAY, [id]);
  await inside.db.query(CLOSE_UP, [id, plan.staying.map((t) => t.id), plan.staying.map((t) => t.ageClass)]);
  return plan.leaving.length > 0;
}

/** Before and after, as the trail keeps them: never who, only how many. */
function traces(reservation: LockedReservation, plan: Plan) {
  const charged = currenciesInOrder.map((currency) => [`owed${currency}`, sumIn(currency, plan.price.lines)] as const).filter(([, amount]) => amount !== 0);
  return {
    before: { people: reservation.people, party: reservation.party, departureId: reservation.departureId, date: reservation.date },
    after: { people: plan.people, party: plan.party, departureId: plan.departureId, date: plan.date, ...Object.fromEntries(charged.map(([field, amount]) => [field, amount > 0 ? `+${amount}` : `${amount}`])) },
  };
}

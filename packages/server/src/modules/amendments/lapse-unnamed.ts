import { inTransaction } from '#db/in-transaction';
import { tryAgain } from '#db/kept-keys';
import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { lockClaims } from '#modules/capacity/settle-claims';
import { lockForSwap } from '#modules/capacity/swap-room';
import { cancelInside } from '#modules/cancellations/cancel-inside';
import { type LockedReservation, lockReservations } from '#modules/reservations/change-held';
import { travellersOfReservation } from '#modules/travellers/traveller.finders';
import { applyAmendment } from './apply-amendment.ts';
import { NAMES_MISSING, partyOfNamed } from './naming-due.rules.ts';
import { planAmendment, targetOf } from './plan-amendment.ts';

// The deadline is the last day for names: on the day after, what has no name lapses.
const UNNAMED = sql('reservations-with-unnamed', `
with k as materialized (select (app_now() at time zone 'America/Lima')::date as today)
select r.id from k, reservation r
 where r.state = 'CONFIRMED' and r.naming_deadline < k.today and r.naming_deadline >= k.today - 30
   and (select d.date from departure d where d.id = r.departure_id) > k.today
   and r.people > (select count(*) from traveller t where t.reservation_id = r.id)
 order by r.id`);

/**
 * Lets spots lapse that nobody was named for by the naming deadline: the reservation goes on with those who are named, or is cancelled
 * when nobody can go. By the tiers frozen at confirmation, each reservation in a transaction of its own. Answers how many were touched.
 */
export async function lapseUnnamed(scope: Scope): Promise<number> {
  let lapsed = 0;
  const failed: unknown[] = [];
  for (const { id } of await scope.db.query<{ id: string }>(UNNAMED)) {
    // One that cannot be done must not keep the others.
    const done = await tryAgain(() => inTransaction(scope, (inside) => lapse(inside, id))).catch((cause) => void failed.push(cause));
    if (done) lapsed++;
  }
  if (failed.length > 0) throw new AggregateError(failed, `The unnamed spots of ${failed.length} reservations could not lapse.`);
  return lapsed;
}

async function lapse(inside: Scope, id: string): Promise<boolean> {
  const [reservation] = await lockReservations(inside.db, [id]);
  if (!reservation || reservation.state !== 'CONFIRMED') return false;
  const named = await namedOn(inside.db, reservation);
  if (named.length >= reservation.people) return false;
  const party = partyOfNamed(named);
  if (!party) {
    const locked = await lockClaims(inside.db, [id]);
    if (!isDue(reservation, locked.today)) return false;
    await cancelInside(inside, { reservation, locked, tiers: 'frozen', reason: NAMES_MISSING, endedBy: 'system', action: 'lapse-unnamed' });
    return true;
  }
  const swap = await lockForSwap(inside.db, { reservationId: id, agencyId: reservation.agencyId, departureId: reservation.departureId, people: named.length }, []);
  if (!isDue(reservation, swap.today)) return false;
  const change = { party };
  const plan = await planAmendment(inside.db, reservation, change, (await targetOf(inside.db, reservation, change, swap.today))!, swap);
  if ('kind' in plan) throw new Error(`Unnamed spots could not lapse: ${plan.message}`);
  await applyAmendment(inside, reservation, { plan, swap, action: 'lapse-unnamed', reason: NAMES_MISSING });
  return true;
}

const namedOn = async (db: Db, { id }: LockedReservation) => (await travellersOfReservation.load(db, [id]))[0]!;

/** By the clock under the locks: a move meanwhile may have given it more time. */
const isDue = ({ namingDeadline, date }: LockedReservation, today: string): boolean => today > namingDeadline && today < date;

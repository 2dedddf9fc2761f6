import type { Parts } from '#http/app';
import { sql } from '#db/statement';
import { addDays } from '#lib/calendar';
import { amendReservation } from '#modules/amendments/amend-reservation';
import { quoteAmendment } from '#modules/amendments/quote-amendment';
import { cancelReservation } from '#modules/cancellations/cancel-reservation';
import { findPolicies } from '#modules/cancellations/policy.finders';
import { setCancellationPolicy } from '#modules/cancellations/set-cancellation-policy';
import { findBoard } from '#modules/departures/departure.finders';
import { confirmReservation } from '#modules/reservations/confirm-reservation';
import { holdSpots } from '#modules/reservations/hold-spots';
import { demoScope, freshly } from './demo-scope.ts';
import { readMark, writeMark } from './marks.ts';
import type { Booker } from './reservations.ts';

// No source gives tiers or fees: all of these are invented.
const tiers = [{ daysBefore: 60, refundPercent: 100 }, { daysBefore: 30, refundPercent: 50 }, { daysBefore: 15, refundPercent: 25 }];
const amendmentFee = { amount: 2_500, currency: 'USD' as const };

const MARK = 'demo-changes-shown';
const REFERENCE = 'Ejemplo de cambios (demostración)';
const OF_HOLD = sql('demo-changes-of-hold', 'select id from reservation where hold_id = $1');

/** Sets an invented cancellation policy, before anything is confirmed; one that is there stays. */
export async function setDemoPolicy(parts: Parts, finance: string, today: string): Promise<void> {
  const scope = await demoScope(parts, finance);
  if ((await findPolicies(scope.db)).length > 0) return;
  await setCancellationPolicy(scope, { validFrom: today, tiers, amendmentFee, reason: 'Demostración', key: 'demo-cancellation-policy' });
}

/** Shows, once, a reservation whose group became smaller and moved, and one that was cancelled with a fee. */
export async function showChanges(parts: Parts, booker: Booker, today: string): Promise<void> {
  if (await readMark(parts.pool, MARK)) return;
  const amended = await confirmed(booker, addDays(today, 40), 5, 'demo-changes-amended');
  if (amended) {
    await amend(booker, amended, { party: adults(4) }, 'demo-changes-smaller');
    const [to] = await withRoom(booker, addDays(today, 75), 4);
    if (to) await amend(booker, amended, { departureId: to.id }, 'demo-changes-moved');
  }
  const cancelled = await confirmed(booker, addDays(today, 35), 3, 'demo-changes-cancelled');
  if (cancelled) await cancelReservation(freshly(booker.scope), { reservationId: cancelled, reason: 'El grupo postergó su viaje', key: 'demo-changes-cancel' });
  await writeMark(parts.pool, MARK, today);
}

const adults = (count: number) => [{ rateClass: 'FOREIGN' as const, ageClass: 'ADULT' as const, count }];

const withRoom = async ({ scope }: Booker, from: string, people: number) =>
  (await findBoard(scope.db, from, addDays(from, 20))).filter((departure) => departure.state === 'OPEN' && !departure.isOnRequest && (departure.freeSpots ?? 0) >= people);

/** A confirmed reservation on the first departure with room from a day on; none where nothing is free. */
async function confirmed(booker: Booker, from: string, people: number, key: string): Promise<string | undefined> {
  const [departure] = await withRoom(booker, from, people);
  if (!departure) return undefined;
  const held = await holdSpots(freshly(booker.scope), { agencyId: booker.agencyId, departureId: departure.id, party: adults(people), key, reference: REFERENCE });
  if (!('holdId' in held)) return undefined;
  const [made] = await booker.scope.db.query<{ id: string }>(OF_HOLD, [held.holdId]);
  await confirmReservation(freshly(booker.scope), { reservationId: made!.id, key: `${key}-confirm` });
  return made!.id;
}

async function amend({ scope }: Booker, reservationId: string, change: Parameters<typeof quoteAmendment>[1]['change'], key: string): Promise<void> {
  const quoted = await quoteAmendment(freshly(scope), { reservationId, change });
  if ('quoteId' in quoted) await amendReservation(freshly(scope), { quoteId: quoted.quoteId, key });
}

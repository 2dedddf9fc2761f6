import type { Parts } from '#http/app';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { addDays } from '#lib/calendar';
import { findBoard } from '#modules/departures/departure.finders';
import { accountOfReservation } from '#modules/payments/payment.finders';
import { balancesOfAccount, type PaymentMethod } from '#modules/payments/payment.rules';
import { recordPayment } from '#modules/payments/record-payment';
import { percentOf } from '#modules/rates/cancellation.rules';
import { confirmReservation } from '#modules/reservations/confirm-reservation';
import { holdSpots } from '#modules/reservations/hold-spots';
import { demoScope, freshly } from './demo-scope.ts';
import { inParallel } from './in-parallel.ts';
import { readMark, writeMark } from './marks.ts';
import type { Booker } from './reservations.ts';

const MARK = 'demo-payments-shown-on';
/** Unpaid examples lapse a few days after they are made; new ones are made before that. */
const SHOWN_DAYS = 4;
const PAYMENTS_AT_ONCE = 4;
export const EXAMPLE = 'Ejemplo de pagos (demostración)';

/** How much of what is owed is paid, and how far ahead the group starts. */
const examples: { paidPercent: number; aheadDays: number; method: PaymentMethod }[] = [
  { paidPercent: 100, aheadDays: 70, method: 'TRANSFER' },
  { paidPercent: 30, aheadDays: 90, method: 'YAPE' },
  { paidPercent: 30, aheadDays: 20, method: 'CARD' },
  { paidPercent: 0, aheadDays: 110, method: 'TRANSFER' },
];

const OF_HOLD = sql('demo-examples-of-hold', 'select id from reservation where hold_id = $1');
const UNPAID_FILLING = sql('demo-unpaid-filling', `
select r.id from reservation r where r.state = 'CONFIRMED' and r.payment_terms is not null and r.reference is distinct from $1
   and not exists (select from payment p where p.reservation_id = r.id) order by r.id`);

/** Reservations that are paid, partly paid and due in a few days; whatever else fills departures is paid in full, so that none of it lapses. */
export async function showPayments(parts: Parts, finance: string, booker: Booker, today: string): Promise<void> {
  const scope = await demoScope(parts, finance);
  await inParallel(PAYMENTS_AT_ONCE, await scope.db.query<{ id: string }>(UNPAID_FILLING, [EXAMPLE]), ({ id }) => payShare(scope, id, 100, 'TRANSFER', today));
  const shown = await readMark(parts.pool, MARK);
  if (shown && today < addDays(shown, SHOWN_DAYS)) return;
  for (const [i, example] of examples.entries()) {
    const id = await confirmed(booker, addDays(today, example.aheadDays), `demo-payments-${today}-${i}`);
    if (id && example.paidPercent > 0) await payShare(scope, id, example.paidPercent, example.method, today);
  }
  await writeMark(parts.pool, MARK, today);
}

/** A confirmed reservation of four on the first departure with room from a day on; none where nothing is free. */
async function confirmed({ agencyId, scope }: Booker, from: string, key: string): Promise<string | undefined> {
  const departure = (await findBoard(scope.db, from, addDays(from, 21))).find(({ freeSpots }) => (freeSpots ?? 0) >= 4);
  if (!departure) return undefined;
  const held = await holdSpots(freshly(scope), { agencyId, departureId: departure.id, party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 4 }], key, reference: EXAMPLE });
  if (!('holdId' in held)) return undefined;
  const [made] = await scope.db.query<{ id: string }>(OF_HOLD, [held.holdId]);
  await confirmReservation(freshly(scope), { reservationId: made!.id, key: `${key}-confirm` });
  return made!.id;
}

/** Pays a share of what is owed, in each currency. */
async function payShare(scope: Scope, reservationId: string, percent: number, method: PaymentMethod, today: string): Promise<void> {
  const [account] = await accountOfReservation.load(scope.db, [reservationId]);
  for (const { currency, owed } of balancesOfAccount(account!)) {
    const amount = percentOf(owed, percent);
    if (amount === 0) continue;
    const outcome = await recordPayment(freshly(scope), {
      reservationId, amount, currency, method, reference: `DEMO-${reservationId.slice(-6).toUpperCase()}`, receivedOn: today, isCredit: false, key: `demo-pay-${reservationId}-${currency}`,
    });
    if (!('paymentId' in outcome)) throw new Error(`The demonstration could not record a payment: ${outcome.message}`);
  }
}

import { inTransaction } from '#db/in-transaction';
import { tryAgain } from '#db/kept-keys';
import { errorFacts } from '#http/error-facts';
import type { Scope } from '#http/scope';
import { lockClaims } from '#modules/capacity/settle-claims';
import { cancelInside } from '#modules/cancellations/cancel-inside';
import { lockReservations } from '#modules/reservations/change-held';
import { accountOfReservation, findDueWithin } from './payment.finders.ts';
import { balancesOfAccount, duesOf, lapsedDue } from './payment.rules.ts';

/** Written as the reason of the end; screens have their own words for it. */
export const UNPAID = 'unpaid';

/**
 * Cancels confirmed reservations whose due amount is still open when the days of grace are over, under the tiers frozen at
 * confirmation. Each is decided again under its own locks, in a transaction of its own: a payment that came meanwhile saves it.
 * Answers how many lapsed.
 */
export async function lapseUnpaid(scope: Scope): Promise<number> {
  let lapsed = 0;
  for (const id of await findDueWithin(scope.db, 0)) {
    // One that cannot be cancelled now harms no other; the next run looks at it again.
    if (await tryAgain(() => lapseOne(scope, id)).catch((cause) => scope.log.error({ reservationId: id, err: errorFacts(cause) }, 'an unpaid reservation could not be cancelled'))) lapsed++;
  }
  return lapsed;
}

function lapseOne(scope: Scope, id: string): Promise<boolean> {
  return inTransaction(scope, async (inside) => {
    const [reservation] = await lockReservations(inside.db, [id]);
    if (reservation?.state !== 'CONFIRMED') return false;
    const locked = await lockClaims(inside.db, [id]);
    const [account] = await accountOfReservation.load(inside.db, [id]);
    const dues = duesOf(account!, balancesOfAccount(account!));
    if (!lapsedDue(reservation, dues, locked.today)) return false;
    await cancelInside(inside, { reservation, locked, tiers: 'frozen', reason: UNPAID, endedBy: 'system', action: 'lapse-unpaid' });
    return true;
  });
}

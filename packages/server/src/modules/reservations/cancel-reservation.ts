import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { dropClaims } from '#modules/capacity/settle-claims';
import { changeReservations } from './change-held.ts';
import { refuseIfNotCancellable, requireSteps } from './reservation.rules.ts';

const CANCEL = sql('cancel-reservation', `update reservation set state = 'CANCELLED', ended_at = $2, end_reason = $3 where id = $1`);

/** Cancels one confirmed reservation, with a reason, until the day before it starts. Its spots are free at once. */
export async function cancelReservation(scope: Scope, input: { reservationId: string; reason: string; key: string }) {
  const reason = input.reason.trim();
  return changeReservations(scope, {
    ...input, input: ['cancel-reservation', input.reservationId, reason], outcome: 'CANCELLED', announce: 'reservation-cancelled', reach: 'one',
    work: async (inside, [reservation], locked) => {
      const refusal = refuseIfReasonMissing(reason) ?? refuseIfNotCancellable(reservation!, locked.today);
      if (refusal) return refusal;
      requireSteps([reservation!], 'CANCELLED');
      await inside.db.query(CANCEL, [reservation!.id, locked.now, reason]);
      await dropClaims(inside.db, locked);
      await writeAudit(inside, {
        action: 'cancel-reservation', objectType: 'Reservation', objectId: reservation!.id, agencyId: reservation!.agencyId, reason,
        before: { state: reservation!.state }, after: { state: 'CANCELLED' },
      });
      return undefined;
    },
  });
}

import type { Scope } from '#http/scope';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { linesOf } from '#modules/reservations/add-lines';
import { changeReservations } from '#modules/reservations/change-held';
import { refuseIfNotCancellable } from '#modules/reservations/reservation.rules';
import { cancelInside, quoteOf } from './cancel-inside.ts';
import { refuseIfQuotedOtherwise } from './quote.rules.ts';

/**
 * Cancels one confirmed reservation, with a reason, until the day before it starts. Its spots are free at once; what comes back
 * and what is kept are further lines. Refuses when another quote was looked at than the one that applies now.
 */
export async function cancelReservation(scope: Scope, input: { reservationId: string; reason: string; quote?: string | null; key: string }) {
  const reason = input.reason.trim();
  return changeReservations(scope, {
    ...input, input: ['cancel-reservation', input.reservationId, reason, ...(input.quote == null ? [] : [input.quote])], outcome: 'CANCELLED', announce: 'by-work', reach: 'one',
    work: async (inside, [reservation], locked) => {
      const refusal = refuseIfReasonMissing(reason) ?? refuseIfNotCancellable(reservation!, locked.today);
      if (refusal) return refusal;
      const stale = refuseIfQuotedOtherwise(input.quote, reservation!, quoteOf(reservation!, await linesOf(inside.db, reservation!.id), locked.today, 'frozen'));
      if (stale) return stale;
      await cancelInside(inside, { reservation: reservation!, locked, tiers: 'frozen', reason, endedBy: 'agency' });
      return undefined;
    },
  });
}

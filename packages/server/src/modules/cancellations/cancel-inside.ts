import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { writeAudit } from '#modules/audit/write-audit';
import { dropClaims, type LockedClaims } from '#modules/capacity/settle-claims';
import { type CancellationQuote, cancellationQuote } from '#modules/rates/cancellation.rules';
import { addLines, linesOf } from '#modules/reservations/add-lines';
import type { LockedReservation } from '#modules/reservations/change-held';
import { requireSteps } from '#modules/reservations/reservation.rules';

const CANCEL = sql('cancel-reservation', `
update reservation set state = 'CANCELLED', ended_at = $2, end_reason = $3, ended_by = $4, version = version + 1 where id = $1`);

export type Ending = {
  /** Locked by the caller (lockReservations), before its resource-days. */
  reservation: LockedReservation;
  /** Its resource-days, locked, perhaps together with those of others (lockClaims). */
  locked: LockedClaims;
  /** What comes back: by the tiers frozen at confirmation, or everything. */
  tiers: 'frozen' | 'full-credit';
  /** In the words of who did it, or a word for what happened: "names-missing", "unpaid". */
  reason: string;
  endedBy: 'agency' | 'system' | 'network';
  /** The verb as the audit trail names it. */
  action?: string;
};

/**
 * Ends a reservation that is pending, held or confirmed, in the caller's transaction and under its locks: the state, what comes
 * back and what is kept as further lines, its claims, the trail, and what is announced. What was never confirmed costs nothing.
 */
export async function cancelInside(inside: Scope, ending: Ending): Promise<CancellationQuote> {
  const { reservation, locked, reason, endedBy } = ending;
  requireSteps([reservation], 'CANCELLED');
  const quote = quoteOf(reservation, await linesOf(inside.db, reservation.id), locked.today, ending.tiers);
  await inside.db.query(CANCEL, [reservation.id, locked.now, reason, endedBy.toUpperCase()]);
  await addLines(inside.db, reservation.id, quote.lines, locked.now);
  await dropClaims(inside.db, { ...locked, reservationIds: [reservation.id] });
  await writeAudit(inside, {
    action: ending.action ?? 'cancel-reservation', objectType: 'Reservation', objectId: reservation.id, agencyId: reservation.agencyId, reason, at: locked.now,
    before: { state: reservation.state }, after: { state: 'CANCELLED', ...(quote.tier && { refundPercent: quote.tier.refundPercent }), ...(ending.tiers === 'full-credit' && { refundPercent: 100 }) },
  });
  const { agencyId, holdId } = reservation;
  await announce(inside.db, [
    { kind: 'reservation-cancelled', objectId: reservation.id, facts: { agencyId, holdId, endedBy } },
    ...(reservation.confirmedAt ? [{ kind: 'money-changed' as const, objectId: reservation.id,
      facts: { agencyId, reservationId: reservation.id, kind: 'cancelled', amounts: quote.amounts.map(({ currency, refund }) => ({ amount: refund === null ? null : -refund, currency })) } }] : []),
  ], locked.now);
  return quote;
}

/** What ending a reservation means for its price: nothing is owed for what was never confirmed. */
export function quoteOf(reservation: LockedReservation, lines: Awaited<ReturnType<typeof linesOf>>, today: string, tiers: Ending['tiers']): CancellationQuote {
  return cancellationQuote({ lines, terms: reservation.terms, departureDate: reservation.date, today, isFullCredit: tiers === 'full-credit' || !reservation.confirmedAt });
}

import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudits } from '#modules/audit/write-audits';
import { prolongClaims } from '#modules/capacity/settle-claims';
import { changeReservations, type LockedReservation } from '#modules/reservations/change-held';
import { refuseByFacts } from '#modules/reservations/refuse-by-facts';
import { refuseIfExpired, refuseIfNotHeld } from '#modules/reservations/reservation.rules';
import { budgetsAt, runningHoldsAt } from './hold-budget.finders.ts';
import { refuseExtension } from './hold-budget.rules.ts';

const EXTEND = sql('extend-reservations', `
update reservation set extended_from = coalesce(extended_from, expires_at), expires_at = $2 where id = any ($1::uuid[])`);

/**
 * Gives a running hold more time: all its reservations and their claims end later, together. Paid from the agency's hold budget,
 * which is read under the agency's lock, so that two extensions cannot both spend the last of it. Never shortens.
 */
export function extendHold(scope: Scope, input: { reservationId: string; until: string; key: string }) {
  return changeReservations(scope, {
    ...input, input: ['extend-hold', input.reservationId, input.until], outcome: 'EXTENDED', announce: 'reservation-extended', reach: 'hold', locksAgency: true,
    work: async (inside, held, locked) => {
      const refusal = refuseIfExpired(held, locked.now) ?? refuseIfNotHeld(held, locked.now)
        ?? (await refuseByFacts(inside.db, held, locked.today, 'extend a hold')) ?? (await refuseByBudget(inside, held, input.until, locked.now));
      if (refusal) return refusal;
      await inside.db.query(EXTEND, [held.map((r) => r.id), input.until]);
      await prolongClaims(inside.db, locked, input.until);
      await writeAudits(inside, locked.now, held.map(({ id, agencyId, expiresAt }) => (
        { action: 'extend-hold', objectType: 'Reservation', objectId: id, agencyId, before: { expiresAt }, after: { expiresAt: input.until } })));
      return undefined;
    },
  });
}

async function refuseByBudget(inside: Scope, held: readonly LockedReservation[], until: string, now: string) {
  const { holdId, agencyId } = held[0]!;
  const [[hold], [budget]] = [await runningHoldsAt(inside.db, [holdId], now), await budgetsAt(inside.db, [agencyId], now)];
  return refuseExtension(hold!, until, budget!, agencyId);
}

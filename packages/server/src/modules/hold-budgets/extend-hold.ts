import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import { closedBecause } from '#modules/capacity/decide.rules';
import { prolongClaims } from '#modules/capacity/settle-claims';
import { changeReservations, type LockedReservation } from '#modules/reservations/change-held';
import { refuseIfExpired, refuseIfNotHeld } from '#modules/reservations/reservation.rules';
import { budgetsAt, runningHoldsAt } from './hold-budget.finders.ts';
import { refuseExtension } from './hold-budget.rules.ts';

const EXTEND = sql('extend-reservations', `
update reservation set extended_from = coalesce(extended_from, expires_at), expires_at = $2 where id = any ($1::uuid[])`);
// In a statement after the locks: what a closing or a decision wrote while we waited is seen.
const FACTS = sql('facts-to-extend', `
select agency_standing($1, $2) as standing, (select json_object_agg(id, state) from departure where id = any ($3::uuid[])) as "departureStates"`);

/**
 * Gives a running hold more time: all its reservations and their claims end later, together. Paid from the agency's hold budget,
 * which is read under the agency's lock, so that two extensions cannot both spend the last of it. Never shortens.
 */
export function extendHold(scope: Scope, input: { reservationId: string; until: string; key: string }) {
  return changeReservations(scope, {
    ...input, input: ['extend-hold', input.reservationId, input.until], outcome: 'EXTENDED', announce: 'reservation-extended', reach: 'hold', locksAgency: true,
    work: async (inside, held, locked) => {
      const refusal = refuseIfExpired(held, locked.now) ?? refuseIfNotHeld(held, locked.now)
        ?? (await refuseByFacts(inside, held, locked.today)) ?? (await refuseByBudget(inside, held, input.until, locked.now));
      if (refusal) return refusal;
      await inside.db.query(EXTEND, [held.map((r) => r.id), input.until]);
      await prolongClaims(inside.db, locked, input.until);
      for (const { id, agencyId, expiresAt } of held) {
        await writeAudit(inside, { at: locked.now, action: 'extend-hold', objectType: 'Reservation', objectId: id, agencyId, before: { expiresAt }, after: { expiresAt: input.until } });
      }
      return undefined;
    },
  });
}

async function refuseByBudget(inside: Scope, held: readonly LockedReservation[], until: string, now: string) {
  const { holdId, agencyId } = held[0]!;
  const [[hold], [budget]] = [await runningHoldsAt(inside.db, [holdId], now), await budgetsAt(inside.db, [agencyId], now)];
  return refuseExtension(hold!, until, budget!, agencyId);
}

/** Who may no longer hold keeps nothing longer; what takes no spots any more neither. */
async function refuseByFacts(inside: Scope, held: readonly LockedReservation[], today: string) {
  const agencyId = held[0]!.agencyId;
  const [facts] = await inside.db.query<{ standing: string; departureStates: Record<string, string> }>(FACTS, [agencyId, today, held.map((r) => r.departureId)]);
  const { standing, departureStates } = facts!;
  if (standing !== 'CERTIFIED') return { kind: 'AgencyNotCertified' as const, agencyId, standing, message: `Only certified agencies may extend a hold; this one is ${standing}.` };
  for (const { departureId, date } of held) {
    const reason = closedBecause({ state: departureStates[departureId]!, date }, today);
    if (reason) return { kind: 'DepartureClosed' as const, departureId, reason, message: `The departure takes no spots any more: ${reason}.` };
  }
  return undefined;
}

import { NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import { limaDate, readNow } from '#db/now';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { readReservation } from '#modules/reservations/change-held';
import { requireMayChange } from '#modules/reservations/reservation.policy';
import { keepAmendmentQuote } from './amendment.finders.ts';
import { QUOTE_MINUTES } from './amendment.rules.ts';
import { type Change, planAmendment, targetOf } from './plan-amendment.ts';

/**
 * Says what an amendment would cost, and keeps it for a while: amendReservation does exactly this, or nothing. Refuses what the
 * rules do not allow; room is asked for only when it is done, so that looking never gives anybody's turn away.
 */
export async function quoteAmendment(scope: Scope, { reservationId, change }: { reservationId: string; change: Change }) {
  const viewer = requireViewer(scope.viewer);
  const reservation = isUuid(reservationId) ? await readReservation(scope.db, reservationId) : undefined;
  requireMayChange(viewer, reservation);
  const now = await readNow(scope.db);
  const clock = { now: now.toISOString(), today: limaDate(now) };
  const target = change.departureId == null || isUuid(change.departureId) ? await targetOf(scope.db, reservation!, change, clock.today) : undefined;
  if (!target) throw new NotFound();
  const plan = await planAmendment(scope.db, reservation!, change, target, clock);
  if ('kind' in plan) return plan;
  const { id, version, manifestVersion, expiresAt } = reservation!;
  const until = new Date(now.getTime() + QUOTE_MINUTES * 60_000).toISOString();
  const quoteId = await keepAmendmentQuote(scope.db, {
    reservationId: id, version, manifestVersion, departureId: plan.departureId, party: plan.party, people: plan.people, leaving: plan.leaving, lines: plan.price.lines,
    tierDays: plan.price.tier?.daysBefore ?? null, createdAt: clock.now, createdBy: viewer.personId, validUntil: expiresAt && expiresAt < until ? expiresAt : until,
  });
  return { quoteId };
}

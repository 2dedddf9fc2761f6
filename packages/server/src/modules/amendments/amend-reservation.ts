import { NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { type ClientKey, keepAnswer, knownAnswer, tryAgain } from '#db/kept-keys';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { afterWaiting, lockForSwap } from '#modules/capacity/swap-room';
import type { SwapRefusal } from '#modules/capacity/swap.rules';
import { quoteStale } from '#modules/cancellations/quote.rules';
import { lockAgencyToSpend, lockReservations, readReservation } from '#modules/reservations/change-held';
import type { RefusedWish } from '#modules/reservations/hold-spots';
import { requireMayChange } from '#modules/reservations/reservation.policy';
import { findAmendmentQuote, type QuoteRow } from './amendment.finders.ts';
import { refuseIfNotAmendable } from './amendment.rules.ts';
import { applyAmendment } from './apply-amendment.ts';
import { planAmendment, targetOf } from './plan-amendment.ts';

/**
 * Amends a reservation exactly as it was quoted, in one swap: new room is taken before the old is given back, and on refusal nothing
 * changed. Refuses a quote that is not what would happen now, and whatever a hold is refused for where spots are added.
 * Where parties wait for that room they are served first.
 */
export async function amendReservation(scope: Scope, { quoteId, key }: { quoteId: string; key: string }) {
  requireViewer(scope.viewer);
  const quote = isUuid(quoteId) ? await findAmendmentQuote(scope.db, quoteId) : undefined;
  if (!quote) throw new NotFound();
  const seen = await readReservation(scope.db, quote.reservationId);
  requireMayChange(scope.viewer, seen);
  const kept: ClientKey = { owner: seen!.agencyId, key, input: ['amend-reservation', quoteId] };
  const answer = await afterWaiting(scope, (tried) => tryAgain(() => inTransaction(scope, (inside) => amend(inside, quote, kept, tried))));
  scope.batches.clear();
  return answer;
}

async function amend(inside: Scope, quote: QuoteRow, kept: ClientKey, tried: readonly string[]) {
  // People added to an extended hold spend from the agency's budget. What was confirmed or grows no more spends nothing, and stays so at this version.
  const seen = await readReservation(inside.db, quote.reservationId);
  if (seen!.state === 'HELD' && quote.people > seen!.people) await lockAgencyToSpend(inside.db, seen!.agencyId);
  const reservation = (await lockReservations(inside.db, [quote.reservationId]))[0]!;
  const { id, agencyId } = reservation;
  const known = await knownAnswer<{ reservationId: string }>(inside.db, kept);
  if (known) return known;
  // Before the days are locked: a quote for another version leads nowhere, and nobody's turn should come for it.
  if (reservation.version !== quote.version || (quote.leaving.length > 0 && reservation.manifestVersion !== quote.manifestVersion)) return quoteStale('CHANGED', id);
  const swap = await lockForSwap(inside.db, { reservationId: id, agencyId, departureId: quote.departureId, people: quote.people }, tried);
  const ended = refuseIfNotAmendable(reservation, swap.now, swap.today);
  if (ended) return ended;
  if (quote.validUntil <= swap.now) return quoteStale('EXPIRED', id);
  if (swap.refusal) return { ...swap.refusal, message: messageOf(swap.refusal), wish: wishOf(quote, agencyId, reservation.departureId) };

  const target = (await targetOf(inside.db, reservation, quote, swap.today))!;
  const plan = await planAmendment(inside.db, reservation, quote, target, swap);
  if ('kind' in plan) return plan;
  if ((plan.price.tier?.daysBefore ?? null) !== quote.tierDays) return quoteStale('LATER_TIER', id);
  // The lines are those that were shown; that they are also those of now is what version, tier and frozen rates promise.
  await applyAmendment(inside, reservation, { plan: { ...plan, price: { ...plan.price, lines: quote.lines } }, swap, action: 'amend-reservation' });
  await keepAnswer(inside.db, kept, 'AMENDED', { reservationId: id }, swap.now);
  return { reservationId: id };
}

/** What would do instead is looked for beside the departure it is on now, which is no other departure. */
const wishOf = ({ people, departureId }: QuoteRow, agencyId: string, presentId: string): RefusedWish => ({ agencyId, people, departureIds: [departureId], amends: presentId });

function messageOf(refusal: SwapRefusal): string {
  switch (refusal.kind) {
    case 'NoRoom': return `On ${refusal.date} ${refusal.free} are free where ${refusal.requested} would be taken.`;
    case 'DepartureClosed': return `The departure takes no more people: ${refusal.reason}.`;
    case 'AgencyNotCertified': return `Only certified agencies may take spots; this one is ${refusal.standing}.`;
  }
}

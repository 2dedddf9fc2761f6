import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { writeAudits } from '#modules/audit/write-audits';
import { keepClaims } from '#modules/capacity/settle-claims';
import { freezePaymentTerms } from '#modules/rates/freeze-payment-terms';
import { freezeTiers } from '#modules/rates/freeze-tiers';
import { totalsOf } from '#modules/rates/rate.rules';
import { refuseIfManifestMismatch } from '#modules/travellers/manifest.rules';
import { travellersOfReservation } from '#modules/travellers/traveller.finders';
import { lineOf } from './add-lines.ts';
import { changeReservations, type LockedReservation } from './change-held.ts';
import { linesOfReservation } from './reservation.finders.ts';
import { refuseByFacts } from './refuse-by-facts.ts';
import { refuseIfExpired, refuseIfNotHeld, refuseIfUnnamed, requireSteps } from './reservation.rules.ts';

const CONFIRM = sql('confirm-reservations', `
update reservation set state = 'CONFIRMED', confirmed_at = $2, expires_at = null where id = any ($1::uuid[])`);

/**
 * Confirms every reservation of a hold before its time is over: the claims lose their end.
 * Refuses an expired hold, an agency whose certification is not in force, a departure that closed meanwhile,
 * names that do not match the party, and missing names within the naming deadline.
 */
export function confirmReservation(scope: Scope, input: { reservationId: string; key: string }) {
  return changeReservations(scope, {
    ...input, input: ['confirm-reservation', input.reservationId], outcome: 'CONFIRMED', announce: 'reservation-confirmed', reach: 'hold', locksItinerary: true,
    work: async (inside, held, locked) => {
      const refusal = refuseIfExpired(held, locked.now) ?? refuseIfNotHeld(held, locked.now)
        ?? (await refuseByFacts(inside.db, held, locked.today, 'confirm')) ?? (await refuseNames(inside, held, locked.today));
      if (refusal) return refusal;
      requireSteps(held, 'CONFIRMED');
      await inside.db.query(CONFIRM, [held.map((r) => r.id), locked.now]);
      await keepClaims(inside.db, locked);
      await freezeTiers(inside.db, held.map((r) => r.id), locked.today);
      await freezePaymentTerms(inside.db, held.map((r) => r.id), locked.now);
      await writeAudits(inside, locked.now, held.map(({ id, agencyId }) => (
        { action: 'confirm-reservation', objectType: 'Reservation', objectId: id, agencyId, before: { state: 'HELD' }, after: { state: 'CONFIRMED' } })));
      await announceMoney(inside, held, locked.now);
      return undefined;
    },
  });
}

/** From the confirmation on the price is owed. */
async function announceMoney(inside: Scope, held: readonly LockedReservation[], at: string): Promise<void> {
  const lines = await linesOfReservation.load(inside.db, held.map((r) => r.id));
  await announce(inside.db, held.map(({ id, agencyId }, i) => (
    { kind: 'money-changed', objectId: id, facts: { agencyId, reservationId: id, kind: 'confirmed', amounts: totalsOf(lines[i]!.map(lineOf)) } })), at);
}

async function refuseNames(inside: Scope, held: readonly LockedReservation[], today: string) {
  const lists = await travellersOfReservation.load(inside.db, held.map((r) => r.id));
  const named = held.map((r, i) => ({ ...r, named: lists[i]!.length }));
  const unnamed = refuseIfUnnamed(named, today);
  if (unnamed) return unnamed;
  for (const [i, r] of held.entries()) {
    const refusal = refuseIfManifestMismatch(r.party, lists[i]!);
    if (refusal) return refusal;
  }
  return undefined;
}

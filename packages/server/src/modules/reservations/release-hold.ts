import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudits } from '#modules/audit/write-audits';
import { dropClaims } from '#modules/capacity/settle-claims';
import { changeReservations } from './change-held.ts';
import { refuseIfNotRunning, requireSteps } from './reservation.rules.ts';

const RELEASE = sql('release-reservations', `
update reservation set state = 'CANCELLED', ended_at = $2, end_reason = 'released' where id = any ($1::uuid[])`);

/** Gives the spots of a running hold back, or withdraws a request: every reservation of the hold, at once. Names typed so far stay readable. */
export function releaseHold(scope: Scope, input: { reservationId: string; key: string }) {
  return changeReservations(scope, {
    ...input, input: ['release-hold', input.reservationId], outcome: 'RELEASED', announce: 'reservation-released', reach: 'hold',
    work: async (inside, held, locked) => {
      const refusal = refuseIfNotRunning(held, locked.now);
      if (refusal) return refusal;
      requireSteps(held, 'CANCELLED');
      await inside.db.query(RELEASE, [held.map((r) => r.id), locked.now]);
      await dropClaims(inside.db, locked);
      await writeAudits(inside, locked.now, held.map(({ id, agencyId, state }) => (
        { action: 'release-hold', objectType: 'Reservation', objectId: id, agencyId, before: { state }, after: { state: 'CANCELLED' } })));
      return undefined;
    },
  });
}

import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudits } from '#modules/audit/write-audits';
import { dropClaims, prolongClaims } from '#modules/capacity/settle-claims';
import { changeReservations, type LockedReservation } from './change-held.ts';
import { acceptedUntil, refuseIfNotPending } from './request.rules.ts';
import { requireSteps } from './reservation.rules.ts';

const START_OF_DAY = sql('start-of-first-day', `select ($1::date::timestamp at time zone 'America/Lima') as "startsAt"`);
const ACCEPT = sql('accept-requests', `
update reservation set accepted_at = case when state = 'PENDING' then $2::timestamptz else accepted_at end, state = 'HELD', expires_at = $3 where id = any ($1::uuid[])`);
const REJECT = sql('reject-requests', `update reservation set state = 'REJECTED', ended_at = $2, end_reason = $3 where id = any ($1::uuid[])`);
const RELEASE_WITH = sql('release-with-rejected', `update reservation set state = 'CANCELLED', ended_at = $2, end_reason = $3 where id = any ($1::uuid[])`);

const isPending = (r: LockedReservation) => r.state === 'PENDING';

/**
 * The network says yes to a request: everything of it is held from now, with time for the agency to confirm.
 * What was held together with it keeps the same, new end. Refuses what waits for no answer any more.
 */
export function acceptRequest(scope: Scope, input: { reservationId: string; key: string }) {
  return changeReservations(scope, {
    ...input, input: ['accept-request', input.reservationId], outcome: 'ACCEPTED', reach: 'hold', staff: 'answerRequests',
    announce: (before) => (isPending(before) ? 'reservation-accepted' : 'reservation-extended'),
    work: async (inside, held, locked) => {
      const refusal = refuseIfNotPending(held, locked.now);
      if (refusal) return refusal;
      requireSteps(held.filter(isPending), 'HELD');
      const [start] = await inside.db.query<{ startsAt: string }>(START_OF_DAY, [firstDayOf(held)]);
      const expiresAt = acceptedUntil(locked.now, start!.startsAt);
      await inside.db.query(ACCEPT, [held.map((r) => r.id), locked.now, expiresAt]);
      await prolongClaims(inside.db, locked, expiresAt);
      await writeAudits(inside, locked.now, held.map(({ id, agencyId, state, expiresAt: before }) => (
        { action: 'accept-request', objectType: 'Reservation', objectId: id, agencyId, before: { state, expiresAt: before }, after: { state: 'HELD', expiresAt } })));
      return undefined;
    },
  });
}

/** The network says no, with a reason the agency reads: the request ends, and what was held together with it is given back. */
export async function rejectRequest(scope: Scope, input: { reservationId: string; reason: string; key: string }) {
  const reason = input.reason.trim();
  return changeReservations(scope, {
    ...input, input: ['reject-request', input.reservationId, reason], outcome: 'REJECTED', reach: 'hold', staff: 'answerRequests',
    announce: (before) => (isPending(before) ? 'reservation-rejected' : 'reservation-released'),
    work: async (inside, held, locked) => {
      const refusal = refuseIfReasonMissing(reason) ?? refuseIfNotPending(held, locked.now);
      if (refusal) return refusal;
      const [asked, others] = [held.filter(isPending), held.filter((r) => !isPending(r))];
      requireSteps(asked, 'REJECTED');
      requireSteps(others, 'CANCELLED');
      await inside.db.query(REJECT, [asked.map((r) => r.id), locked.now, reason]);
      if (others.length > 0) await inside.db.query(RELEASE_WITH, [others.map((r) => r.id), locked.now, reason]);
      await dropClaims(inside.db, locked);
      await writeAudits(inside, locked.now, held.map(({ id, agencyId, state }) => (
        { action: 'reject-request', objectType: 'Reservation', objectId: id, agencyId, reason, before: { state }, after: { state: state === 'PENDING' ? 'REJECTED' : 'CANCELLED' } })));
      return undefined;
    },
  });
}

const firstDayOf = (held: readonly LockedReservation[]) => held.map((r) => r.date).sort()[0]!;

import type { Scope } from '#http/scope';
import { lockUnconfirmed, releaseUnconfirmed } from '#modules/reservations/release-unconfirmed';
import type { EndedBy } from '#modules/reservations/reservation.rules';
import { endWaitingOfAgency } from '#modules/waiting-list/end-waiting-of-agency';
import { standingImpactOf } from './standing-impact.ts';

/** Locks what an agency holds and asks for, with its days, and computes what ends. The agency's row is locked before (lockStandingToChange). */
export async function lockWhatEnds(inside: Scope, agencyId: string) {
  const unconfirmed = await lockUnconfirmed(inside.db, agencyId);
  const { now, today } = unconfirmed.locked;
  return { agencyId, unconfirmed, now, today, impact: await standingImpactOf(inside.db, agencyId, now) };
}

/** Releases what is held and asked for and takes the parties off the waiting list, in the caller's transaction. Confirmed groups stay as they are. */
export async function endWhatIsNotConfirmed(inside: Scope, { agencyId, unconfirmed, now }: Awaited<ReturnType<typeof lockWhatEnds>>, ending: { reason: string; endedBy: EndedBy; action: string }) {
  const released = await releaseUnconfirmed(inside, unconfirmed, ending);
  const waiting = await endWaitingOfAgency(inside, agencyId, { at: now, ...ending });
  return { released: released.length, waiting };
}

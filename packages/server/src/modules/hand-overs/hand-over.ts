import { NotAllowed } from '#access/errors';
import { mayForAgency, requireForAgency } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { tryAgain } from '#db/kept-keys';
import type { Scope } from '#http/scope';
import { lockMembers } from '#modules/memberships/lock-members';
import { refuseIfHandOverImpossible } from './hand-over.rules.ts';
import { moveInCharge } from './in-charge.finders.ts';

export type HandOver = { agencyId: string; from: string; to: string };

/**
 * Hands all that somebody of an agency is in charge of over to another member: live reservations, itineraries in work, parties that wait. Everybody may hand
 * over what is theirs; for others, and for who has left, the owners do. What stands as it is stands; only who looks after it changes.
 */
export async function handOver(scope: Scope, { agencyId, from, to }: HandOver) {
  const viewer = requireForAgency(scope.viewer, 'seeAgency', agencyId);
  if (viewer.personId !== from && !mayForAgency(viewer, 'managePeople', agencyId)) throw new NotAllowed();
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    const refusal = refuseIfHandOverImpossible(await lockMembers(inside.db, agencyId), from, to);
    if (refusal) return refusal;
    return { agencyId, handedOver: await moveInCharge(inside.db, { agencyId, from, to, actorId: viewer.personId, via: scope.via }) };
  }));
  scope.batches.clear();
  return answer;
}

import { NotFound } from '#access/errors';
import { requireForAgency } from '#access/grants';
import type { Viewer } from '#access/viewer';
import { inTransaction } from '#db/in-transaction';
import { tryAgain } from '#db/kept-keys';
import type { Scope } from '#http/scope';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { lockMembers, requireStillOwner } from '#modules/memberships/lock-members';
import { refuseIfLastOwner } from '#modules/memberships/member.rules';
import { takeOutMember } from '#modules/memberships/take-out-member';
import { refuseIfHandOverImpossible, refuseIfHandOverNeeded } from './hand-over.rules.ts';
import { countInCharge, moveInCharge } from './in-charge.finders.ts';

/**
 * Leaves an agency, handing what one is in charge of over to another member in the same step. The last owner cannot leave:
 * of two owners who leave at once, one stays.
 */
export async function leaveAgency(scope: Scope, { agencyId, handOverTo }: { agencyId: string; handOverTo: string | null }) {
  const viewer = requireForAgency(scope.viewer, 'seeAgency', agencyId);
  const isMember = viewer.memberships.some((membership) => membership.agencyId === agencyId);
  if (!isMember) throw new NotFound();
  const answer = await part(scope, viewer, { agencyId, personId: viewer.personId, handOverTo, action: 'leave-agency', reason: null });
  if (!('kind' in answer)) viewer.memberships = viewer.memberships.filter((membership) => membership.agencyId !== agencyId);
  return answer;
}

export type RemoveMember = { agencyId: string; personId: string; handOverTo: string | null; reason: string };

/** Takes a member out of an agency, with a reason, in the same way. For its owners. At the next request the person is a stranger to it. */
export async function removeMember(scope: Scope, wish: RemoveMember) {
  const viewer = requireForAgency(scope.viewer, 'managePeople', wish.agencyId);
  return refuseIfReasonMissing(wish.reason) ?? part(scope, viewer, { ...wish, reason: wish.reason.trim(), action: 'remove-member' });
}

type Part = { agencyId: string; personId: string; handOverTo: string | null; action: 'leave-agency' | 'remove-member'; reason: string | null };

async function part(scope: Scope, viewer: Viewer, { agencyId, personId, handOverTo, action, reason }: Part) {
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    const members = await lockMembers(inside.db, agencyId);
    if (action === 'remove-member') requireStillOwner(members, viewer.personId);
    const member = members.find((one) => one.personId === personId);
    if (!member) throw new NotFound();
    const inCharge = await countInCharge(inside.db, agencyId, personId);
    const refusal = refuseIfLastOwner(members, personId, null) ?? refuseIfHandOverImpossible(members, personId, handOverTo) ?? refuseIfHandOverNeeded(inCharge, handOverTo);
    if (refusal) return refusal;
    const handedOver = handOverTo === null ? inCharge : await moveInCharge(inside.db, { agencyId, from: personId, to: handOverTo, actorId: viewer.personId, via: scope.via });
    await takeOutMember(inside, { agencyId, member, action, reason, after: { ...handedOver } });
    return { agencyId, handedOver };
  }));
  scope.batches.clear();
  return answer;
}

import { requireForAgency } from '#access/grants';
import type { AgencyRole } from '#access/viewer';
import { inTransaction } from '#db/in-transaction';
import { tryAgain } from '#db/kept-keys';
import type { Scope } from '#http/scope';
import { refuseIfEmailNotVerified } from '#modules/people/verified.rules';
import { invitedAddress } from './invited-address.ts';
import { lockMembers, requireStillOwner } from './lock-members.ts';
import { writeInvitation } from './write-invitation.ts';

export type InviteToAgency = { agencyId: string; email: string; role: AgencyRole; key: string };

/**
 * Invites somebody into an agency with a role there, by a letter whose link works once and for a week. For its owners, who have proven their own address.
 * Inviting again replaces the earlier invitation. Refuses members, and more than a day's letters.
 */
export async function inviteToAgency(scope: Scope, { key, ...wish }: InviteToAgency) {
  const viewer = requireForAgency(scope.viewer, 'managePeople', wish.agencyId);
  const email = invitedAddress(wish.email);
  const refusal = refuseIfEmailNotVerified(viewer);
  if (refusal) return refusal;
  return tryAgain(() => inTransaction(scope, async (inside) => {
    requireStillOwner(await lockMembers(inside.db, wish.agencyId), viewer.personId);
    return writeInvitation(inside, viewer, { ...wish, email, networkRoles: [] }, { owner: wish.agencyId, key });
  }));
}

import { requireForNetwork } from '#access/grants';
import type { NetworkRole } from '#access/viewer';
import { badInput } from '#graphql/bad-input';
import { inTransaction } from '#db/in-transaction';
import { keyOwnerOf, tryAgain } from '#db/kept-keys';
import type { Scope } from '#http/scope';
import { refuseIfEmailNotVerified } from '#modules/people/verified.rules';
import { invitedAddress } from './invited-address.ts';
import { lockNetworkPeople, requireStillAdministrator } from './lock-members.ts';
import { writeInvitation } from './write-invitation.ts';

export type InviteToNetwork = { email: string; roles: readonly NetworkRole[]; key: string };

/**
 * Invites somebody to work for the network with roles there, in the same way as an agency does. For its administrators.
 * Refuses who has roles already: they are changed instead.
 */
export async function inviteToNetwork(scope: Scope, { roles, key, ...wish }: InviteToNetwork) {
  const viewer = requireForNetwork(scope.viewer, 'managePeople');
  const email = invitedAddress(wish.email);
  if (roles.length === 0) throw badInput('roles must have at least one entry.');
  const refusal = refuseIfEmailNotVerified(viewer);
  if (refusal) return refusal;
  return tryAgain(() => inTransaction(scope, async (inside) => {
    requireStillAdministrator(await lockNetworkPeople(inside.db), viewer.personId);
    return writeInvitation(inside, viewer, { agencyId: null, email, role: null, networkRoles: roles }, { owner: keyOwnerOf(viewer.personId), key });
  }));
}

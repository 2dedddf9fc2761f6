import { NotFound } from '#access/errors';
import { mayForAgency, mayForNetwork, requireForAgency, requireViewer } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { writeAudit } from '#modules/audit/write-audit';
import { refuseIfOver } from './invitation.rules.ts';
import { endInvitation, lockInvitation } from './lock-invitation.ts';
import { withdrawalOf } from './withdraw-invitations-of.ts';

/** Takes an open invitation back: its link opens nothing any more. For the agency's owners, or the network's administrators for its own. */
export async function withdrawInvitation(scope: Scope, { invitationId }: { invitationId: string }) {
  const viewer = requireViewer(scope.viewer);
  return inTransaction(scope, async (inside) => {
    const invitation = isUuid(invitationId) ? await lockInvitation(inside.db, { id: invitationId }) : undefined;
    if (!invitation) throw new NotFound();
    const { agencyId, now } = invitation;
    if (agencyId && mayForAgency(viewer, 'seeAgency', agencyId)) requireForAgency(viewer, 'managePeople', agencyId);
    else if (agencyId || !mayForNetwork(viewer, 'managePeople')) throw new NotFound();
    const refusal = refuseIfOver(invitation.state);
    if (refusal) return refusal;
    await endInvitation(inside.db, invitation, 'WITHDRAWN');
    await writeAudit(inside, { ...withdrawalOf(invitation), at: now });
    return { invitationId };
  });
}

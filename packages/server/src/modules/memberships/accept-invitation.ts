import { NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import type { AgencyRole, Viewer } from '#access/viewer';
import { inTransaction } from '#db/in-transaction';
import { tryAgain } from '#db/kept-keys';
import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { hashOfToken } from '#lib/token';
import { writeAudit } from '#modules/audit/write-audit';
import { findInvitationByToken } from './invitation.finders.ts';
import { refuseIfForOther, refuseIfOver } from './invitation.rules.ts';
import { endInvitation, type LockedInvitation, lockInvitation } from './lock-invitation.ts';
import { lockMembers, lockNetworkPeople } from './lock-members.ts';

// Who is a member already keeps the role they have: an invitation raises nobody who was taken in otherwise meanwhile.
const JOIN = sql('join-agency', 'insert into membership (agency_id, person_id, role, created_at) values ($1, $2, $3, $4) on conflict do nothing');
const ROLES = sql('take-network-roles', 'insert into network_role (person_id, role) select $1, unnest($2::text[]) on conflict do nothing');
const VERIFIED = sql('verify-email-by-invitation', `update auth."user" set "emailVerified" = true, "updatedAt" = clock_timestamp() where id = $1 and not "emailVerified"`);

/**
 * Takes an invitation up: whoever is signed in, with the very address it went to, becomes what it says. That the link arrived proves the address.
 * The link works once; of two uses at the same moment one counts. It works only while whoever sent it may still invite.
 */
export async function acceptInvitation(scope: Scope, { token }: { token: string }) {
  const viewer = requireViewer(scope.viewer);
  const tokenHash = hashOfToken(token);
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    const found = await findInvitationByToken(inside.db, tokenHash);
    if (!found) throw new NotFound();
    // Before the invitation, as whoever invites anew does.
    const inviters = await lockInviters(inside.db, found.agencyId);
    const invitation = await lockInvitation(inside.db, { tokenHash });
    if (!invitation) throw new NotFound();
    const state = invitation.state === 'OPEN' && !inviters.includes(invitation.invitedBy) ? 'WITHDRAWN' : invitation.state;
    const refusal = refuseIfOver(state) ?? refuseIfForOther(invitation.email, viewer.email);
    if (refusal) return refusal;
    await takeIn(inside, viewer, invitation);
    await endInvitation(inside.db, invitation, 'ACCEPTED', viewer.personId);
    await inside.db.query(VERIFIED, [viewer.personId]);
    return { agencyId: invitation.agencyId, role: invitation.role };
  }));
  if (!('kind' in answer)) seeAsMember(viewer, answer);
  scope.batches.clear();
  return answer;
}

/** Who may invite into the agency, or into the network, for as long as the transaction lasts. */
async function lockInviters(db: Db, agencyId: string | null): Promise<string[]> {
  if (!agencyId) return lockNetworkPeople(db);
  return (await lockMembers(db, agencyId)).filter(({ role }) => role === 'OWNER').map(({ personId }) => personId);
}

async function takeIn(inside: Scope, { personId }: Viewer, { id, agencyId, role, networkRoles, now }: LockedInvitation): Promise<void> {
  if (agencyId) {
    await inside.db.query(JOIN, [agencyId, personId, role, now]);
    return writeAudit(inside, { action: 'accept-invitation', objectType: 'Agency', objectId: agencyId, agencyId, at: now, after: { invitation: id, member: personId, role } });
  }
  await inside.db.query(ROLES, [personId, networkRoles]);
  return writeAudit(inside, { action: 'accept-invitation', objectType: 'Person', objectId: personId, at: now, after: { invitation: id, roles: networkRoles } });
}

/** The answer to this very request is already seen with the new member's eyes. */
function seeAsMember(viewer: Viewer, { agencyId, role }: { agencyId: string | null; role: AgencyRole | null }): void {
  if (agencyId && role && !viewer.memberships.some((membership) => membership.agencyId === agencyId)) viewer.memberships.push({ agencyId, role });
  if (viewer.signIn) viewer.signIn.isEmailVerified = true;
}

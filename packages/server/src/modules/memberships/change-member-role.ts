import { NotFound } from '#access/errors';
import { requireForAgency } from '#access/grants';
import type { AgencyRole } from '#access/viewer';
import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import { lockMembers, requireStillOwner } from './lock-members.ts';
import { refuseIfLastOwner } from './member.rules.ts';
import { withdrawInvitationsOf } from './withdraw-invitations-of.ts';

export type ChangeMemberRole = { agencyId: string; personId: string; role: AgencyRole };

const CHANGE = sql('change-member-role', 'update membership set role = $3 where agency_id = $1 and person_id = $2');

/** Gives a member of an agency another role. For its owners. The last owner keeps the role. */
export async function changeMemberRole(scope: Scope, { agencyId, personId, role }: ChangeMemberRole) {
  const viewer = requireForAgency(scope.viewer, 'managePeople', agencyId);
  const answer = await inTransaction(scope, async (inside) => {
    const members = await lockMembers(inside.db, agencyId);
    requireStillOwner(members, viewer.personId);
    const member = members.find((one) => one.personId === personId);
    if (!member) throw new NotFound();
    const refusal = refuseIfLastOwner(members, personId, role);
    if (refusal) return refusal;
    if (member.role !== role) {
      await inside.db.query(CHANGE, [agencyId, personId, role]);
      if (role !== 'OWNER') await withdrawInvitationsOf(inside, { personId, to: { agencyId } });
      await writeAudit(inside, { action: 'change-member-role', objectType: 'Agency', objectId: agencyId, agencyId, before: { member: personId, role: member.role }, after: { member: personId, role } });
    }
    return { agencyId };
  });
  const own = viewer.memberships.find((membership) => membership.agencyId === agencyId);
  if (own && personId === viewer.personId && !('kind' in answer)) own.role = role;
  scope.batches.clear();
  return answer;
}

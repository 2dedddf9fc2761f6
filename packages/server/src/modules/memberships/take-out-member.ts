import type { AgencyRole } from '#access/viewer';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import { withdrawInvitationsOf } from './withdraw-invitations-of.ts';

const LEAVE = sql('leave-agency', 'delete from membership where agency_id = $1 and person_id = $2');

export type TakeOut = { agencyId: string; member: { personId: string; role: AgencyRole }; action: 'leave-agency' | 'remove-member'; after: Record<string, unknown>; reason?: string | null };

/** Takes a member out of an agency, and back whatever invitations they sent, inside a transaction that has locked its members and asked every rule. */
export async function takeOutMember(inside: Scope, { agencyId, member, action, after, reason }: TakeOut): Promise<void> {
  await inside.db.query(LEAVE, [agencyId, member.personId]);
  await withdrawInvitationsOf(inside, { personId: member.personId, to: { agencyId } });
  await writeAudit(inside, { action, objectType: 'Agency', objectId: agencyId, agencyId, before: { member: member.personId, role: member.role }, after, reason });
}

import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudits } from '#modules/audit/write-audits';

// In the order of their keys, as everybody locks several of a kind.
const WITHDRAW = sql('withdraw-invitations-of', `
with k as materialized (select app_now() as now),
x as materialized (select i.id from k, invitation i where i.invited_by = $1 and ($2 or i.agency_id is not distinct from $3::uuid) and i.ended_at is null and i.expires_at > k.now order by i.id for update of i)
update invitation i set ended_at = k.now, ended_as = 'WITHDRAWN' from k, x where i.id = x.id returning i.id, i.agency_id as "agencyId", k.now as at`);

type Withdrawn = { id: string; agencyId: string | null; at: string };

/** Whose invitations: into one agency, into the network (null), or wherever they invited to. */
export type InvitationsOf = { personId: string; to: { agencyId: string | null } | 'EVERYWHERE' };

/**
 * Takes back the open invitations of somebody who may not invite any more. Call it in the transaction in which they lose that, under the lock of the people
 * concerned: no invitation outlives its sender's right to send it.
 */
export async function withdrawInvitationsOf(inside: Scope, { personId, to }: InvitationsOf): Promise<void> {
  const rows = await inside.db.query<Withdrawn>(WITHDRAW, [personId, to === 'EVERYWHERE', to === 'EVERYWHERE' ? null : to.agencyId]);
  await writeAudits(inside, rows[0]?.at ?? null, rows.map(withdrawalOf));
}

/** What the trail says of an invitation that was taken back, by hand or because of its sender. */
export const withdrawalOf = ({ id, agencyId }: { id: string; agencyId: string | null }) => ({
  action: 'withdraw-invitation', objectType: agencyId ? 'Agency' : 'Invitation', objectId: agencyId ?? id, agencyId, after: { invitation: id },
});

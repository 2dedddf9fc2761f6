import { v7 as uuid } from 'uuid';
import type { AgencyRole, NetworkRole, Viewer } from '#access/viewer';
import { keepAnswer, knownAnswer } from '#db/kept-keys';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { writeAudit } from '#modules/audit/write-audit';
import { INVITATION_DAYS, refuseIfMember, refuseIfTooManyInvitations } from './invitation.rules.ts';

export type NewInvitation = { agencyId: string | null; email: string; role: AgencyRole | null; networkRoles: readonly NetworkRole[] };

// Whether an address has an account is asked only within the agency or the network: its members are known to whoever invites.
const FACTS = sql('facts-to-invite', `
with k as materialized (select app_now() as now)
select k.now,
  (select count(*)::int from invitation i where i.agency_id is not distinct from $1 and i.invited_at > k.now - interval '24 hours') as "byAgency",
  (select count(*)::int from invitation i where i.invited_by = $3 and i.invited_at > k.now - interval '24 hours') as "byPerson",
  exists (select from person p where p.email = $2 and case when $1::uuid is null then exists (select from network_role r where r.person_id = p.id)
    else exists (select from membership m where m.person_id = p.id and m.agency_id = $1) end) as "isMember"
  from k`);
const REPLACE = sql('replace-invitation', `
update invitation set ended_at = $3, ended_as = case when expires_at > $3 then 'REPLACED' else 'WITHDRAWN' end where agency_id is not distinct from $1 and email = $2 and ended_at is null`);
const WRITE = sql('write-invitation', `
insert into invitation (id, agency_id, email, role, network_roles, invited_by, invited_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $7::timestamptz + interval '${INVITATION_DAYS} days')`);

type Facts = { now: string; byAgency: number; byPerson: number; isMember: boolean };

/**
 * Writes an invitation inside the caller's transaction, under its lock, in place of an earlier one to the same address. The letter, and with it the
 * link, is written after the commit. The answer is the same whether or not the address has an account.
 */
export async function writeInvitation(inside: Scope, viewer: Viewer, wish: NewInvitation, key: { owner: string; key: string }) {
  const clientKey = { ...key, input: ['invite', wish] };
  const known = await knownAnswer<{ invitationId: string }>(inside.db, clientKey);
  if (known) return known;
  const [facts] = await inside.db.query<Facts>(FACTS, [wish.agencyId, wish.email, viewer.personId]);
  const refusal = refuseIfMember(facts!.isMember) ?? refuseIfTooManyInvitations(facts!);
  if (refusal) return refusal;
  const { now } = facts!;
  const invitationId = uuid();
  await inside.db.query(REPLACE, [wish.agencyId, wish.email, now]);
  await inside.db.query(WRITE, [invitationId, wish.agencyId, wish.email, wish.role, wish.networkRoles, viewer.personId, now]);
  // Without the address: the trail is for ever, and the person may never come.
  await writeAudit(inside, {
    action: wish.agencyId ? 'invite-to-agency' : 'invite-to-network', objectType: wish.agencyId ? 'Agency' : 'Invitation', objectId: wish.agencyId ?? invitationId,
    agencyId: wish.agencyId, at: now, after: wish.agencyId ? { invitation: invitationId, role: wish.role } : { roles: wish.networkRoles },
  });
  await keepAnswer(inside.db, clientKey, 'INVITED', { invitationId }, now);
  await announce(inside.db, [{ kind: 'invitation-made', objectId: invitationId, facts: {} }], now);
  return { invitationId };
}

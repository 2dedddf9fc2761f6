import { NotFound } from '#access/errors';
import { requireForNetwork } from '#access/grants';
import type { NetworkRole } from '#access/viewer';
import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { lockNetworkPeople, requireStillAdministrator } from './lock-members.ts';
import { findNetworkPerson } from './member.finders.ts';
import { refuseIfLastAdministrator } from './member.rules.ts';
import { withdrawInvitationsOf } from './withdraw-invitations-of.ts';

export type SetNetworkRoles = { personId: string; roles: readonly NetworkRole[]; reason: string };

const TAKE = sql('take-away-network-roles', 'delete from network_role where person_id = $1 and role <> all ($2::text[])');
const GIVE = sql('give-network-roles', 'insert into network_role (person_id, role) select $1, unnest($2::text[]) on conflict do nothing');

/**
 * Sets which roles somebody of the network has; none ends their work for it, at their next request. For administrators, with a reason. The last
 * administrator keeps the role. Who has none gets theirs by an invitation, which proves who they are.
 */
export async function setNetworkRoles(scope: Scope, { personId, roles, reason }: SetNetworkRoles) {
  const viewer = requireForNetwork(scope.viewer, 'managePeople');
  const missing = refuseIfReasonMissing(reason);
  if (missing) return missing;
  return inTransaction(scope, async (inside) => {
    const administrators = await lockNetworkPeople(inside.db);
    requireStillAdministrator(administrators, viewer.personId);
    const person = isUuid(personId) ? await findNetworkPerson(inside.db, personId) : undefined;
    if (!person) throw new NotFound();
    const refusal = refuseIfLastAdministrator(administrators, personId, roles);
    if (refusal) return refusal;
    await inside.db.query(TAKE, [personId, roles]);
    await inside.db.query(GIVE, [personId, roles]);
    if (!roles.includes('ADMIN')) await withdrawInvitationsOf(inside, { personId, to: { agencyId: null } });
    await writeAudit(inside, { action: 'set-network-roles', objectType: 'Person', objectId: personId, reason: reason.trim(), before: { roles: person.roles.toSorted() }, after: { roles: roles.toSorted() } });
    return { personId };
  });
}

import type { AgencyRole, NetworkRole } from '#access/viewer';
import { type Db, sql } from '#db/statement';
import { type InvitationState, invitationState } from './invitation.rules.ts';

export type LockedInvitation = { id: string; agencyId: string | null; email: string; role: AgencyRole | null; networkRoles: NetworkRole[]; invitedBy: string; state: InvitationState; now: string };
type Stored = Omit<LockedInvitation, 'state'> & { endedAs: InvitationState | null; expiresAt: string };

const LOCK = (where: string) => `
select i.id, i.agency_id as "agencyId", i.email, i.role, i.network_roles as "networkRoles", i.invited_by as "invitedBy", i.ended_as as "endedAs", i.expires_at as "expiresAt" from invitation i where ${where} for update`;
const BY_TOKEN = sql('lock-invitation-by-token', LOCK('i.token_hash = $1'));
const BY_ID = sql('lock-invitation-by-id', LOCK('i.id = $1'));
const NOW = sql('now-under-invitation-lock', 'select app_now() as now');
const END = sql('end-invitation', 'update invitation set ended_at = $2, ended_as = $3, accepted_by = $4 where id = $1');

/**
 * Locks an invitation inside a transaction: of two who use its link at once, the second sees that it was used. The clock is read after the lock. Whoever also locks
 * the agency's members or the network's people does that before.
 */
export async function lockInvitation(db: Db, by: { tokenHash: string } | { id: string }): Promise<LockedInvitation | undefined> {
  const [row] = await ('id' in by ? db.query<Stored>(BY_ID, [by.id]) : db.query<Stored>(BY_TOKEN, [by.tokenHash]));
  if (!row) return undefined;
  const { now } = (await db.query<{ now: string }>(NOW))[0]!;
  return { ...row, now, state: invitationState(row, now) };
}

/** Ends a locked invitation. */
export const endInvitation = (db: Db, { id, now }: LockedInvitation, as: 'ACCEPTED' | 'WITHDRAWN', acceptedBy: string | null = null): Promise<unknown> => db.query(END, [id, now, as, acceptedBy]);

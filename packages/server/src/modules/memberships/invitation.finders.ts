import type { AgencyRole, NetworkRole } from '#access/viewer';
import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { WITH_CLOCK } from '#db/now';
import { type Db, sql } from '#db/statement';
import type { InvitationState } from './invitation.rules.ts';

export type InvitationRow = {
  id: string;
  /** Null: into the network. */
  agencyId: string | null; agencyName: string | null; email: string; role: AgencyRole | null; networkRoles: NetworkRole[];
  invitedBy: string; inviterName: string; invitedAt: string; expiresAt: string;
  /** By the database's clock at the reading. */
  state: InvitationState;
};

const COLUMNS = `i.id, i.agency_id as "agencyId", a.trade_name as "agencyName", i.email, i.role, i.network_roles as "networkRoles",
  i.invited_by as "invitedBy", p.name as "inviterName", i.invited_at as "invitedAt", i.expires_at as "expiresAt",
  coalesce(i.ended_as, case when i.expires_at > k.now then 'OPEN' else 'EXPIRED' end) as state`;
const FROM = 'from k, invitation i join person p on p.id = i.invited_by left join agency a on a.id = i.agency_id';
const IS_OPEN = 'i.ended_at is null and i.expires_at > k.now';

const BY_ID = sql('invitations-by-id', `${WITH_CLOCK} select ${COLUMNS} ${FROM} where i.id = any ($1::uuid[])`);
const BY_TOKEN = sql('invitation-by-token', `${WITH_CLOCK} select ${COLUMNS} ${FROM} where i.token_hash = $1`);
const OF_AGENCIES = sql('open-invitations-of-agencies', `${WITH_CLOCK} select ${COLUMNS} ${FROM} where i.agency_id = any ($1::uuid[]) and ${IS_OPEN} order by i.invited_at desc, i.id desc`);
const OF_NETWORK = sql('open-invitations-of-network', `${WITH_CLOCK} select ${COLUMNS} ${FROM} where i.agency_id is null and ${IS_OPEN} order by i.invited_at desc, i.id desc`);

/** Invitations as rows. Whether the viewer may see them is asked by who hands out the ids. */
export const invitationById = defineBatchById<InvitationRow>((db, ids) => db.query(BY_ID, [ids]));

/** The open invitations of agencies, the latest first. */
export const openInvitationsOfAgency = defineBatch<string, InvitationRow[]>(async (db, ids) => groupRows(ids, await db.query<InvitationRow>(OF_AGENCIES, [ids]), (row) => row.agencyId!));

/** The network's own open invitations, the latest first. */
export const findOpenInvitationsOfNetwork = (db: Db): Promise<InvitationRow[]> => db.query(OF_NETWORK);

/** By what is kept of the token in the letter's link. */
export const findInvitationByToken = async (db: Db, tokenHash: string): Promise<InvitationRow | undefined> => (await db.query<InvitationRow>(BY_TOKEN, [tokenHash]))[0];

import type { AgencyRole, NetworkRole } from '#access/viewer';
import { defineBatch, groupRows } from '#db/batch';
import { type Db, sql } from '#db/statement';

export type MemberRow = { agencyId: string; personId: string; name: string; email: string; role: AgencyRole; since: string };

const MEMBERS = sql('members-of-agencies', `
select m.agency_id as "agencyId", m.person_id as "personId", p.name, p.email, m.role, m.created_at as since
  from membership m join person p on p.id = m.person_id where m.agency_id = any ($1::uuid[])
 order by array_position(array['OWNER','BOOKER','FINANCE','READER'], m.role), p.name collate spanish, p.id`);

/** Who belongs to an agency: owners first, then by name. */
export const membersOfAgency = defineBatch<string, MemberRow[]>(async (db, ids) => groupRows(ids, await db.query<MemberRow>(MEMBERS, [ids]), (row) => row.agencyId));

export type NetworkPersonRow = { id: string; name: string; email: string; roles: NetworkRole[]; hasSecondFactor: boolean };

const NETWORK_PEOPLE = sql('network-people', `
select p.id, p.name, p.email, array_agg(r.role order by array_position(array['ADMIN','CERTIFIER','OPERATIONS','FINANCE'], r.role)) as roles,
       coalesce(u."twoFactorEnabled", false) as "hasSecondFactor"
  from network_role r join person p on p.id = r.person_id join auth."user" u on u.id = p.id
 where $1::text is null or p.id = $1 group by p.id, u.id order by p.name collate spanish, p.id`);

/** Who has roles in the network, by name. */
export const findNetworkPeople = (db: Db): Promise<NetworkPersonRow[]> => db.query(NETWORK_PEOPLE, [null]);

/** The same for one person; undefined when they have none. */
export const findNetworkPerson = async (db: Db, personId: string): Promise<NetworkPersonRow | undefined> => (await db.query<NetworkPersonRow>(NETWORK_PEOPLE, [personId]))[0];

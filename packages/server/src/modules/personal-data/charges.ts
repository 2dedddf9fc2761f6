import type { NetworkRole } from '#access/viewer';
import { type Db, sql } from '#db/statement';
import type { SubjectFound } from './subject.ts';

const ALONE = sql('erasure-owned-alone', `
select a.trade_name as name from membership m join agency a on a.id = m.agency_id where m.person_id = $1 and m.role = 'OWNER'
   and not exists (select from membership o where o.agency_id = m.agency_id and o.role = 'OWNER' and o.person_id <> $1) order by a.trade_name`);
const ROLES = sql('erasure-network-roles', 'select role from network_role where person_id = $1 order by role');

/** What somebody is in charge of, and hands over before they are erased. */
export type Charges = { holdsRoles: NetworkRole[]; onlyOwnerOf: string[] };

/** Only a person with an account is in charge of anything. */
export async function chargesOf(db: Db, { kind, id }: Pick<SubjectFound, 'kind' | 'id'>): Promise<Charges> {
  if (kind !== 'PERSON') return { holdsRoles: [], onlyOwnerOf: [] };
  const roles = await db.query<{ role: NetworkRole }>(ROLES, [id]);
  const alone = await db.query<{ name: string }>(ALONE, [id]);
  return { holdsRoles: roles.map(({ role }) => role), onlyOwnerOf: alone.map(({ name }) => name) };
}

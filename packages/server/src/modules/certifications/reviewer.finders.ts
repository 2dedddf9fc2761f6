import { type Db, sql } from '#db/statement';
import type { AssigneeFacts } from './review.rules.ts';

type Reviewer = AssigneeFacts & { id: string; name: string };

const FACTS = `p.id, p.id as "personId", p.name,
  coalesce((select json_agg(json_build_object('agencyId', m.agency_id, 'role', m.role)) from membership m where m.person_id = p.id), '[]') as memberships,
  coalesce((select json_agg(r.role) from network_role r where r.person_id = p.id), '[]') as "networkRoles"`;
const REVIEWER = sql('reviewer', `select ${FACTS} from person p where p.id = $1`);
const CERTIFIERS = sql('certifiers', `select ${FACTS} from person p where exists (select from network_role r where r.person_id = p.id and r.role = 'CERTIFIER') order by p.name, p.id`);

/** Somebody to whom a file may be given, with what decides whether it may; undefined: there is nobody by that key. */
export const findReviewer = async (db: Db, personId: string): Promise<Reviewer | undefined> => (await db.query<Reviewer>(REVIEWER, [personId]))[0];

/** All certifiers, by name. */
export const findCertifiers = (db: Db): Promise<Reviewer[]> => db.query(CERTIFIERS);

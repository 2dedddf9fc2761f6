import type { AgencyRole, NetworkRole } from '#access/viewer';
import { type Db, sql } from '#db/statement';
import type { Language } from './letter.ts';

/** Somebody who is written to, in their language. */
export type Recipient = { name: string; email: string; language: Language };

const MEMBERS = sql('letter-recipients', `
select p.name, p.email, p.language from membership m join person p on p.id = m.person_id where m.agency_id = $1 and m.role = any ($2::text[]) order by p.id`);

/** The people of an agency that a letter is for, by their roles. */
export const findRecipients = (db: Db, agencyId: string, roles: readonly AgencyRole[]): Promise<Recipient[]> => db.query(MEMBERS, [agencyId, roles]);

const STAFF = sql('letter-recipients-of-network', `
select p.name, p.email, p.language from network_role n join person p on p.id = n.person_id where n.role = any ($1::text[]) group by p.id order by p.id`);

/** The people of the network that a letter is for, by their roles. */
export const findStaff = (db: Db, roles: readonly NetworkRole[]): Promise<Recipient[]> => db.query(STAFF, [roles]);

// As decision.rules.ts has it: nobody decides on a file they worked on, nor on one of an agency they belong to.
const CERTIFIERS = sql('letter-recipients-who-may-decide', `
select p.name, p.email, p.language from network_role n join person p on p.id = n.person_id join certification c on c.id = $1
 where n.role = 'CERTIFIER' and p.id <> all ($2::text[]) and p.id is distinct from c.created_by and p.id is distinct from c.submitted_by
   and not exists (select from certification_preparer x where x.certification_id = c.id and x.person_id = p.id)
   and not exists (select from membership m where m.agency_id = c.agency_id and m.person_id = p.id)
 order by p.id`);

/** The certifiers who may decide on a file, without those who had their part in it. */
export const findWhoMayDecide = (db: Db, certificationId: string, without: readonly string[]): Promise<Recipient[]> => db.query(CERTIFIERS, [certificationId, without]);

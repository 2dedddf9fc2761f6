import { defineBatchById } from '#db/batch';
import { sql } from '#db/statement';

/** A person as others see one. */
export type PersonRow = { id: string; name: string; email: string };

const PEOPLE = sql('people-by-id', 'select id, name, email from person where id = any ($1::text[])');

/** People by id. */
export const personById = defineBatchById((db, ids) => db.query<PersonRow>(PEOPLE, [ids]));

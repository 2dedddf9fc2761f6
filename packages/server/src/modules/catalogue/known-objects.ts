import { type Db, sql } from '#db/statement';
import type { FactProblem, SentFact } from './fact.rules.ts';
import type { FactField } from './noun.ts';

const KNOWN = sql('catalogue-known', `
select 'COMMUNITY ' || id as key from community where id::text = any ($1::text[]) union all select 'CONSERVATION_AREA ' || id from conservation_area where id::text = any ($1::text[])
union all select 'PLACE ' || id from place where id::text = any ($1::text[]) union all select 'TREK ' || id from trek where id::text = any ($1::text[])
union all select 'DISTRICT ' || id from district where id::text = any ($1::text[]) union all select 'SERVICE_NAME ' || slug from community_service_name where slug = any ($1::text[])`);

/** Which of these sources are listed. They stay for as long as the transaction: what is being cited is not removed. */
export const SOURCES_KNOWN = sql('sources-known', 'select id from source where id = any ($1::text[]) order by id for key share');

/** Facts point only to what the catalogue has, and are grounded only in sources it lists. */
export async function checkPointers(db: Db, sent: readonly { field: FactField; fact: SentFact }[]): Promise<FactProblem[]> {
  const pointing = sent.filter(({ field }) => field.of);
  const rows = await db.query<{ key: string }>(KNOWN, [pointing.flatMap(({ fact }) => fact.values)]);
  const listed = await db.query<{ id: string }>(SOURCES_KNOWN, [sent.flatMap(({ fact }) => fact.sourceIds)]);
  const known = new Set([...rows.map(({ key }) => key), ...listed.map(({ id }) => `source ${id}`)]);
  const missing = (field: FactField, fault: 'NOT_IN_CATALOGUE' | 'SOURCE_UNKNOWN', found: string): FactProblem => ({ field: field.name, fault, found, limit: null });
  return [
    ...pointing.flatMap(({ field, fact }) => fact.values.filter((value) => !known.has(`${field.of} ${value}`)).map((value) => missing(field, 'NOT_IN_CATALOGUE', value))),
    ...sent.flatMap(({ field, fact }) => fact.sourceIds.filter((id) => !known.has(`source ${id}`)).map((id) => missing(field, 'SOURCE_UNKNOWN', id))),
  ];
}

const NAMES = sql('catalogue-names', `
select id::text as id, name from community where id::text = any ($1::text[]) union all select id::text, name from conservation_area where id::text = any ($1::text[])
union all select id::text, name from place where id::text = any ($1::text[]) union all select id::text, name from trek where id::text = any ($1::text[]) union all select id::text, name from district where id::text = any ($1::text[])
union all select id, title from source where id = any ($1::text[])`);

/** What ids of the catalogue are called: a history is read by people. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<(value: string) => string> {
  const names = new Map((await db.query<{ id: string; name: string }>(NAMES, [ids])).map(({ id, name }) => [id, name]));
  return (value) => names.get(value) ?? value;
}


import { type Db, sql } from '#db/statement';

/** Walks an index from one value to the next, so that all of them are found without reading the entries. */
const valuesOf = (column: 'action' | 'object_type') => `
with recursive v(value) as (
  (select ${column} from audit_entry order by ${column} limit 1)
  union all select (select e.${column} from audit_entry e where e.${column} > v.value order by e.${column} limit 1) from v where v.value is not null)
select value from v where value is not null order by value`;
const ACTIONS = sql('audited-actions', valuesOf('action'));
const TYPES = sql('audited-types', valuesOf('object_type'));

/** The verbs and the nouns the trail has entries of: what can be searched for. */
export async function findTrailWords(db: Db): Promise<{ actions: string[]; objectTypes: string[] }> {
  const read = async (statement: typeof ACTIONS) => (await db.query<{ value: string }>(statement)).map((row) => row.value);
  const [actions, objectTypes] = await Promise.all([read(ACTIONS), read(TYPES)]);
  return { actions, objectTypes };
}

import { type Db, sql } from '#db/statement';
import { COMMON_ACTION, COMMON_TYPE } from './trail.finders.ts';

/** Walks an index from one value to the next, so that all of them are found without reading the entries. */
const valuesOf = (column: 'action' | 'object_type', common: string) => `
with recursive v(value) as (
  (select ${column} from audit_entry where ${column} <> '${common}' order by ${column} limit 1)
  union all select (select e.${column} from audit_entry e where e.${column} > v.value and e.${column} <> '${common}' order by e.${column} limit 1) from v where v.value is not null)
select value from v where value is not null`;
const ACTIONS = sql('audited-actions', valuesOf('action', COMMON_ACTION));
const TYPES = sql('audited-types', valuesOf('object_type', COMMON_TYPE));

/** The verbs and the nouns the trail has entries of: what can be searched for. */
export async function findTrailWords(db: Db): Promise<{ actions: string[]; objectTypes: string[] }> {
  const read = async (statement: typeof ACTIONS, common: string) => [common, ...(await db.query<{ value: string }>(statement)).map((row) => row.value)].sort();
  const [actions, objectTypes] = await Promise.all([read(ACTIONS, COMMON_ACTION), read(TYPES, COMMON_TYPE)]);
  return { actions, objectTypes };
}

/** One table's share of the catalogue: a statement that takes its rows as JSON, and the rows. */
export type Load = { readonly before?: string; readonly statement: string; readonly rows: readonly object[] };

/** A column: its type; `by` says how the id is found where the rows carry a slug. */
type Column = string | { readonly by: (value: string) => string };

/** A column that points to a row of another table by its slug. */
export const idOf = (table: string): Column => ({ by: (value) => `(select id from ${table} where slug = ${value})` });

/** A column that points to a stage as "slug-of-the-trek/day". */
export const idOfStage: Column = { by: (value) => `(select s.id from stage s join trek t on t.id = s.trek_id where t.slug || '/' || s.day = ${value})` };

type Columns<Name extends string> = { readonly [column in Name]: Column };
type Rows<Name extends string> = readonly { readonly [column in Name]: unknown }[];

/** Writes rows over those with the same key. Rows that left the catalogue stay: departures and reservations may point to them. */
export function upsert<Name extends string>(table: string, key: readonly NoInfer<Name>[], columns: Columns<Name>, rows: Rows<NoInfer<Name>>): Load {
  const changes = Object.keys(columns).filter((name) => !(key as readonly string[]).includes(name)).map((name) => `${name} = excluded.${name}`);
  return { rows, statement: `${insert(table, columns)} on conflict (${key.join(', ')}) do update set ${changes.join(', ')}` };
}

/** Puts rows in the place of all there were: for tables that nothing points to. */
export function replace<Name extends string>(table: string, columns: Columns<Name>, rows: Rows<NoInfer<Name>>): Load {
  return { rows, before: `delete from ${table}`, statement: insert(table, columns) };
}

function insert(table: string, columns: Columns<string>): string {
  const all = Object.entries(columns);
  const values = all.map(([name, column]) => (typeof column === 'string' ? `x.${name}` : column.by(`x.${name}`)));
  const types = all.map(([name, column]) => `${name} ${typeof column === 'string' ? column : 'text'}`);
  return `insert into ${table} (${Object.keys(columns).join(', ')}) select ${values.join(', ')} from jsonb_to_recordset($1::jsonb) as x(${types.join(', ')})`;
}

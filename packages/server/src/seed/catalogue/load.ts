import { type CatalogueNoun, factOfColumn, nounTables } from '#modules/catalogue/noun';

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

/** Which noun of the catalogue's desk a table is: what staff edited of it stays as they left it. */
type Edited = { noun: CatalogueNoun };

/** Writes rows over those with the same key, fact by fact, except what staff edited. Rows that left the catalogue stay: departures and reservations may point to them. */
export function upsert<Name extends string>(table: string, key: readonly NoInfer<Name>[], columns: Columns<Name>, rows: Rows<NoInfer<Name>>, edited?: Edited): Load {
  const changes = Object.keys(columns).filter((name) => !(key as readonly string[]).includes(name)).map((name) => `${name} = ${newValue(table, name, edited)}`);
  return { rows, statement: `${insert(table, columns)} on conflict (${key.join(', ')}) do update set ${changes.join(', ')}` };
}

function newValue(table: string, column: string, edited: Edited | undefined): string {
  const fact = edited && factOfColumn(edited.noun, column);
  return fact ? `case when ${isEdited(edited.noun, fact, `${table}.${nounTables[edited.noun].id}`)} then ${table}.${column} else excluded.${column} end` : `excluded.${column}`;
}

const isEdited = (noun: CatalogueNoun, fact: string, id: string) =>
  `exists (select 1 from catalogue_fact f where f.object_type = '${nounTables[noun].type}' and f.object_id = ${id} and f.field = '${fact}')`;

/** Puts rows in the place of all there were: for tables that nothing points to. */
export function replace<Name extends string>(table: string, columns: Columns<Name>, rows: Rows<NoInfer<Name>>, spared = 'false'): Load {
  return { rows, before: `delete from ${table} where not (${spared})`, statement: `insert into ${table} (${Object.keys(columns).join(', ')}) select * from (${select(columns)}) ${table} where not (${spared})` };
}

/** The same for what a fact of a noun points to: the links of a thing whose fact staff edited stay as they left them. */
export function replaceLinks<Name extends string>(table: string, columns: Columns<Name>, rows: Rows<NoInfer<Name>>, { noun, fact, own }: Edited & { fact: string; own: string }): Load {
  return replace(table, columns, rows, isEdited(noun, fact, `${table}.${own}`));
}

function insert(table: string, columns: Columns<string>): string {
  return `insert into ${table} (${Object.keys(columns).join(', ')}) ${select(columns)}`;
}

function select(columns: Columns<string>): string {
  const all = Object.entries(columns);
  const values = all.map(([name, column]) => `${typeof column === 'string' ? `x.${name}` : column.by(`x.${name}`)} as ${name}`);
  const types = all.map(([name, column]) => `${name} ${typeof column === 'string' ? column : 'text'}`);
  return `select ${values.join(', ')} from jsonb_to_recordset($1::jsonb) as x(${types.join(', ')})`;
}

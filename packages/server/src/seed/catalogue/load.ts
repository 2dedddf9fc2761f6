import { type CatalogueNoun, nounTables } from '#modules/catalogue/noun';
import { isEdited, newValue, REQUIRED_POINTERS, staysAway } from './edited.ts';

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

/**
 * Writes rows over those with the same key, fact by fact, except what staff edited; what they removed stays away. Rows that left the catalogue stay:
 * departures and reservations may point to them. What must point somewhere keeps pointing there; a new row that would point to nothing is left out.
 */
export function upsert<Name extends string>(table: string, key: readonly NoInfer<Name>[], columns: Columns<Name>, rows: Rows<NoInfer<Name>>, edited?: Edited): Load {
  const names = Object.keys(columns) as Name[];
  const changes = names.filter((name) => !key.includes(name)).map((name) => `${name} = ${newValue(table, name, edited?.noun)}`);
  const needed = names.filter((name) => REQUIRED_POINTERS.has(`${table}.${name}`));
  const asItStands = (name: Name) => `coalesce(s.${name}, (select o.${name} from ${table} o where ${key.map((part) => `o.${part} = s.${part}`).join(' and ')}))`;
  const values = names.map((name) => (needed.includes(name) && !key.includes(name) ? `${asItStands(name)} as ${name}` : `s.${name}`));
  const wanted = [...needed.map((name) => `n.${name} is not null`), ...(edited ? staysAway(edited.noun) : [])];
  return {
    rows,
    statement: `insert into ${table} (${names.join(', ')}) select * from (select ${values.join(', ')} from (${select(columns)}) s) n${wanted.length > 0 ? ` where ${wanted.join(' and ')}` : ''}
      on conflict (${key.join(', ')}) do update set ${changes.join(', ')}`,
  };
}

/** Puts rows in the place of all there were: for tables that nothing points to. */
export function replace<Name extends string>(table: string, columns: Columns<Name>, rows: Rows<NoInfer<Name>>, spared = 'false'): Load {
  // A link to what staff removed is left out.
  const found = Object.entries<Column>(columns).filter(([, column]) => typeof column !== 'string').map(([name]) => ` and ${name} is not null`).join('');
  return { rows, before: `delete from ${table} where not (${spared})`, statement: `insert into ${table} (${Object.keys(columns).join(', ')}) select * from (${select(columns)}) ${table} where not (${spared})${found}` };
}

/** The same for what a fact of a noun points to: the links of a thing whose fact staff edited stay as they left them. */
export function replaceLinks<Name extends string>(table: string, columns: Columns<Name>, rows: Rows<NoInfer<Name>>, { noun, fact, own }: Edited & { fact: string; own: string }): Load {
  return replace(table, columns, rows, isEdited(nounTables[noun].type, fact, `${table}.${own}`));
}

function select(columns: Columns<string>): string {
  const all = Object.entries(columns);
  const values = all.map(([name, column]) => `${typeof column === 'string' ? `x.${name}` : column.by(`x.${name}`)} as ${name}`);
  const types = all.map(([name, column]) => `${name} ${typeof column === 'string' ? column : 'text'}`);
  return `select ${values.join(', ')} from jsonb_to_recordset($1::jsonb) as x(${types.join(', ')})`;
}

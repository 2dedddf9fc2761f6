import { type Db, sql, type Statement } from '#db/statement';
import type { Scope } from '#http/scope';
import type { SentFact } from './fact.rules.ts';
import { type CatalogueNoun, type FactField, type NounTable, nounTables } from './noun.ts';

const columnType = ({ kind }: FactField): string =>
  ({ TEXT: 'text', TEXTS: 'text[]', WHOLE: 'integer', WHOLES: 'integer[]', DECIMAL: 'numeric', DATE: 'date', FLAG: 'boolean', CHOICE: 'text', CHOICES: 'text[]', OBJECT: 'uuid', OBJECTS: 'uuid[]' })[kind];
const castOf = (field: FactField) => (field.of === 'SERVICE_NAME' ? 'text' : columnType(field));

const nameOf = (...parts: string[]) => parts.join('-').toLowerCase().replaceAll('_', '-').replace(/[^a-z0-9-]/g, '');
const factStatement = (verb: string, text: (table: NounTable, field: FactField) => string) => {
  const made = new Map<string, Statement>();
  for (const table of Object.values(nounTables)) for (const field of table.fields) made.set(`${table.noun} ${field.name}`, sql(nameOf(verb, table.noun, field.name), text(table, field)));
  return (noun: CatalogueNoun, field: FactField) => made.get(`${noun} ${field.name}`)!;
};

// One value arrives as an array of texts and is cast to what the column holds.
const setColumn = factStatement('set-fact', ({ table, id }, field) =>
  field.link ? 'select 1' : `update ${table} set ${field.column} = ${field.kind.endsWith('S') ? `$2::text[]::${columnType(field)}` : `($2::text[])[1]::${castOf(field)}`} where ${id} = $1`);
const dropLinks = factStatement('drop-links', (_, { link }) => (link ? `delete from ${link.table} where ${link.own} = $1` : 'select 1'));
const addLinks = factStatement('add-links', (_, { link }) => {
  if (!link) return 'select 1';
  const position = link.isOrdered ? { name: ', position', value: ', (x.n - 1)::int' } : { name: '', value: '' };
  return `insert into ${link.table} (${link.own}, ${link.other}${position.name}) select $1, x.id::uuid${position.value} from unnest($2::text[]) with ordinality x(id, n)`;
});

const MARK = sql('mark-fact', `
insert into catalogue_fact (object_type, object_id, field, source_ids, confidence, note, edited_at, edited_by) values ($1, $2, $3, $4, $5, $6, app_now(), $7)
on conflict (object_type, object_id, field) do update set source_ids = excluded.source_ids, confidence = excluded.confidence, note = excluded.note, edited_at = excluded.edited_at, edited_by = excluded.edited_by`);

/** Writes one fact where it belongs. What it points to must exist. */
export async function writeFact(db: Db, { noun }: NounTable, id: string, field: FactField, values: readonly string[]): Promise<void> {
  const clean = field.kind === 'TEXT' || field.kind === 'TEXTS' ? values.map((value) => value.trim()) : values;
  if (!field.link) {
    await db.query(setColumn(noun, field), [id, clean]);
    return;
  }
  await db.query(dropLinks(noun, field), [id]);
  await db.query(addLinks(noun, field), [id, clean]);
}

/** Keeps what an editor said of a fact: its grounds, and the mark that no release of the catalogue overwrites it. */
export async function markFact(inside: Scope, { type }: Pick<NounTable, 'type'>, id: string, { field, sourceIds, confidence, note }: SentFact): Promise<void> {
  await inside.db.query(MARK, [type, id, field, sourceIds, confidence ?? null, note?.trim() || null, inside.viewer!.personId]);
}

import { defineBatch, groupRows } from '#db/batch';
import { type Db, type Statement, sql } from '#db/statement';
import type { FactValues } from './fact.rules.ts';
import { type CatalogueNoun, type FactField, type NounTable, nounTables } from './noun.ts';

/** Something of the catalogue as its editors see it. */
export type CatalogueObjectRow = {
  id: string; noun: CatalogueNoun; name: string;
  /** The part of its public page's address, if it has one. */
  slug: string | null; parentId: string | null; version: number; values: FactValues; hasTrack: boolean; stageCount: number;
  /** What the catalogue says of all of it: facts that nobody edited go by this. */
  sourceIds: string[]; confidence: string | null; note: string | null;
};
/** What an editor said of one fact. */
export type EditedFactRow = { objectId: string; field: string; sourceIds: string[]; confidence: string | null; note: string | null; editedAt: string; editedBy: string };

/** Where a noun is read from, what names it, and where its grounds are. */
type Reading = { from: string; name: string; order: string; slug?: string; parent?: string; grounds?: string; more?: string };
const READINGS: Record<CatalogueNoun, Reading> = {
  COMMUNITY: { from: 'community o', name: 'o.name', order: 'o.name', slug: 'o.slug', grounds: 'o' },
  CONSERVATION_AREA: { from: 'conservation_area o', name: 'o.name', order: 'o.name', slug: 'o.slug', parent: 'o.owner_id', grounds: 'o' },
  PLACE: { from: 'place o', name: 'o.name', order: 'o.name', parent: 'o.community_id', more: `'{}'::text[] as "sourceIds", o.confidence, o.editors_note as note` },
  TREK: { from: 'trek o', name: 'o.name', order: 'o.position, o.name', slug: 'o.slug', grounds: 'o' },
  STAGE: { from: 'stage o join trek t on t.id = o.trek_id', name: `t.name || ' · ' || o.day`, order: 't.position, t.name, o.day', slug: 't.slug', parent: 'o.trek_id', more: 't.source_ids as "sourceIds", t.confidence, o.editors_note as note' },
  SERVICE: { from: 'community_service o join community c on c.id = o.community_id join community_service_name n on n.slug = o.slug', name: `n.name_es || ' · ' || c.name`, order: 'c.name, o.position, n.name_es', slug: 'c.slug', parent: 'o.community_id', more: 'c.source_ids as "sourceIds", c.confidence, null as note' },
  SOURCE: { from: 'source o', name: 'o.title', order: 'o.title collate spanish', slug: 'o.id', more: `'{}'::text[] as "sourceIds", null as confidence, null as note` },
};

/** A fact as an array of texts: empty for what is unknown. */
function valueOf({ id }: NounTable, { column, kind, link }: FactField): string {
  if (link) return `coalesce((select array_agg(l.${link.other}::text order by ${link.isOrdered ? 'l.position' : `l.${link.other}`}) from ${link.table} l where l.${link.own} = o.${id}), '{}')`;
  if (kind === 'DECIMAL') return `case when o.${column} is null then '{}'::text[] else array[trim_scale(o.${column}::numeric)::text] end`;
  return kind.endsWith('S') ? `o.${column}::text[]` : `case when o.${column} is null then '{}'::text[] else array[o.${column}::text] end`;
}

const SELECT = (noun: CatalogueNoun) => {
  const table = nounTables[noun];
  const { from, name, slug, parent, grounds, more } = READINGS[noun];
  const facts = table.fields.map((field) => `'${field.name}', ${valueOf(table, field)}`).join(', ');
  return `select o.${table.id} as id, '${noun}' as noun, ${name} as name, ${slug ?? 'null'} as slug, ${parent ?? 'null'} as "parentId", o.version, jsonb_build_object(${facts}) as "values",
    ${noun === 'STAGE' ? 'exists (select 1 from track k where k.stage_id = o.id)' : 'false'} as "hasTrack", ${noun === 'TREK' ? '(select count(*)::int from stage s where s.trek_id = o.id)' : '0'} as "stageCount",
    ${grounds ? `o.source_ids as "sourceIds", o.confidence, o.editors_note as note` : more} from ${from}`;
};
const slugOfNoun = (noun: CatalogueNoun) => noun.toLowerCase().replaceAll('_', '-');
const forEachNoun = (make: (noun: CatalogueNoun) => Statement) => Object.fromEntries((Object.keys(nounTables) as CatalogueNoun[]).map((noun) => [noun, make(noun)])) as Record<CatalogueNoun, Statement>;

const ALL = forEachNoun((noun) => sql(`catalogue-${slugOfNoun(noun)}-all`, `${SELECT(noun)} order by ${READINGS[noun].order}`));
const ONE = forEachNoun((noun) => sql(`catalogue-${slugOfNoun(noun)}`, `${SELECT(noun)} where o.${nounTables[noun].id} = $1`));
const EDITED = sql('catalogue-edited-facts', `
select object_id as "objectId", field, source_ids as "sourceIds", confidence, note, edited_at as "editedAt", edited_by as "editedBy" from catalogue_fact where object_id = any ($1::uuid[]) order by field`);

/** Everything of a noun, by name or in its own order. */
export const findCatalogue = (db: Db, noun: CatalogueNoun) => db.query<CatalogueObjectRow>(ALL[noun]);

/** One thing of a noun, or null. */
export const findCatalogueObject = async (db: Db, noun: CatalogueNoun, id: string) => (await db.query<CatalogueObjectRow>(ONE[noun], [id]))[0] ?? null;

/** What editors said of the facts of things. */
export const editedFactsOf = defineBatch(async (db, ids: readonly string[]) => groupRows(ids, await db.query<EditedFactRow>(EDITED, [ids]), (row) => row.objectId));

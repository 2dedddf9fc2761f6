import { type CatalogueNoun, factOfColumn, nounTables } from '#modules/catalogue/noun';
import type { RemovableNoun } from '#modules/catalogue/removal.rules';
import { TEXT_PAIRS } from '#modules/catalogue/text.kinds';

/** Staff edited this fact or text: a release leaves it as it is. */
export const isEdited = (type: string, fact: string, id: string) => `exists (select 1 from catalogue_fact f where f.object_type = '${type}' and f.object_id = ${id} and f.field = '${fact}')`;

/** Staff took it out of the catalogue: a release does not bring it back. */
export const isRemoved = (noun: RemovableNoun, key: string) => `exists (select 1 from catalogue_removal r where r.noun = '${noun}' and r.key = ${key})`;

/** By what a row n of a release is named among what staff removed. */
const REMOVED_KEYS: Partial<Record<CatalogueNoun & RemovableNoun, string>> = { PLACE: 'n.slug', TREK: 'n.slug', SOURCE: 'n.id', STAGE: `(select t.slug from trek t where t.id = n.trek_id) || '/' || n.day` };
export const staysAway = (noun: CatalogueNoun): string[] => Object.entries(REMOVED_KEYS).filter(([removable]) => removable === noun).map(([removable, key]) => `not ${isRemoved(removable as RemovableNoun, key)}`);

/** Columns that may not be null and point to what staff may have removed. */
export const REQUIRED_POINTERS: ReadonlySet<string> = new Set(['stage.trek_id', 'stage.from_place_id', 'stage.to_place_id']);

/** What a column is after a release: the release's, or what staff made of it. */
export function newValue(table: string, column: string, noun: CatalogueNoun | undefined): string {
  const edited = noun ? ofNoun(noun, column) : ofTexts(table, column);
  return edited ? `case when ${isEdited(edited.type, edited.fact, `${table}.${edited.id}`)} then ${table}.${column} else excluded.${column} end` : `excluded.${column}`;
}

type EditedColumn = { type: string; fact: string; id: string };

function ofNoun(noun: CatalogueNoun, column: string): EditedColumn | undefined {
  const fact = factOfColumn(noun, column);
  return fact === undefined ? undefined : { type: nounTables[noun].type, fact, id: nounTables[noun].id };
}

/** Texts in both languages of what is no noun of the desk. */
function ofTexts(table: string, column: string): EditedColumn | undefined {
  const pair = TEXT_PAIRS.find((one) => one.table === table && (one.es === column || one.en === column));
  return pair && { type: pair.type, fact: column, id: table === 'community_service_name' ? 'object_id' : 'id' };
}

import { type Db, sql } from '#db/statement';

/** A text that is written in one language only. */
export type MissingTranslation = { table: string; what: string; missing: string; text: string };

/** Every pair of Spanish and English that people read and that may lack one: its table, what names the row, the two columns. A test looks for pairs that are not here. */
export const TRANSLATED = [
  ['place', 'name', 'name', 'name_en'], ['trek', 'name', 'name', 'name_en'], ['stage', `(select t.name || ' · ' || day from trek t where t.id = trek_id)`, 'high_point_name_es', 'high_point_name_en'],
  ['community_service_name', 'name_es', 'name_es', 'name_en'], ['reported_figure', 'label_es', 'label_es', 'label_en'], ['reported_figure', 'label_es', 'qualifier_es', 'qualifier_en'],
  ['ecosystem_service', 'name_es', 'name_es', 'name_en'], ['ecosystem_service', 'name_es', 'text_es', 'text_en'],
  ['checklist_item', 'title_es', 'title_es', 'title_en'], ['checklist_item', 'title_es', 'issuer_es', 'issuer_en'], ['checklist_item', 'title_es', 'instrument_es', 'instrument_en'],
  ['checklist_item', 'title_es', 'evidence_es', 'evidence_en'], ['checklist_item', 'title_es', 'renewal_es', 'renewal_en'],
  ['season', 'name_es', 'name_es', 'name_en'],
] as const;

const MISSING = sql('missing-translations', TRANSLATED.map(([table, what, es, en]) => `
select '${table}' as table, ${what} as what, case when ${es} is null or ${es} = '' then '${es}' else '${en}' end as missing, coalesce(nullif(${es}, ''), ${en}) as text
  from ${table} where (coalesce(${es}, '') = '') <> (coalesce(${en}, '') = '')`).join(' union all ') + ' order by 1, 2, 3');

/** Every text of the catalogue that one of the two languages lacks. */
export const findMissingTranslations = (db: Db) => db.query<MissingTranslation>(MISSING);

import { defineBatchById } from '#db/batch';
import { type Db, sql } from '#db/statement';

type Text = { es: string; en: string };

export type DistrictRow = { id: string; slug: string; name: string; province: string };
export type EcosystemServiceRow = { id: string; slug: string; name: Text; text: Text; sourceIds: string[] };
export type SupporterRow = { id: string; slug: string; name: string; kind: string; alternativeName: string | null; sourceIds: string[] };
export type ReportedValueRow = { value: string; qualifier: Text | null; year: number | null; sourceIds: string[] };
export type ReportedFigureRow = { key: string; label: Text; unit: string | null; values: ReportedValueRow[] };

const DISTRICTS = sql('districts', 'select id, slug, name, province from district order by province, name');
const DISTRICTS_BY_ID = sql('districts-by-id', 'select id, slug, name, province from district where id = any ($1::uuid[])');

const ECOSYSTEM_SERVICES = sql('ecosystem-services', `
select id, slug, json_build_object('es', name_es, 'en', name_en) as name, json_build_object('es', text_es, 'en', text_en) as text, source_ids as "sourceIds"
  from ecosystem_service order by position`);

const SUPPORTERS = sql('supporters', `
select id, slug, name, kind, alternative_name as "alternativeName", source_ids as "sourceIds" from supporter order by position`);

const REPORTED_FIGURES = sql('reported-figures', `
select key, json_build_object('es', min(label_es), 'en', min(label_en)) as label, min(unit) as unit,
       json_agg(json_build_object('value', value, 'year', year, 'sourceIds', source_ids,
         'qualifier', case when qualifier_es is not null then json_build_object('es', qualifier_es, 'en', qualifier_en) end) order by value_position) as "values"
  from reported_figure group by key, position order by position`);

/** The districts the network lies in, province by province. */
export const findDistricts = (db: Db) => db.query<DistrictRow>(DISTRICTS);

/** Districts by id. */
export const districtById = defineBatchById((db, ids) => db.query<DistrictRow>(DISTRICTS_BY_ID, [ids]));

/** What the forests do. */
export const findEcosystemServices = (db: Db) => db.query<EcosystemServiceRow>(ECOSYSTEM_SERVICES);

/** Who supports the network. */
export const findSupporters = (db: Db) => db.query<SupporterRow>(SUPPORTERS);

/** Figures with all their reported values. */
export const findReportedFigures = (db: Db) => db.query<ReportedFigureRow>(REPORTED_FIGURES);

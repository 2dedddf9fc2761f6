import { type Db, sql } from '#db/statement';

/** A figure as its editors see it. */
export type FigureRow = {
  id: string; key: string; version: number; labelEs: string; labelEn: string | null; unit: string | null; confidence: string | null; note: string | null; editedAt: string | null; editedBy: string | null;
  values: { value: string; qualifierEs: string | null; qualifierEn: string | null; year: number | null; sourceIds: string[] }[];
};

const SELECT = `
select f.id, f.key, f.version, min(r.label_es) as "labelEs", nullif(min(r.label_en), '') as "labelEn", min(r.unit) as unit, f.confidence, f.note, f.edited_at as "editedAt", f.edited_by as "editedBy",
       json_agg(json_build_object('value', r.value, 'qualifierEs', r.qualifier_es, 'qualifierEn', r.qualifier_en, 'year', r.year, 'sourceIds', r.source_ids) order by r.value_position) as "values"
  from figure f join reported_figure r on r.key = f.key`;
const ALL = sql('catalogue-figures', `${SELECT} group by f.id order by min(r.position)`);
const ONE = sql('catalogue-figure', `${SELECT} where f.key = $1 group by f.id`);

/** All figures, in the order in which the network's page shows them. */
export const findFigures = (db: Db) => db.query<FigureRow>(ALL);

const BY_ID = sql('catalogue-figure-by-id', `${SELECT} where f.id = $1 group by f.id`);

/** A figure by its id, or null. */
export const findFigureById = async (db: Db, id: string) => (await db.query<FigureRow>(BY_ID, [id]))[0] ?? null;

/** A figure by its key, or null. */
export const findFigure = async (db: Db, key: string) => (await db.query<FigureRow>(ONE, [key]))[0] ?? null;

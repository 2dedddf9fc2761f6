import { NotFound } from '#access/errors';
import { defineBatch } from '#db/batch';
import { type Db, sql } from '#db/statement';
import type { Origin } from '#graphql/shared.type';
import type { LimitKind, ResourceKind } from '#modules/capacity/resource-day';

/** Something that limits, with what its days get when they are made. `objectType` and `objectId`: the trek, area or place it belongs to. */
export type SeasonResourceRow = {
  id: number; kind: ResourceKind; name: string; limitKind: LimitKind; limit: number | null; origin: Origin; objectType: 'Trek' | 'ConservationArea' | 'Place'; objectId: string;
};

const COLUMNS = `r.id, r.kind, r.name, r.default_limit_kind as "limitKind", r.default_limit as "limit", r.origin,
  case r.kind when 'GROUP' then 'Trek' when 'AREA_DAY' then 'ConservationArea' else 'Place' end as "objectType", coalesce(r.trek_id, r.conservation_area_id, r.place_id) as "objectId"`;
const ALL = sql('season-resources', `select ${COLUMNS} from resource r order by r.kind, r.name collate spanish, r.id`);
const BY_ID = sql('season-resources-by-id', `select ${COLUMNS} from resource r where r.id = any ($1::int[])`);

/** Everything that limits: the groups of treks, areas, lodgings; bounded by the catalogue. */
export const findResources = (db: Db): Promise<SeasonResourceRow[]> => db.query(ALL);

export const seasonResourceById = defineBatch<number, SeasonResourceRow | null>(async (db, ids) => {
  const rows = new Map((await db.query<SeasonResourceRow>(BY_ID, [ids])).map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id) ?? null);
});

/** A resource by its id as the contract writes it; throws NotFound. */
export async function getResource(db: Db, id: string): Promise<SeasonResourceRow> {
  const number = resourceIdOf(id);
  const [row] = number === undefined ? [] : await db.query<SeasonResourceRow>(BY_ID, [[number]]);
  if (!row) throw new NotFound();
  return row;
}

/** Resources are numbered; anything that is no such number is unknown. */
export const resourceIdOf = (id: string): number | undefined => (/^[1-9]\d{0,8}$/.test(id) ? Number(id) : undefined);

const EXISTING_DAYS = sql('existing-resource-days', `
select date, resource_id as "resourceId" from resource_day where resource_id = $1 and date between $2::date and $3::date order by date`);

/** The days of a resource that were made, in a range. */
export const findDaysOf = (db: Db, resourceId: number, range: { firstDate: string; lastDate: string }) =>
  db.query<{ date: string; resourceId: number }>(EXISTING_DAYS, [resourceId, range.firstDate, range.lastDate]);

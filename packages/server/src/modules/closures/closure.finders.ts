import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { type Db, sql } from '#db/statement';
import type { Origin } from '#graphql/shared.type';
import type { ClosureKind } from './closure.rules.ts';

export type ClosureRow = {
  id: string; kind: ClosureKind; targetId: string; stageId: string | null; placeId: string | null; conservationAreaId: string | null;
  firstDate: string; lastDate: string; reason: string; sourceText: string; sourceUrl: string | null; origin: Origin;
  createdAt: string; liftedAt: string | null; liftReason: string | null; creditedAt: string | null;
};

const COLUMNS = `c.id, c.kind, coalesce(c.stage_id, c.place_id, c.conservation_area_id) as "targetId", c.stage_id as "stageId", c.place_id as "placeId", c.conservation_area_id as "conservationAreaId",
  c.first_date as "firstDate", c.last_date as "lastDate", c.reason, c.source_text as "sourceText", c.source_url as "sourceUrl", c.origin,
  c.created_at as "createdAt", c.lifted_at as "liftedAt", c.lift_reason as "liftReason", c.credited_at as "creditedAt"`;
const LIVE = `c.lifted_at is null and c.last_date >= (select lima_today())`;
const IN_ORDER = 'order by c.first_date, c.id';

const BY_ID = sql('closures-by-id', `select ${COLUMNS} from closure c where c.id = any ($1::uuid[])`);
const ALL = sql('live-closures', `select ${COLUMNS} from closure c where ${LIVE} ${IN_ORDER} limit 200`);
const OF_DEPARTURES = sql('closures-of-departures', `
select distinct n.departure_id as "ofId", ${COLUMNS} from departure_need n join closure_day x using (date, resource_id) join closure c on c.id = x.closure_id
 where n.departure_id = any ($1::uuid[]) and c.lifted_at is null ${IN_ORDER}`);
const OF_TREKS = sql('closures-of-treks', `
select distinct s.trek_id as "ofId", ${COLUMNS} from closure c join stage s on s.id = c.stage_id or c.place_id in (s.from_place_id, s.to_place_id)
    or exists (select from stage_area a where a.stage_id = s.id and a.conservation_area_id = c.conservation_area_id)
 where s.trek_id = any ($1::uuid[]) and ${LIVE} ${IN_ORDER}`);
const OF_AREAS = sql('closures-of-areas', `select c.conservation_area_id as "ofId", ${COLUMNS} from closure c where c.conservation_area_id = any ($1::uuid[]) and ${LIVE} ${IN_ORDER}`);

type Owned = ClosureRow & { ofId: string };

export const closureById = defineBatchById<ClosureRow>((db, ids) => db.query(BY_ID, [ids]));

/** Closures in force or to come, the earliest first. */
export const findLiveClosures = (db: Db): Promise<ClosureRow[]> => db.query(ALL);

/** The closures in force that cover a day of departures. */
export const closuresOfDeparture = defineBatch<string, ClosureRow[]>(async (db, ids) => groupRows(ids, await db.query<Owned>(OF_DEPARTURES, [ids]), (row) => row.ofId));

/** Closures in force or to come of a stage, a place or an area on the way of treks. */
export const closuresOfTrek = defineBatch<string, ClosureRow[]>(async (db, ids) => groupRows(ids, await db.query<Owned>(OF_TREKS, [ids]), (row) => row.ofId));

/** Closures in force or to come of areas. */
export const closuresOfArea = defineBatch<string, ClosureRow[]>(async (db, ids) => groupRows(ids, await db.query<Owned>(OF_AREAS, [ids]), (row) => row.ofId));

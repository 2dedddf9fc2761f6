import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { type Db, sql } from '#db/statement';
import { COMMUNITY_COLUMNS, type CommunityRow } from '#modules/communities/community.finders';
import { AREA_COLUMNS, type ConservationAreaRow } from '#modules/conservation-areas/conservation-area.finders';
import type { Difficulty, TrekKind } from './trek.type.ts';

/** A trek as the catalogue knows it; editors' notes and confidence stay in the database. */
export type TrekRow = {
  id: string; slug: string; name: string; title: { es: string; en: string | null }; kind: TrekKind; difficulty: Difficulty | null; days: number | null;
  distanceKm: number | null; bestMonths: number[]; rainyMonths: number[]; sourceIds: string[]; retiredFrom: string | null;
};

const TREK_COLUMNS = `t.id, t.slug, t.name, json_build_object('es', t.name, 'en', t.name_en) as title, t.kind, t.difficulty, t.days,
  t.distance_km as "distanceKm", t.best_months as "bestMonths", t.rainy_months as "rainyMonths", t.source_ids as "sourceIds", t.retired_from as "retiredFrom"`;

// Treks that can be walked today first, the network's own routes before the others; then those whose stages are not known yet.
const TREK_ORDER = 't.days is null, t.position';

// A trek that retired is listed for as long as departures of it are still to end.
const OFFERED = `(t.retired_from is null or t.retired_from > (select lima_today())
  or exists (select from departure d where d.trek_id = t.id and d.date + d.days > (select lima_today()) and d.state <> 'CANCELLED'))`;

const TREKS = sql('treks', `select ${TREK_COLUMNS} from trek t where ${OFFERED} order by ${TREK_ORDER}`);
const TREK_BY_SLUG = sql('trek-by-slug', `select ${TREK_COLUMNS} from trek t where t.slug = $1`);
const TREKS_BY_ID = sql('treks-by-id', `select ${TREK_COLUMNS} from trek t where t.id = any ($1::uuid[])`);
const TREKS_OF_COMMUNITIES = sql('treks-of-communities', `
select l.community_id as "ofId", ${TREK_COLUMNS} from trek_community l join trek t on t.id = l.trek_id where l.community_id = any ($1::uuid[]) and ${OFFERED} order by ${TREK_ORDER}`);
const TREKS_OF_AREAS = sql('treks-of-areas', `
select l.conservation_area_id as "ofId", ${TREK_COLUMNS} from trek_area l join trek t on t.id = l.trek_id where l.conservation_area_id = any ($1::uuid[]) and ${OFFERED} order by ${TREK_ORDER}`);
const COMMUNITIES_OF_TREKS = sql('communities-of-treks', `
select l.trek_id as "ofId", ${COMMUNITY_COLUMNS} from trek_community l join community c on c.id = l.community_id where l.trek_id = any ($1::uuid[]) order by l.position`);
const AREAS_OF_TREKS = sql('conservation-areas-of-treks', `
select l.trek_id as "ofId", ${AREA_COLUMNS} from trek_area l join conservation_area a on a.id = l.conservation_area_id where l.trek_id = any ($1::uuid[]) order by l.position`);

/** All treks on offer: those with stages first. */
export const findTreks = (db: Db) => db.query<TrekRow>(TREKS);

/** A trek by its slug, or null. */
export const findTrek = async (db: Db, slug: string) => (await db.query<TrekRow>(TREK_BY_SLUG, [slug]))[0] ?? null;

/** Treks by id. */
export const trekById = defineBatchById((db, ids) => db.query<TrekRow>(TREKS_BY_ID, [ids]));

type Owned<Row> = Row & { ofId: string };

/** The treks that pass through a community. */
export const treksOfCommunity = defineBatch(async (db, ids: readonly string[]) => groupRows(ids, await db.query<Owned<TrekRow>>(TREKS_OF_COMMUNITIES, [ids]), (row) => row.ofId));

/** The treks that cross a conservation area. */
export const treksOfArea = defineBatch(async (db, ids: readonly string[]) => groupRows(ids, await db.query<Owned<TrekRow>>(TREKS_OF_AREAS, [ids]), (row) => row.ofId));

/** The communities of a trek, in the order in which one meets them. */
export const communitiesOfTrek = defineBatch(async (db, ids: readonly string[]) => groupRows(ids, await db.query<Owned<CommunityRow>>(COMMUNITIES_OF_TREKS, [ids]), (row) => row.ofId));

/** The conservation areas of a trek, in the order in which one enters them. */
export const areasOfTrek = defineBatch(async (db, ids: readonly string[]) => groupRows(ids, await db.query<Owned<ConservationAreaRow>>(AREAS_OF_TREKS, [ids]), (row) => row.ofId));

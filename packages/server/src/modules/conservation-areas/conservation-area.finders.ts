import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { type Db, sql } from '#db/statement';

/** A conservation area as the catalogue knows it; editors' notes and confidence stay in the database. */
export type ConservationAreaRow = {
  id: string; slug: string; name: string; ownerId: string; districtId: string | null; hectares: number; hectaresDerived: boolean; instrument: string | null;
  recognitionYear: number | null; termYears: number | null; isPerpetual: boolean; validUntil: string | null; amongFirstEight: boolean;
  altitudeLowM: number | null; altitudeHighM: number | null; sourceIds: string[];
};

/** The columns of a ConservationAreaRow, of `conservation_area a`. */
export const AREA_COLUMNS = `a.id, a.slug, a.name, a.owner_id as "ownerId", a.district_id as "districtId", a.hectares, a.hectares_derived as "hectaresDerived", a.instrument,
  a.recognition_year as "recognitionYear", a.term_years as "termYears", a.is_perpetual as "isPerpetual", a.valid_until as "validUntil", a.among_first_eight as "amongFirstEight",
  a.altitude_low_m as "altitudeLowM", a.altitude_high_m as "altitudeHighM", a.source_ids as "sourceIds"`;

const AREAS = sql('conservation-areas', `select ${AREA_COLUMNS} from conservation_area a order by a.name`);
const AREA_BY_SLUG = sql('conservation-area-by-slug', `select ${AREA_COLUMNS} from conservation_area a where a.slug = $1`);
const AREAS_BY_ID = sql('conservation-areas-by-id', `select ${AREA_COLUMNS} from conservation_area a where a.id = any ($1::uuid[])`);
const AREAS_OF_COMMUNITIES = sql('conservation-areas-of-communities', `
select l.community_id as "communityId", ${AREA_COLUMNS} from conservation_area_community l join conservation_area a on a.id = l.conservation_area_id
 where l.community_id = any ($1::uuid[]) order by a.name`);

/** All conservation areas, in the order of a Spanish index. */
export const findConservationAreas = (db: Db) => db.query<ConservationAreaRow>(AREAS);

/** A conservation area by its slug, or null. */
export const findConservationArea = async (db: Db, slug: string) => (await db.query<ConservationAreaRow>(AREA_BY_SLUG, [slug]))[0] ?? null;

/** Conservation areas by id. */
export const conservationAreaById = defineBatchById((db, ids) => db.query<ConservationAreaRow>(AREAS_BY_ID, [ids]));

/** The areas a community owns or whose land they cover. */
export const areasOfCommunity = defineBatch(async (db, communityIds: readonly string[]) =>
  groupRows(communityIds, await db.query<ConservationAreaRow & { communityId: string }>(AREAS_OF_COMMUNITIES, [communityIds]), (row) => row.communityId));

import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { type Db, sql } from '#db/statement';
import type { CommunityKind, PriceClass } from './community.type.ts';

/** A community as the catalogue knows it; editors' notes and confidence stay in the database. */
export type CommunityRow = {
  id: string; slug: string; name: string; kind: CommunityKind; alternativeNames: string[]; districtId: string | null; altitudeM: number | null;
  altitudeLowM: number | null; altitudeHighM: number | null; latitude: number | null; longitude: number | null; sourceIds: string[];
};
/** What a community offers; null where it is not known where, or by what it is charged. */
export type CommunityServiceRow = { id: string; communityId: string; slug: string; name: { es: string; en: string | null }; placeId: string | null; priceClass: PriceClass | null };

/** The columns of a CommunityRow, of `community c`. */
export const COMMUNITY_COLUMNS = `c.id, c.slug, c.name, c.kind, c.alternative_names as "alternativeNames", c.district_id as "districtId", c.altitude_m as "altitudeM",
  c.altitude_low_m as "altitudeLowM", c.altitude_high_m as "altitudeHighM", c.latitude, c.longitude, c.source_ids as "sourceIds"`;

const COMMUNITIES = sql('communities', `select ${COMMUNITY_COLUMNS} from community c order by c.name`);
const COMMUNITY_BY_SLUG = sql('community-by-slug', `select ${COMMUNITY_COLUMNS} from community c where c.slug = $1`);
const COMMUNITIES_BY_ID = sql('communities-by-id', `select ${COMMUNITY_COLUMNS} from community c where c.id = any ($1::uuid[])`);
const SERVICES = sql('services-of-communities', `
select s.id, s.community_id as "communityId", s.slug, json_build_object('es', n.name_es, 'en', n.name_en) as name, s.place_id as "placeId", s.price_class as "priceClass"
  from community_service s join community_service_name n on n.slug = s.slug where s.community_id = any ($1::uuid[]) and s.is_offered order by s.position, n.name_es`);

/** All communities, in the order of a Spanish index. */
export const findCommunities = (db: Db) => db.query<CommunityRow>(COMMUNITIES);

/** A community by its slug, or null. */
export const findCommunity = async (db: Db, slug: string) => (await db.query<CommunityRow>(COMMUNITY_BY_SLUG, [slug]))[0] ?? null;

/** Communities by id. */
export const communityById = defineBatchById((db, ids) => db.query<CommunityRow>(COMMUNITIES_BY_ID, [ids]));

/** What communities offer. */
export const servicesOfCommunity = defineBatch(async (db, ids: readonly string[]) => groupRows(ids, await db.query<CommunityServiceRow>(SERVICES, [ids]), (row) => row.communityId));

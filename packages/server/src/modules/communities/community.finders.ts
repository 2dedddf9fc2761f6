import { defineBatch, defineBatchById } from '#db/batch';
import { type Db, sql } from '#db/statement';
import type { CommunityKind } from './community.type.ts';

/** A community as the catalogue knows it; editors' notes and confidence stay in the database. */
export type CommunityRow = {
  id: string; slug: string; name: string; kind: CommunityKind; alternativeNames: string[]; districtId: string | null; altitudeM: number | null;
  altitudeLowM: number | null; altitudeHighM: number | null; latitude: number | null; longitude: number | null; services: string[]; sourceIds: string[];
};
export type CommunityServiceNameRow = { slug: string; name: { es: string; en: string } };

/** The columns of a CommunityRow, of `community c`. */
export const COMMUNITY_COLUMNS = `c.id, c.slug, c.name, c.kind, c.alternative_names as "alternativeNames", c.district_id as "districtId", c.altitude_m as "altitudeM",
  c.altitude_low_m as "altitudeLowM", c.altitude_high_m as "altitudeHighM", c.latitude, c.longitude, c.services, c.source_ids as "sourceIds"`;

const COMMUNITIES = sql('communities', `select ${COMMUNITY_COLUMNS} from community c order by c.name`);
const COMMUNITY_BY_SLUG = sql('community-by-slug', `select ${COMMUNITY_COLUMNS} from community c where c.slug = $1`);
const COMMUNITIES_BY_ID = sql('communities-by-id', `select ${COMMUNITY_COLUMNS} from community c where c.id = any ($1::uuid[])`);
const SERVICE_NAMES = sql('community-service-names', `
select slug, json_build_object('es', name_es, 'en', name_en) as name from community_service_name where slug = any ($1::text[])`);

/** All communities, in the order of a Spanish index. */
export const findCommunities = (db: Db) => db.query<CommunityRow>(COMMUNITIES);

/** A community by its slug, or null. */
export const findCommunity = async (db: Db, slug: string) => (await db.query<CommunityRow>(COMMUNITY_BY_SLUG, [slug]))[0] ?? null;

/** Communities by id. */
export const communityById = defineBatchById((db, ids) => db.query<CommunityRow>(COMMUNITIES_BY_ID, [ids]));

/** What a key of a service is called. */
export const serviceNameBySlug = defineBatch(async (db, slugs: readonly string[]) => {
  const bySlug = new Map((await db.query<CommunityServiceNameRow>(SERVICE_NAMES, [slugs])).map((row) => [row.slug, row]));
  return slugs.map((slug) => bySlug.get(slug) ?? null);
});

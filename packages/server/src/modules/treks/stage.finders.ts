import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { sql } from '#db/statement';
import { COMMUNITY_COLUMNS, type CommunityRow } from '#modules/communities/community.finders';
import { AREA_COLUMNS, type ConservationAreaRow } from '#modules/conservation-areas/conservation-area.finders';
import type { LodgingKind, PlaceKind } from './stage.type.ts';
import type { StageAltitudes } from './trek.rules.ts';

/** One day of a trek, with the altitudes of its places. */
export type StageRow = StageAltitudes & {
  id: string; trekId: string; day: number; fromPlaceId: string; toPlaceId: string; highPlaceId: string | null; overnightPlaceId: string | null;
  highPointName: { es: string; en: string | null } | null; lodging: LodgingKind[]; distanceKm: number | null; ascentM: number | null; descentM: number | null; hoursMin: number | null; hoursMax: number | null;
};
export type PlaceRow = { id: string; slug: string; name: string; title: { es: string; en: string | null }; kind: PlaceKind; altitudeM: number | null; otherAltitudesM: number[]; communityId: string | null };

const STAGES_OF_TREKS = sql('stages-of-treks', `
select s.id, s.trek_id as "trekId", s.day, s.from_place_id as "fromPlaceId", s.to_place_id as "toPlaceId", s.high_place_id as "highPlaceId", s.overnight_place_id as "overnightPlaceId",
       f.altitude_m as "fromM", t.altitude_m as "toM", h.altitude_m as "highPlaceM", o.altitude_m as "overnightM", s.high_point_m as "highPointM",
       case when s.high_point_name_es is not null then json_build_object('es', s.high_point_name_es, 'en', s.high_point_name_en) end as "highPointName",
       s.lodging, s.distance_km as "distanceKm", s.ascent_m as "ascentM", s.descent_m as "descentM", s.hours_min as "hoursMin", s.hours_max as "hoursMax"
  from stage s join place f on f.id = s.from_place_id join place t on t.id = s.to_place_id
  left join place h on h.id = s.high_place_id left join place o on o.id = s.overnight_place_id
 where s.trek_id = any ($1::uuid[]) order by s.day`);
const PLACES_BY_ID = sql('places-by-id', `
select id, slug, name, json_build_object('es', name, 'en', name_en) as title, kind, altitude_m as "altitudeM", other_altitudes_m as "otherAltitudesM", community_id as "communityId"
  from place where id = any ($1::uuid[])`);
const COMMUNITIES_OF_STAGES = sql('communities-of-stages', `
select l.stage_id as "ofId", ${COMMUNITY_COLUMNS} from stage_community l join community c on c.id = l.community_id where l.stage_id = any ($1::uuid[]) order by l.position`);
const AREAS_OF_STAGES = sql('conservation-areas-of-stages', `
select l.stage_id as "ofId", ${AREA_COLUMNS} from stage_area l join conservation_area a on a.id = l.conservation_area_id where l.stage_id = any ($1::uuid[]) order by l.position`);

type Owned<Row> = Row & { ofId: string };

/** The stages of a trek, day by day. */
export const stagesOfTrek = defineBatch(async (db, ids: readonly string[]) => groupRows(ids, await db.query<StageRow>(STAGES_OF_TREKS, [ids]), (row) => row.trekId));

/** Places by id. */
export const placeById = defineBatchById((db, ids) => db.query<PlaceRow>(PLACES_BY_ID, [ids]));

/** The communities a stage passes, in order. */
export const communitiesOfStage = defineBatch(async (db, ids: readonly string[]) => groupRows(ids, await db.query<Owned<CommunityRow>>(COMMUNITIES_OF_STAGES, [ids]), (row) => row.ofId));

/** The conservation areas a stage crosses, in order. */
export const areasOfStage = defineBatch(async (db, ids: readonly string[]) => groupRows(ids, await db.query<Owned<ConservationAreaRow>>(AREAS_OF_STAGES, [ids]), (row) => row.ofId));

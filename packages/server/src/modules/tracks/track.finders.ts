import { defineBatch } from '#db/batch';
import { type Db, sql } from '#db/statement';
import type { Climbed, LatLon, ProfilePoint } from './track.rules.ts';
import type { StagePlaces } from './warning.rules.ts';

export const waysMade = ['SURVEYED', 'DRAWN'] as const;
export type Made = (typeof waysMade)[number];

/** The track of a stage. */
export type TrackRow = {
  id: string; stageId: string; line: LatLon[]; profile: ProfilePoint[] | null; climb: Climbed[] | null; lengthKm: number; ascentM: number | null; descentM: number | null; highestM: number | null; points: number;
  made: Made; sourceText: string; fileName: string; origin: string; uploadedAt: string; uploadedBy: string;
};

const TRACKS = sql('tracks-of-stages', `
select id, stage_id as "stageId", line, profile, climb, length_km as "lengthKm", ascent_m as "ascentM", descent_m as "descentM", highest_m as "highestM", points, made, source_text as "sourceText", file_name as "fileName",
       origin, uploaded_at as "uploadedAt", uploaded_by as "uploadedBy" from track where stage_id = any ($1::uuid[])`);
const PLACES = sql('places-of-stage', `
select s.id, s.distance_km as "distanceKm", case when f.latitude is not null then array[f.latitude, f.longitude] end as from, case when t.latitude is not null then array[t.latitude, t.longitude] end as to
  from stage s join place f on f.id = s.from_place_id join place t on t.id = s.to_place_id where s.id = $1`);

/** The track of each stage, or null. */
export const trackOfStage = defineBatch(async (db, ids: readonly string[]) => {
  const byStage = new Map((await db.query<TrackRow>(TRACKS, [ids])).map((row) => [row.stageId, row]));
  return ids.map((id) => byStage.get(id) ?? null);
});

/** What is known of where a stage starts and ends, and how long it is; null: no such stage. */
export const findStagePlaces = async (db: Db, stageId: string) => (await db.query<StagePlaces & { id: string }>(PLACES, [stageId]))[0] ?? null;

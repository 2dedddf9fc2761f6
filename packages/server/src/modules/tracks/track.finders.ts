import { defineBatch, defineBatchById } from '#db/batch';
import { sql } from '#db/statement';
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
const KNOWN = (place: 'f' | 't') => `
json_build_object('name', ${place}.name, 'position', case when ${place}.latitude is not null then array[${place}.latitude, ${place}.longitude] end,
  'altitudes', array_remove(${place}.altitude_m || ${place}.other_altitudes_m, null))`;
const PLACES = sql('places-of-stages', `
select s.id, s.distance_km as "distanceKm", ${KNOWN('f')} as from, ${KNOWN('t')} as to
  from stage s join place f on f.id = s.from_place_id join place t on t.id = s.to_place_id where s.id = any ($1::uuid[])`);

/** The track of each stage, or null. */
export const trackOfStage = defineBatch(async (db, ids: readonly string[]) => {
  const byStage = new Map((await db.query<TrackRow>(TRACKS, [ids])).map((row) => [row.stageId, row]));
  return ids.map((id) => byStage.get(id) ?? null);
});

/** What is known of where each stage starts and ends, and how long it is; null: no such stage. */
export const placesOfStage = defineBatchById<StagePlaces & { id: string }>((db, ids) => db.query(PLACES, [ids]));

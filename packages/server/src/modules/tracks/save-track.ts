import { createHash } from 'node:crypto';
import { NotFound } from '#access/errors';
import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import { requireText } from '#graphql/text';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { writeAudit } from '#modules/audit/write-audit';
import { type GpxProblem, readGpx } from './read-gpx.ts';
import { type Made, placesOfStage, type TrackRow, trackOfStage } from './track.finders.ts';
import { type MeasuredTrack, measure } from './track.rules.ts';
import { endsOf, type TrackEnds, type TrackWarning, warningsOf } from './warning.rules.ts';

/** A track as it would be saved, with what is odd about it and which of its ends lie where the catalogue has the stage’s places; sha256 names the file. */
export type ReadTrack = { track: MeasuredTrack & TrackEnds; warnings: TrackWarning[]; sha256: string };
export type SaveTrack = {
  stageId: string; made: Made; sourceText: string; fileName: string;
  /** The track that is looked at as it is saved, if the stage has one: another one is not replaced unseen. */
  replaces: string | null;
};

const LOCK_STAGE = sql('lock-stage-for-track', 'select id from stage where id = $1 for no key update');
const DROP = sql('drop-track', 'delete from track where stage_id = $1');
const ADD = sql('add-track', `
insert into track (stage_id, line, profile, climb, length_km, ascent_m, descent_m, highest_m, points, made, source_text, file_name, sha256, origin, uploaded_at, uploaded_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, app_now(), $15)`);
const LONGEST_SOURCE = 300;

/** Who may bring a track, and for which stage: asked before a byte is read. */
export async function requireMayBringTrack(scope: Scope, stageId: string): Promise<void> {
  requireForNetwork(scope.viewer, 'editCatalogue');
  if (!isUuid(stageId) || !(await scope.batches.load(placesOfStage, stageId))) throw new NotFound();
}

/** Reads a file and measures it: what would be saved, and what a person should look at first. Nothing is written. */
export async function readTrack(scope: Scope, stageId: string, chunks: AsyncIterable<Uint8Array>): Promise<ReadTrack | { problem: GpxProblem }> {
  await requireMayBringTrack(scope, stageId);
  const hash = createHash('sha256');
  const read = await readGpx(counted(chunks, hash));
  if ('problem' in read) return read;
  const track = measure(read.points);
  const places = (await scope.batches.load(placesOfStage, stageId))!;
  return { track: { ...track, ...endsOf(track, places) }, warnings: warningsOf(read, places, track.lengthKm), sha256: hash.digest('hex') };
}

async function* counted(chunks: AsyncIterable<Uint8Array>, hash: { update(data: Uint8Array): unknown }) {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

/**
 * Saves what was read as the track of the stage, with where it comes from, in the place of the one there was. Refuses when the stage
 * has another track by now than the one that was looked at.
 */
export async function saveTrack(scope: Scope, { track, sha256 }: ReadTrack, wish: SaveTrack): Promise<{ stageId: string } | { kind: 'TrackStale' }> {
  const viewer = requireForNetwork(scope.viewer, 'editCatalogue');
  const sourceText = requireText('source', wish.sourceText, LONGEST_SOURCE);
  const answer = await inTransaction(scope, async (inside) => {
    await inside.db.query(LOCK_STAGE, [wish.stageId]);
    const before = await inside.batches.load(trackOfStage, wish.stageId);
    if ((before?.id ?? null) !== wish.replaces) return { kind: 'TrackStale' as const };
    await inside.db.query(DROP, [wish.stageId]);
    await inside.db.query(ADD, [
      wish.stageId, JSON.stringify(track.line), track.profile && JSON.stringify(track.profile), track.climb && JSON.stringify(track.climb), track.lengthKm, track.ascentM, track.descentM, track.highestM, track.points,
      wish.made, sourceText, wish.fileName.slice(0, 120), sha256, scope.isDemo ? 'DEMO' : 'NETWORK', viewer.personId]);
    await writeAudit(inside, { action: 'save-track', objectType: 'Stage', objectId: wish.stageId, before: before && inTrail(before), after: inTrail({ ...track, made: wish.made, sourceText, fileName: wish.fileName }) });
    return { stageId: wish.stageId };
  });
  scope.batches.clear();
  return answer;
}

/** Takes the track of a stage away; the stage is drawn as a diagram again. */
export async function removeTrack(scope: Scope, { stageId, trackId }: { stageId: string; trackId: string }) {
  requireForNetwork(scope.viewer, 'editCatalogue');
  const answer = await inTransaction(scope, async (inside) => {
    const [stage] = isUuid(stageId) ? await inside.db.query<{ id: string }>(LOCK_STAGE, [stageId]) : [];
    const before = stage && (await inside.batches.load(trackOfStage, stageId));
    if (!before || before.id !== trackId) throw new NotFound();
    await inside.db.query(DROP, [stageId]);
    await writeAudit(inside, { action: 'remove-track', objectType: 'Stage', objectId: stageId, before: inTrail(before), after: {} });
    return { stageId };
  });
  scope.batches.clear();
  return answer;
}

const inTrail = ({ lengthKm, ascentM, descentM, made, sourceText, fileName }: Pick<TrackRow, 'lengthKm' | 'ascentM' | 'descentM' | 'made' | 'sourceText' | 'fileName'>) =>
  ({ 'track.lengthKm': lengthKm, 'track.ascentM': ascentM, 'track.descentM': descentM, 'track.made': made, 'track.source': sourceText, 'track.file': fileName });

import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '#graphql/problem';
import { type GpxProblem, MOST_BYTES } from '#modules/tracks/read-gpx';
import { type ReadTrack, readTrack, requireMayBringTrack, saveTrack } from '#modules/tracks/save-track';
import { waysMade } from '#modules/tracks/track.finders';
import { makeAnswerFileFaults } from './answer-file-faults.ts';
import type { Parts } from './app.ts';
import { LEAST_SPEED, LONGEST_ARRIVAL_MS } from './arrive-in-time.ts';
import { malformed } from './files-problem.ts';
import { isOwnOrigin } from './live-origin.ts';
import { readOff } from './read-off.ts';
import type { Scope } from './scope.ts';
import type { UploadTurns } from './upload-turns.ts';

type ScopeOf = (request: FastifyRequest) => Promise<Scope>;
type StageRequest = FastifyRequest<{ Params: { stageId: string } }>;
type Sent = { answer: ReadTrack | { problem: GpxProblem }; fileName: string; fields: Record<string, string> };

const FIELDS = ['step', 'made', 'source', 'sha256', 'replaces'];
/** One byte longer than allowed, so that what is too long is seen to be. */
const LIMITS = { fileSize: MOST_BYTES + 1, files: 1, fields: FIELDS.length, parts: FIELDS.length + 1, fieldNameSize: 30, fieldSize: 2_000, headerPairs: 20 };

/**
 * POST /files/stages/:stageId/track: the fields, then one part "file" (GPX), measured while it arrives and not kept. step=preview answers what would be saved
 * and what is odd about it; step=save saves it, with made, source, sha256 (of the file that was looked at) and replaces (the track that was looked at; empty: none).
 */
export async function registerStageTracks(app: FastifyInstance, parts: Parts, scopeOf: ScopeOf, turns: UploadTurns): Promise<void> {
  await app.register(async (tracks) => {
    await tracks.register(multipart, { limits: LIMITS, throwFileSizeLimit: false });
    tracks.setErrorHandler(makeAnswerFileFaults(parts.log));
    tracks.post('/files/stages/:stageId/track', { config: { arrivesWithinMs: LONGEST_ARRIVAL_MS, arrivesAtLeast: LEAST_SPEED } }, async (request: StageRequest, reply) => {
      if (!isOwnOrigin(request, parts.config.trustedOrigins)) return refuse(request, reply, 403, { kind: 'WrongOrigin', message: 'Tracks are sent from the portal’s own pages.' });
      const scope = await scopeOf(request);
      await requireMayBringTrack(scope, request.params.stageId);
      const turn = turns.take({ personId: scope.viewer!.personId, address: request.ip });
      if (typeof turn === 'object') return refuse(request, reply.header('retry-after', turn.retryAfterSeconds), 429, { kind: 'TooManyUploads', message: 'Too many files at once.' });
      try {
        return await answer(scope, scopeOf, request, reply);
      } finally {
        turn();
      }
    });
  });
}

async function answer(scope: Scope, scopeOf: ScopeOf, request: StageRequest, reply: FastifyReply) {
  const { stageId } = request.params;
  const sent = await receive(scope, stageId, request);
  if ('kind' in sent) return refuse(request, reply, 400, sent);
  const { answer: read, fields, fileName } = sent;
  if ('problem' in read) return refuse(request, reply, read.problem.fault === 'TOO_LARGE' ? 413 : 422, { kind: 'GpxRefused', message: inEnglish(read.problem), ...read.problem });
  if (fields.step !== 'save') return reply.send(read);
  const made = waysMade.find((way) => way === fields.made);
  if (!made || !fields.source?.trim()) return refuse(request, reply, 422, { kind: 'SourceMissing', message: 'Say where the track comes from, and whether it was surveyed or drawn.' });
  if (fields.sha256 !== read.sha256) return refuse(request, reply, 409, { kind: 'OtherFile', message: 'This is not the file that was looked at.' });
  // Minutes may have passed: it is saved with the rights of whoever sends it now.
  const saved = await saveTrack(await scopeOf(request), read, { stageId, made, sourceText: fields.source, fileName, replaces: fields.replaces || null });
  return 'kind' in saved ? refuse(request, reply, 409, { ...saved, message: 'The stage has another track by now.' }) : reply.send({ ...read, ...saved });
}

/** Reads the parts as they come: the fields, then the file. */
async function receive(scope: Scope, stageId: string, request: StageRequest): Promise<Sent | Refusal> {
  if (!request.isMultipart()) return malformed('Send multipart/form-data: the fields, then one part "file".');
  const fields: Record<string, string> = {};
  for await (const part of request.parts()) {
    if (part.type === 'file') return { answer: await readTrack(scope, stageId, part.file), fields, fileName: part.filename || 'track.gpx' };
    if (!FIELDS.includes(part.fieldname) || part.valueTruncated || typeof part.value !== 'string') return malformed(`Of fields ${FIELDS.join(', ')} are read.`);
    fields[part.fieldname] = part.value;
  }
  return malformed('There is no part "file".');
}

function refuse(request: FastifyRequest, reply: FastifyReply, status: number, problem: Refusal): FastifyReply {
  readOff(request);
  return reply.code(status).send({ problem });
}

/** "line 214: lat: not a number (12,5)" */
const inEnglish = ({ fault, line, what, found }: GpxProblem): string =>
  [line === null ? '' : `line ${line}: `, what ? `${what}: ` : '', fault.toLowerCase().replaceAll('_', ' '), found === null ? '' : ` (${found})`].join('');

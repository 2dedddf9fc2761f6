import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import { isUuid } from '#lib/uuid';
import { addDocument, checkDocumentPlace } from '#modules/certifications/add-document';
import { maySeeCertification } from '#modules/certifications/certification.policy';
import { findVersion } from '#modules/certifications/document.finders';
import { fileTooLarge, LARGEST_BYTES } from '#modules/documents/document.rules';
import { attachmentOf } from '#modules/documents/file-name.rules';
import { refuseIfEmailNotVerified } from '#modules/people/verified.rules';
import { brokenOff, isGone, makeAnswerFileFaults } from './answer-file-faults.ts';
import type { Parts } from './app.ts';
import { LEAST_SPEED, LONGEST_ARRIVAL_MS } from './arrive-in-time.ts';
import { answerProblem } from './files-problem.ts';
import { isOwnOrigin } from './live-origin.ts';
import { readUpload, UPLOAD_LIMITS } from './read-upload.ts';
import { readOff } from './read-off.ts';
import type { Scope } from './scope.ts';
import type { UploadTurns } from './upload-turns.ts';

type ScopeOf = (request: FastifyRequest) => Promise<Scope>;
/** Names of parts and boundaries around the file itself. */
const ENVELOPE_BYTES = 16 * 1024;

/** Papers come and go here, outside of GraphQL: piece by piece, and only past the policy of the file they belong to. */
export async function registerFiles(app: FastifyInstance, parts: Parts, scopeOf: ScopeOf, turns: UploadTurns): Promise<void> {
  await app.register(async (files) => {
    await files.register(multipart, { limits: UPLOAD_LIMITS, throwFileSizeLimit: false });
    files.setErrorHandler(makeAnswerFileFaults(parts.log));

    files.post<{ Params: { certificationId: string; itemSlug: string } }>('/files/certifications/:certificationId/items/:itemSlug', { config: { arrivesWithinMs: LONGEST_ARRIVAL_MS, arrivesAtLeast: LEAST_SPEED } }, async (request, reply) => {
      if (!isOwnOrigin(request, parts.config.trustedOrigins)) return refuse(request, reply, { kind: 'WrongOrigin', message: 'Papers are sent from the portal’s own pages.' });
      const scope = await scopeOf(request);
      const viewer = requireViewer(scope.viewer);
      const place = await checkDocumentPlace(scope, request.params);
      if ('kind' in place) return refuse(request, reply, place);
      const unproven = refuseIfEmailNotVerified(viewer);
      if (unproven) return refuse(request, reply, unproven);
      if (Number(request.headers['content-length']) > LARGEST_BYTES + ENVELOPE_BYTES) return refuse(request, reply, fileTooLarge());
      const turn = turns.take({ personId: viewer.personId, address: request.ip, agencyId: place.agencyId });
      if (typeof turn === 'object') return refuse(request, reply.header('retry-after', turn.retryAfterSeconds), { kind: 'TooManyUploads', message: 'Too many papers at once.', ...turn } as never);
      try {
        // Nobody would ever hear the end of a request that ended while we asked who may.
        if (isGone(request)) return refuse(request, reply, brokenOff);
        const sent = await readUpload(request, parts.documents);
        if ('kind' in sent) return refuse(request, reply, sent);
        // Minutes may have passed: it is written with the rights of whoever sends it now, not with those it began with.
        const added = await scopeOf(request).then((now) => addDocument(now, request.params, sent.facts, sent.kept)).catch(async (cause: unknown) => {
          await sent.kept.discard();
          throw cause;
        });
        if (!('kind' in added)) return reply.code(201).send({ version: { id: added.versionId, documentId: added.documentId } });
        await sent.kept.discard();
        return refuse(request, reply, added);
      } finally {
        turn();
      }
    });

    files.get<{ Params: { versionId: string } }>('/files/documents/:versionId', (request, reply) => sendVersion(request, reply, false));
    files.get<{ Params: { versionId: string } }>('/files/documents/:versionId/thumbnail', (request, reply) => sendVersion(request, reply, true));
  });

  /** A paper, as a file and never as a page, for whom its file exists. */
  async function sendVersion(request: FastifyRequest<{ Params: { versionId: string } }>, reply: FastifyReply, isThumbnail: boolean) {
    const scope = await scopeOf(request);
    const { versionId } = request.params;
    const version = isUuid(versionId) ? await findVersion(scope.db, versionId) : undefined;
    const key = isThumbnail ? version?.thumbnailAs : version?.storedAs;
    if (!version || !key || version.isRemoved || !maySeeCertification(scope.viewer, version)) throw new NotFound();
    const content = await parts.documents.read(key);
    void reply.headers({
      'content-type': isThumbnail ? 'image/webp' : version.mediaType, 'content-disposition': attachmentOf(isThumbnail ? `${version.fileName}.webp` : version.fileName),
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'", 'cache-control': 'private, no-store', ...(!isThumbnail && { 'content-length': version.bytes }),
    });
    return reply.send(content);
  }
}

function refuse(request: FastifyRequest, reply: FastifyReply, problem: Parameters<typeof answerProblem>[1]): FastifyReply {
  readOff(request);
  return answerProblem(reply, problem);
}

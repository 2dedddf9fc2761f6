import type { FastifyReply } from 'fastify';
import { AccessError } from '#access/errors';
import type { Refusal } from '#graphql/problem';
import { LARGEST_BYTES } from '#modules/documents/document.rules';

/** With which status each refusal of the files' routes is answered. */
const STATUS: Record<string, number> = {
  NotSignedIn: 401, WrongOrigin: 403, NotAllowed: 403, NotFound: 404, CertificationNotEditable: 409, TooManyDocuments: 409, FileTooLarge: 413,
  FileTypeNotAccepted: 415, FileUnreadable: 422, PictureTooLarge: 422, DatesInvalid: 422, TooManyUploads: 429, MalformedUpload: 400,
};

export const malformed = (message: string): Refusal<'MalformedUpload'> => ({ kind: 'MalformedUpload', message });

/** Answers a refusal as the contract's refusals are: its kind and its facts. */
export function answerProblem(reply: FastifyReply, problem: Refusal): FastifyReply {
  return reply.code(STATUS[problem.kind] ?? 403).send({ problem });
}

/** What of a fault is the sender's: who may not, and what the reader of multipart found. Undefined: ours. */
export function problemOf(cause: unknown): Refusal | undefined {
  if (cause instanceof AccessError) return { kind: cause.constructor.name, message: cause.message };
  const { code, message } = cause as { code?: string; message?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return { kind: 'FileTooLarge', mostBytes: LARGEST_BYTES, message: `A file has at most ${LARGEST_BYTES} bytes.` } as Refusal;
  if (code === 'FST_PARTS_LIMIT' || code === 'FST_FILES_LIMIT' || code === 'FST_FIELDS_LIMIT') return malformed('One part "file" is read, and issuedOn, validUntil, documentId.');
  if (code?.startsWith('FST_') || code === 'ERR_STREAM_PREMATURE_CLOSE' || /multipart|Part terminated early|Malformed part header|Boundary not found/i.test(message ?? '')) return malformed('This is no complete multipart/form-data.');
  return undefined;
}

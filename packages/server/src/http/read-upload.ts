import type { FastifyRequest } from 'fastify';
import type { Refusal } from '#graphql/problem';
import { isLocalDate } from '#lib/calendar';
import { isUuid } from '#lib/uuid';
import type { DocumentFacts } from '#modules/certifications/add-document';
import { LARGEST_BYTES } from '#modules/documents/document.rules';
import { keepFile, type KeptFile } from '#modules/documents/keep-file';
import type { DocumentStore } from '#modules/documents/store';
import { malformed } from './files-problem.ts';

const FIELDS = ['issuedOn', 'validUntil', 'documentId'] as const;
/** One file and its fields; the file one byte longer than allowed, so that what is too long is seen to be. */
export const UPLOAD_LIMITS = { fileSize: LARGEST_BYTES + 1, files: 1, fields: FIELDS.length, parts: FIELDS.length + 1, fieldNameSize: 30, fieldSize: 100, headerPairs: 20 };

/** Reads one paper and what is said about it, in whatever order the parts come. What was kept is discarded when the rest is no good. */
export async function readUpload(request: FastifyRequest, store: DocumentStore): Promise<{ kept: KeptFile; facts: DocumentFacts } | Refusal> {
  if (!request.isMultipart()) return malformed('Send multipart/form-data with one part "file".');
  const given: Partial<Record<(typeof FIELDS)[number], string>> = {};
  let kept: KeptFile | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        if (part.fieldname !== 'file' || kept) return await refuse(kept, malformed('One part "file" is read.'));
        const file = await keepFile(store, part.file, part.filename);
        if ('kind' in file) return file;
        kept = file;
      } else {
        const name = FIELDS.find((field) => field === part.fieldname);
        if (!name || part.valueTruncated || typeof part.value !== 'string' || given[name] !== undefined) return await refuse(kept, malformed('Of fields issuedOn, validUntil and documentId are read, each once.'));
        given[name] = part.value;
      }
    }
  } catch (cause) {
    await kept?.discard();
    throw cause;
  }
  if (!kept) return malformed('There is no part "file".');
  const { issuedOn = '', validUntil = '', documentId = '' } = given;
  if ([issuedOn, validUntil].some((day) => day && !isLocalDate(day))) return refuse(kept, malformed('A day is written YYYY-MM-DD.'));
  if (documentId && !isUuid(documentId)) return refuse(kept, malformed('documentId is no id.'));
  return { kept, facts: { issuedOn: issuedOn || null, validUntil: validUntil || null, documentId: documentId || null } };
}

async function refuse(kept: KeptFile | undefined, problem: Refusal): Promise<Refusal> {
  await kept?.discard();
  return problem;
}

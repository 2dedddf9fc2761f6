import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Refusal } from '#graphql/problem';
import { fileTypeNotAccepted, fileUnreadable, type MediaType } from './document.rules.ts';
import { displayName, endingOf } from './file-name.rules.ts';
import { endOfPdf, mediaTypeOf } from './media-type.rules.ts';
import { redrawPicture } from './picture.ts';
import { type ReceivedFile, receiveFile } from './receive-file.ts';
import type { DocumentStore } from './store.ts';

/** A paper in the store, before a file refers to it. */
export type KeptFile = {
  fileName: string; mediaType: MediaType; bytes: number; sha256: string; storedAs: string; thumbnailAs: string | null; width: number | null; height: number | null;
  /** Takes it out of the store again: nothing came to refer to it. */
  discard: () => Promise<void>;
};

/**
 * Receives a paper and puts it into the store: counted while it arrives, known by its content, pictures drawn anew, PDFs whole and alone
 * in their file. Refuses the rest, and keeps nothing of it. Nothing refers to it yet: whoever fails to must discard it.
 */
export async function keepFile(store: DocumentStore, from: Readable, givenName: string | undefined): Promise<KeptFile | Refusal> {
  const received = await receiveFile(store, from);
  if ('kind' in received) return received;
  const { path } = received;
  try {
    const found = received.bytes === 0 ? fileUnreadable('EMPTY') : typeOf(received);
    if (typeof found === 'object') return found;
    const picture = found === 'application/pdf' ? undefined : await redrawPicture(path, found.slice('image/'.length) as 'jpeg');
    if (picture && 'kind' in picture) return picture;
    return await keep(store, picture?.path ?? path, picture?.thumbnailPath, { fileName: displayName(givenName, found), mediaType: found, width: picture?.width ?? null, height: picture?.height ?? null });
  } finally {
    await Promise.all([path, `${path}.redrawn`, `${path}.small`].map((file) => rm(file, { force: true })));
  }
}

function typeOf({ head, tail }: ReceivedFile) {
  const type = mediaTypeOf(head);
  if (!type) return fileTypeNotAccepted();
  if (type === 'NOT_ONLY_A_PDF') return fileUnreadable(type);
  const end = type === 'application/pdf' ? endOfPdf(tail) : 'WHOLE';
  return end === 'WHOLE' ? type : fileUnreadable(end);
}

async function keep(store: DocumentStore, path: string, thumbnailPath: string | undefined, facts: Pick<KeptFile, 'fileName' | 'mediaType' | 'width' | 'height'>): Promise<KeptFile> {
  const { size: bytes } = await stat(path);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const sha256 = hash.digest('hex');
  const storedAs = await store.take(path, endingOf(facts.mediaType));
  try {
    const thumbnailAs = thumbnailPath ? await store.take(thumbnailPath, 'webp') : null;
    return { ...facts, bytes, sha256, storedAs, thumbnailAs, discard: () => discard(store, [storedAs, thumbnailAs]) };
  } catch (cause) {
    await discard(store, [storedAs]);
    throw cause;
  }
}

/** What cannot be removed now is removed at night. */
const discard = async (store: DocumentStore, keys: (string | null)[]) => void (await Promise.allSettled(keys.filter((key) => key !== null).map((key) => store.remove(key))));

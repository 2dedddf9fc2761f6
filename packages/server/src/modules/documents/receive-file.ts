import { randomBytes } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type FileTooLarge, fileTooLarge, LARGEST_BYTES } from './document.rules.ts';
import { HEAD_BYTES, TAIL_BYTES } from './media-type.rules.ts';
import type { DocumentStore } from './store.ts';

/** A file as it came, on this machine's disk until it is taken over or thrown away. */
export type ReceivedFile = { path: string; bytes: number; head: Buffer; tail: Buffer; discard: () => Promise<void> };

class TooLarge extends Error {}

/**
 * Writes what arrives into a temporary file, counting: whatever was declared, nothing is kept beyond the limit and memory holds one piece
 * at a time. What breaks off or is refused leaves nothing behind.
 */
export async function receiveFile(store: DocumentStore, from: Readable, mostBytes = LARGEST_BYTES): Promise<ReceivedFile | FileTooLarge> {
  await mkdir(store.incoming, { recursive: true, mode: 0o700 });
  const path = join(store.incoming, randomBytes(16).toString('hex'));
  const discard = () => rm(path, { force: true });
  let bytes = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      if (bytes > mostBytes) done(new TooLarge());
      else done(null, piece);
    },
  });
  // Opened before anything can break off: a file that is being opened would appear after it was removed.
  const file = await open(path, 'wx', 0o600);
  try {
    await pipeline(from, counted, file.createWriteStream());
    return { path, bytes, ...(await endsOf(path, bytes)), discard };
  } catch (cause) {
    await file.close().catch(() => {});
    await discard();
    if (cause instanceof TooLarge) return fileTooLarge();
    throw cause;
  }
}

async function endsOf(path: string, bytes: number) {
  const file = await open(path);
  try {
    const head = Buffer.alloc(Math.min(HEAD_BYTES, bytes));
    const tail = Buffer.alloc(Math.min(TAIL_BYTES, bytes));
    await file.read(head, 0, head.length, 0);
    await file.read(tail, 0, tail.length, bytes - tail.length);
    return { head, tail };
  } finally {
    await file.close();
  }
}

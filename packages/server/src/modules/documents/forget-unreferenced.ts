import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Db, sql } from '#db/statement';
import type { DocumentStore } from './store.ts';

const UNREFERENCED = sql('unreferenced-documents', `
select key from unnest($1::text[]) k(key)
 where not exists (select from document_version where stored_as = k.key) and not exists (select from document_version where thumbnail_as = k.key)`);
/** Younger ones may belong to somebody who is sending right now. */
const YOUNGEST_MS = 24 * 60 * 60 * 1000;
const BATCH = 500;

/** Removes papers from the store that no file refers to, and what broken-off arrivals left on this machine: nobody could ever ask for them. */
export async function forgetUnreferenced({ db, documents }: { db: Db; documents: DocumentStore }, now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - YOUNGEST_MS);
  let keys: string[] = [];
  const forget = async () => {
    for (const { key } of await db.query<{ key: string }>(UNREFERENCED, [keys])) await documents.remove(key);
    keys = [];
  };
  for await (const key of documents.keysBefore(before)) {
    keys.push(key);
    if (keys.length === BATCH) await forget();
  }
  await forget();
  for (const name of await readdir(documents.incoming).catch(nobodyCame)) {
    const path = join(documents.incoming, name);
    if ((await stat(path)).mtime < before) await rm(path, { force: true });
  }
}

/** The folder is made when the first paper comes. */
function nobodyCame(cause: NodeJS.ErrnoException): string[] {
  if (cause.code === 'ENOENT') return [];
  throw cause;
}

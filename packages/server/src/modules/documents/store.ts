import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { StoreConfig } from '#config-documents';
import { StartupProblem } from '#db/startup-problem';

/** Where papers are kept, by random keys that say nothing. */
export type DocumentStore = {
  /** Takes a file of this machine over; the file is gone afterwards. Answers its key. */
  take(path: string, ending: string): Promise<string>;
  read(key: string): Promise<Readable>;
  remove(key: string): Promise<void>;
  /** The keys of everything that has been there since before an instant. */
  keysBefore(before: Date): AsyncGenerator<string>;
  /** A folder of this machine for files that are being received; made when the first one comes. */
  incoming: string;
};

/** Opens the store that the configuration names. Nothing is touched before the first paper comes; what cannot be opened at all is said at the start. */
export async function openStore(config: StoreConfig, dataDir: string): Promise<DocumentStore> {
  const disk = await openDisk(config);
  return {
    async take(path, ending) {
      // 128 bits of chance, spread over 256 folders.
      const name = randomBytes(17).toString('hex');
      const key = `${name.slice(0, 2)}/${name.slice(2)}.${ending}`;
      // Papers are for the network and their agency, not for other users of the machine.
      if (config.kind === 'folder') await mkdir(config.folder, { recursive: true, mode: 0o700 });
      try {
        await disk.moveFromFs(path, key);
      } catch (cause) {
        await disk.delete(key).catch(() => {});
        throw cause;
      }
      return key;
    },
    read: (key) => disk.getStream(key),
    remove: (key) => disk.delete(key),
    async *keysBefore(before) {
      let token: string | undefined;
      do {
        const page = await disk.listAll('/', { recursive: true, ...(token && { paginationToken: token }) });
        for (const file of page.objects) {
          if (file.isFile && (await file.getMetaData()).lastModified < before) yield file.key;
        }
        token = page.paginationToken;
      } while (token);
    },
    incoming: join(dataDir, 'incoming'),
  };
}

async function openDisk(config: StoreConfig): Promise<Disk> {
  if (config.kind === 'folder') return new Disk(new FSDriver({ location: config.folder, visibility: 'private' }));
  const library = await import('flydrive/drivers/s3').catch(() => {
    throw new StartupProblem('DOCUMENTS names a bucket; add @aws-sdk/client-s3 and @aws-sdk/s3-request-presigner to packages/server first.');
  });
  const { bucket, region, endpoint } = config;
  return new Disk(new library.S3Driver({ bucket, region, endpoint, forcePathStyle: endpoint !== undefined, visibility: 'private', supportsACL: false } as never));
}

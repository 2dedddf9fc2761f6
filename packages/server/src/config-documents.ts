import { resolve } from 'node:path';
import { StartupProblem } from '#db/startup-problem';

/** Where papers are kept: a folder of this machine, or a bucket of an S3 service. */
export type StoreConfig = { kind: 'folder'; folder: string } | { kind: 's3'; bucket: string; region: string; endpoint: string | undefined };

/** DOCUMENTS: nothing (a folder in the data folder), a folder's path, or s3://bucket?region=…&endpoint=… whose credentials are read as its own library does. */
export function readStore(text: string | undefined, dataDir: string): StoreConfig {
  if (!text) return { kind: 'folder', folder: resolve(dataDir, 'documents') };
  if (!text.startsWith('s3://')) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) throw new StartupProblem('DOCUMENTS must be a folder or s3://bucket?region=…&endpoint=….');
    return { kind: 'folder', folder: resolve(text) };
  }
  const url = URL.parse(text);
  if (!url?.hostname) throw new StartupProblem('DOCUMENTS names no bucket: s3://bucket?region=…&endpoint=….');
  return { kind: 's3', bucket: url.hostname, region: url.searchParams.get('region') ?? 'us-east-1', endpoint: url.searchParams.get('endpoint') ?? undefined };
}

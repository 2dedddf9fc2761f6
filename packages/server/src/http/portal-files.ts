import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(js|mjs|css|svg|json|webmanifest|txt|map|wasm)$/;
/** Below this a compressed file saves nothing worth a second file. */
const SMALLEST = 1_024;

/** Lays compressed copies beside the portal's files where the build left none. Called once at the start; later starts find them. */
export async function precompress(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => TEXT.test(name));
  await Promise.all(names.map((name) => compressFile(join(folder, name))));
}

async function compressFile(path: string): Promise<void> {
  const { size, mtimeMs } = await stat(path);
  if (size < SMALLEST) return;
  await write(`${path}.br`, mtimeMs, async () => promisify(brotliCompress)(await readFile(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  await write(`${path}.gz`, mtimeMs, async () => promisify(gzip)(await readFile(path), { level: 9 }));
}

async function write(path: string, notBefore: number, content: () => Promise<Buffer>): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there && there.mtimeMs >= notBefore) return;
  await writeFile(path, await content());
}

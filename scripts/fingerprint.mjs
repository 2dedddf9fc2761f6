import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Generated or installed: their content follows from the rest. */
const DERIVED_FOLDERS = new Set(['node_modules', 'dist', '__generated__', 'test', 'test-results']);
const DERIVED_FILES = [/\.test\.tsx?$/, /\.tsbuildinfo$/, /^schema\.graphql$/];

/** One hash over the names and contents of some files and folders of the project. */
export function fingerprint(root, paths) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const file of paths.flatMap((path) => filesBelow(join(root, path))).sort()) {
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file)).update('\n');
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (cause) {
    if (cause.code === 'ENOTDIR') return [path];
    throw cause;
  }
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return DERIVED_FOLDERS.has(entry.name) ? [] : filesBelow(join(path, entry.name));
    return DERIVED_FILES.some((pattern) => pattern.test(entry.name)) ? [] : [join(path, entry.name)];
  });
}

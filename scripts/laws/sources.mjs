import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../project.mjs';

// Vite brings a parser of TypeScript; the compiler's own is not open to scripts.
const fromPortal = createRequire(join(ROOT, 'packages/portal/package.json'));
const { parseSync } = await import(pathToFileURL(fromPortal.resolve('vite')).href);

const SKIPPED = new Set(['node_modules', 'dist', '__generated__']);

/** Reads every source and stylesheet of the three packages. */
export function readSources() {
  const texts = {};
  for (const name of ['schema', 'server', 'portal']) collect(join(ROOT, 'packages', name), texts);
  return sourcesOf(texts);
}

function collect(folder, texts) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) collect(path, texts);
    } else if (/\.(tsx?|css)$/.test(entry.name) && !entry.name.endsWith('.d.ts')) {
      texts[relative(ROOT, path).split(sep).join('/')] = readFileSync(path, 'utf8');
    }
  }
}

/** The same from texts in memory, by path: how the laws are tested. */
export function sourcesOf(texts) {
  return Object.entries(texts).map(([path, text]) => {
    const file = { path, text, lines: text.trimEnd().split('\n').length, imports: [], exports: [], body: [] };
    if (path.endsWith('.css')) return file;
    const { program, module, errors } = parseSync(path, text);
    if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0].message}`);
    file.body = program.body;
    file.imports = importsOf(path, text, module, texts);
    file.exports = module.staticExports.flatMap(({ entries }) =>
      entries.filter((entry) => !entry.moduleRequest).map((entry) => ({ name: entry.exportName.name ?? 'default', isType: entry.isType, line: lineAt(text, entry.start) })),
    );
    return file;
  });
}

function importsOf(path, text, module, texts) {
  const static_ = module.staticImports.map(({ start, moduleRequest, entries }) => ({
    at: start,
    specifier: moduleRequest.value,
    names: entries.map(({ importName }) => (importName.kind === 'NamespaceObject' ? '*' : (importName.name ?? 'default'))),
    isErased: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  const again = module.staticExports.flatMap(({ start, entries }) =>
    entries
      .filter((entry) => entry.moduleRequest)
      .map((entry) => ({ at: start, specifier: entry.moduleRequest.value, names: [entry.importName.name ?? '*'], isErased: entry.isType })),
  );
  const dynamic = module.dynamicImports.flatMap(({ start, moduleRequest }) => {
    const said = /^['"`]([^'"`$]+)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    return said ? [{ at: start, specifier: said[1], names: ['*'], isErased: false, isLate: true }] : [];
  });
  return [...static_, ...again, ...dynamic].map((found) => ({
    ...found,
    line: lineAt(text, found.at),
    target: resolve(path, found.specifier, texts),
  }));
}

/** Which of our files an import means, if it is one of ours. */
function resolve(from, specifier, texts) {
  const bare = specifier.split('?')[0];
  const base = bare.startsWith('.')
    ? posix.join(dirname(from), bare)
    : bare.startsWith('#')
      ? `packages/server/src/${bare.slice(1)}`
      : bare.startsWith('@/')
        ? `packages/portal/src/${bare.slice(2)}`
        : bare === '@vilcanota/schema'
          ? 'packages/schema/src/index.ts'
          : undefined;
  return base && [base, `${base}.ts`, `${base}.tsx`].find((path) => path in texts);
}

/** The line, counted from 1, of a place in a text. */
export function lineAt(text, position) {
  return text.slice(0, position).split('\n').length;
}

/** Tests and what only they use are read, but the laws about the product do not bind them. */
export function isTest(path) {
  return /\.test\.tsx?$/.test(path) || /^packages\/\w+\/(src\/)?test\//.test(path);
}

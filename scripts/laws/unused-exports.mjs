import { isTest } from './sources.mjs';

/** Read by tools, started by Node or written by Lingui: not imported by us. */
const ENTRIES = [/^packages\/portal\/src\/text\//, /^packages\/\w+\/[^/]+\.ts$/, /\/main\.tsx?$/, /^packages\/schema\/src\/index\.ts$/, /\/emit-schema\.ts$/];

/** What is exported and used by nobody, its own file included, is left over. Types are not counted: they name the shapes of functions. */
export const unusedExports = {
  name: 'unused exports',
  check(files) {
    const used = new Map();
    for (const { target, names } of files.flatMap(({ imports }) => imports)) {
      if (target) used.set(target, new Set([...(used.get(target) ?? []), ...names]));
    }
    return files
      .filter(({ path }) => !isTest(path) && !ENTRIES.some((entry) => entry.test(path)))
      .flatMap(({ path, exports, text }) =>
        exports
          .filter(({ name, isType }) => !isType && !used.get(path)?.has(name) && !used.get(path)?.has('*') && !isUsedIn(text, name))
          .map(({ name, line }) => ({ path, line, says: `${name} is exported and nobody uses it` })),
      );
  },
};

function isUsedIn(text, name) {
  return (text.match(new RegExp(`(?<![\\w$])${name.replace('$', '\\$')}(?![\\w$])`, 'g')) ?? []).length > 1;
}

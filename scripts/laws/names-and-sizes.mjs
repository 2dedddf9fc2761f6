import { isTest, lineAt } from './sources.mjs';

const BANNED = /(^|[-.])(service|manager|provider|helper|helpers|util|utils)([-.]|$)/i;
const baseOf = (path) => path.split('/').at(-1);

/** A name says what is inside: no words that mean anything, no doors that hide where things are. */
export const fileNames = {
  name: 'file names',
  check: (files) =>
    files.flatMap(({ path, exports }) => {
      const base = baseOf(path);
      const found = [];
      if (BANNED.test(base.replace(/\.(tsx?|css)$/, ''))) found.push(`"${base}" says nothing: name the noun and its role, or the verb`);
      if (base === 'index.ts' && path !== 'packages/schema/src/index.ts') found.push('no door that re-exports: import the file itself');
      const component = /^([A-Z]\w*)\.tsx$/.exec(base)?.[1];
      if (component && !exports.some(({ name }) => name === component)) found.push(`a file named after a component exports it: ${component}`);
      return found.map((says) => ({ path, line: 1, says }));
    }),
};

/** Whoever sees a colour in a component cannot change the theme; tokens have one home. */
const TOKEN_HOME = 'packages/portal/src/ui/theme/';
const HEX = '#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\\w-])';
const IN_STYLES = new RegExp(`()(${HEX})`, 'gi');
/** In code a colour stands inside quotes. */
const IN_CODE = new RegExp(`(['"\`][^'"\`\\n]*?)(${HEX})`, 'gi');

export const coloursByToken = {
  name: 'colours by token',
  check: (files) =>
    files
      .filter(({ path }) => path.startsWith('packages/portal/src/') && !path.startsWith(TOKEN_HOME) && !isTest(path))
      .flatMap(({ path, text }) => {
        const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
        return [...code.matchAll(path.endsWith('.css') ? IN_STYLES : IN_CODE)].map((match) => ({
          path,
          line: lineAt(text, match.index),
          says: `${match[2]} is a colour: use a token, var(--…)`,
        }));
      }),
};

function lineText(code, index) {
  return code.slice(code.lastIndexOf('\n', index) + 1, code.indexOf('\n', index) >>> 0);
}

/** Half of the files are under 80 lines, nine in ten under 200 (oxlint stops each at 300). */
export const sizes = {
  name: 'sizes',
  check(files) {
    const counted = files.filter(({ path }) => /\.tsx?$/.test(path) && !isTest(path)).sort((a, b) => a.lines - b.lines);
    if (counted.length === 0) return [];
    const at = (share) => counted[Math.min(counted.length - 1, Math.floor(counted.length * share))];
    const found = [];
    if (at(0.5).lines > 80) found.push({ path: at(0.5).path, line: 1, says: `the typical file has ${at(0.5).lines} lines; keep the median under 80` });
    if (at(0.9).lines > 200) found.push({ path: at(0.9).path, line: 1, says: `one file in ten has more than 200 lines (${at(0.9).lines} here); split by verb or by rule` });
    return found;
  },
};

/** What is put off is written where it will be found: in an issue. */
export const numberedTodos = {
  name: 'numbered to-dos',
  check: (files) =>
    files.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(TODO|FIXME|XXX)\b(?!\s*\(?#\d+)/g)]
        .filter((match) => /\/\/|\/?\*/.test(lineText(text, match.index)))
        .map((match) => ({ path, line: lineAt(text, match.index), says: `${match[0]} without the number of an issue` })),
    ),
};

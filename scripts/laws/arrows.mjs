import { dirname } from 'node:path';
import { isTest } from './sources.mjs';

/** THE order of the server's modules: one may import from those before it. */
export const MODULE_ORDER = [
  'audit', 'network', 'people', 'documents', 'communities', 'conservation-areas', 'treks', 'tracks', 'agencies', 'memberships', 'certifications', 'certificates',
  'capacity', 'departures', 'catalogue', 'crew', 'limits', 'rates', 'itineraries', 'quotes', 'travellers', 'reservations', 'hold-budgets',
  'cancellations', 'amendments', 'payments', 'waiting-list', 'closures', 'alternatives', 'hand-overs', 'standing', 'departure-rules', 'occupancy', 'audit-trail',
  'live', 'mails', 'personal-data',
];

const moduleOf = (path) => /^packages\/server\/src\/modules\/([^/]+)\//.exec(path)?.[1];
const featureOf = (path) => /^packages\/portal\/src\/features\/([^/]+)\//.exec(path)?.[1];

/** Nouns every screen speaks about: their components may be used by other features. */
const SHARED_FEATURES = new Set(['states', 'documents']);

/** Modules have an order; relations go to the earlier one, the later one adds fields to it. */
export const moduleOrder = {
  name: 'module order',
  check: (files) =>
    files.filter(({ path }) => !isTest(path)).flatMap((file) => {
      const from = moduleOf(file.path);
      if (!from) return [];
      if (!MODULE_ORDER.includes(from)) return [{ path: file.path, line: 1, says: `the module "${from}" has no place in the order of modules (scripts/laws/arrows.mjs)` }];
      return file.imports.flatMap(({ target, line }) => {
        const to = target && moduleOf(target);
        if (!to || MODULE_ORDER.indexOf(to) <= MODULE_ORDER.indexOf(from)) return [];
        return [{ path: file.path, line, says: `${from} comes before ${to} and may not know it; let ${to} add what is needed` }];
      });
    }),
};

/** What a module shows to others: not how it answers the outside. */
export const foreignDoors = {
  name: 'foreign doors',
  check: (files) =>
    files.filter(({ path }) => !isTest(path)).flatMap((file) =>
      file.imports.flatMap(({ target, line }) => {
        const from = moduleOf(file.path);
        const to = target && moduleOf(target);
        if (!from || !to || from === to || !/\.(resolver|mutation|job)\.ts$/.test(target)) return [];
        return [{ path: file.path, line, says: `the resolvers, mutations and jobs of ${to} are its own; import its verbs, finders, rules or types` }];
      }),
    ),
};

/** A page joins features; they do not know each other. */
export const featureArrows = {
  name: 'features apart',
  check: (files) =>
    files.flatMap((file) =>
      file.imports.flatMap(({ target, line }) => {
        const from = featureOf(file.path);
        const to = target && featureOf(target);
        if (!from || !to || from === to || SHARED_FEATURES.has(to)) return [];
        return [{ path: file.path, line, says: `the feature ${from} imports the feature ${to}; a page joins them` }];
      }),
    ),
};

/** No file may need itself by way of others. Imports of types alone leave no trace in the program and do not count. */
export const noCycles = {
  name: 'no cycles',
  check(files) {
    const next = new Map(files.map(({ path, imports }) => [path, imports.filter((i) => i.target && !i.isErased && !i.isLate).map((i) => i.target)]));
    const state = new Map();
    const found = [];
    const visit = (path, way) => {
      if (state.get(path) === 'done') return;
      if (state.get(path) === 'open') {
        found.push({ path, line: 1, says: `imports itself: ${[...way.slice(way.indexOf(path)), path].join(' → ')}` });
        return;
      }
      state.set(path, 'open');
      for (const target of next.get(path) ?? []) visit(target, [...way, path]);
      state.set(path, 'done');
    };
    for (const path of next.keys()) visit(path, []);
    return found;
  },
};

/** Inside a folder of the house by relative path, across by name: so a path says whether a border is crossed. */
export const pathsByBorder = {
  name: 'paths by border',
  check: (files) =>
    files.filter(({ path }) => path.startsWith('packages/server/src/') && !isTest(path)).flatMap((file) =>
      file.imports.flatMap(({ specifier, target, line }) => {
        if (!target) return [];
        if (specifier.startsWith('..')) return [{ path: file.path, line, says: `"${specifier}" leaves the folder: write it with #` }];
        if (specifier.startsWith('#') && dirname(target) === dirname(file.path) && dirname(target) !== 'packages/server/src') {
          return [{ path: file.path, line, says: `"${specifier}" is in the same folder: write it with ./` }];
        }
        return [];
      }),
    ),
};

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { requireHome, requireNode, requireOpenFolder, requireWritableClone } from './machine.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { NODE, Problem, ROOT, STATE } from './project.mjs';
import { endOnSignals, pnpm, stillWorking } from './run.mjs';

const PACKAGES = ['schema', 'server', 'portal'].map((name) => `packages/${name}`);
const MANIFESTS = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...PACKAGES.map((path) => `${path}/package.json`)];
const SOURCES = [...MANIFESTS, 'tsconfig.json', ...PACKAGES];
const BUILT = ['packages/server/dist/main.js', 'packages/portal/dist/index.html'];

/** Brings what is needed to run: Node and all packages, and with `build` the server and the portal. What is up to date is skipped. */
export async function prepare({ build }) {
  requireNode();
  requireWritableClone();
  requireOpenFolder();
  const release = await oneAtATime();
  const forget = endOnSignals(release);
  try {
    await step({
      name: 'installed',
      paths: MANIFESTS,
      results: [NODE],
      before: requireHome,
      say: 'Installing Node 24 and the packages (the first time about a minute)',
      work: () => pnpm(['install', '--frozen-lockfile'], { env: { CI: 'true' } }),
    });
    if (build) {
      await step({
        name: 'built',
        paths: SOURCES,
        results: BUILT.map((path) => join(ROOT, path)),
        say: 'Building the server and the portal',
        work: () => pnpm(['run', 'build']),
      });
    }
  } finally {
    forget();
    release();
  }
}

/** Does one piece of work unless its sources are the same as last time and its results are still there. */
async function step({ name, paths, results, before = () => {}, say, work }) {
  const stamp = join(STATE, name);
  const now = fingerprint(ROOT, paths);
  if (results.every((path) => existsSync(path)) && readStamp(stamp) === now) return;
  before();
  mkdirSync(STATE, { recursive: true });
  rmSync(stamp, { force: true });
  console.log(`${say} …`);
  const quiet = stillWorking('still at it');
  const { code, output, seconds } = await work();
  quiet();
  if (code !== 0) throw new Problem(`${output}\n\n${say}: failed, see above.`);
  writeFileSync(stamp, now);
  console.log(`  done in ${Math.round(seconds)} s`);
}

function readStamp(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

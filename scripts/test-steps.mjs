import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, HOW_TO_GET_CHROMIUM } from './chromium.mjs';
import { checkContract } from './contract.mjs';
import { prepare } from './prepare.mjs';
import { NODE, Problem, ROOT, STATE } from './project.mjs';
import { pnpm, run } from './run.mjs';
import { nodeTest, one, playwright, vitest } from './tally.mjs';

/** Where the runners leave their reports. */
const REPORTS = join(STATE, 'reports');

/**
 * THE list of what npm test does, in order: the cheap and telling first. Each step answers how it ended, what it said, and
 * how many cases that were; a step without cases counts as one.
 */
export function testSteps(env = process.env) {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  return [
    { name: 'contract', run: checkContract, count: one },
    { name: 'types', run: () => pnpm(['run', 'check:types']), count: one },
    { name: 'lint', run: () => pnpm(['run', 'check:lint']), count: one },
    { name: 'texts', run: () => pnpm(['run', 'check:text']), count: one },
    { name: 'laws of the house', run: () => run(NODE, ['scripts/laws.mjs']), count: one },
    { name: 'scripts', run: () => run(NODE, ['--test', '--test-reporter=tap', 'scripts/**/*.test.mjs']), count: nodeTest },
    cases('rules', 'server', 'test:unit'),
    cases('components', 'portal', 'test:unit'),
    { name: 'build', run: build, count: one },
    cases('API and races', 'server', 'test:api'),
    journeys(env),
    proof('faults, short form', '--short'),
    ...(env.LONGER_FORMS === '1' ? [proof('faults, long form'), proof('controls', '--controls')] : []),
  ];
}

/** A step of Vitest cases in one package. */
function cases(name, pkg, script) {
  const file = join(REPORTS, `${pkg}-${script.replace(':', '-')}.json`);
  const args = ['--filter', `@vilcanota/${pkg}`, 'run', script, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return { name, run: () => pnpm(args), count: vitest(file) };
}

/** Faults and races over real servers, with the checker of the whole history. What it found is shown also when all is well. */
function proof(name, ...args) {
  const run_ = () => run(NODE, ['--conditions', 'development', '--import', 'tsx', 'prove/main.ts', ...args], { cwd: join(ROOT, 'packages/server') });
  return { name, run: run_, count: one, isShown: true };
}

async function build() {
  const started = Date.now();
  const outcome = (code, output) => ({ code, output, seconds: (Date.now() - started) / 1000 });
  try {
    await prepare({ build: true });
    return outcome(0, '');
  } catch (cause) {
    if (cause instanceof Problem) return outcome(1, cause.message);
    throw cause;
  }
}

/** The journeys need a browser of the system. Without one they are skipped, unless they are required. */
function journeys(env) {
  const name = 'journeys';
  if (findChromium(env)) {
    const file = join(REPORTS, 'journeys.json');
    return { name, run: () => pnpm(['run', 'test:e2e'], { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } }), count: playwright(file) };
  }
  const output = `The browser journeys were skipped: there is no Chromium here (${HOW_TO_GET_CHROMIUM}).`;
  if (env.JOURNEYS_REQUIRED === '1') return { name, run: () => ({ code: 1, output, seconds: 0 }), count: one };
  return { name, run: () => ({ code: 0, output, seconds: 0 }), count: () => ({ passed: 0, failed: 0, skipped: 1 }), remark: output };
}

import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { NODE, Problem, ROOT } from './project.mjs';

// npm run prove: faults and races over real servers and a real PostgreSQL, then the checker. Needs Node 20 or later and npm, nothing else.
// What comes after -- is passed on: --short, --controls.
try {
  await prepare({ build: false });
  process.exit(await prove(process.argv.slice(2)));
} catch (cause) {
  console.error(cause instanceof Problem ? cause.message : cause);
  process.exit(1);
}

/** The harness ends its own servers and its PostgreSQL: a signal is passed on, and waited for. */
function prove(args) {
  const harness = spawn(NODE, ['--conditions', 'development', '--import', 'tsx', 'prove/main.ts', ...args], { cwd: join(ROOT, 'packages/server'), stdio: 'inherit', detached: true });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => harness.kill(signal));
  return new Promise((resolve, reject) => {
    harness.on('error', reject);
    harness.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

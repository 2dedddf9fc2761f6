import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE, ROOT } from './project.mjs';

/** npm and the terminal both pass a Ctrl-C on: what comes this soon after is the same key press. */
const SAME_KEYPRESS_MS = 700;

/**
 * Runs the built server and answers the code it ended with. It runs in a process group of its own: a Ctrl-C reaches us, and we
 * tell it once per key press. It finishes what it has begun, then stops PostgreSQL. Were we killed, it would notice and do the same.
 */
export function serve({ entry = join(ROOT, 'packages/server/dist/main.js'), env = process.env } = {}) {
  const server = spawn(
    NODE,
    ['--enable-source-maps', '--import', new URL('follow-starter.mjs', import.meta.url).href, entry],
    { cwd: ROOT, env: { NODE_ENV: 'production', ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true },
  );
  let askedAt = 0;
  let asked = 0;
  const ask = () => {
    const now = Date.now();
    if (asked > 0 && now - askedAt < SAME_KEYPRESS_MS) return;
    askedAt = now;
    asked += 1;
    if (asked === 2) console.log('Not waiting for running requests any longer. Nothing confirmed is lost.');
    // A server that was told twice only waits for its database; the third time even that is left to the next start.
    server.kill(asked < 3 ? 'SIGTERM' : 'SIGKILL');
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  if (env.npm_lifecycle_event) whenParentIsGone(() => asked === 0 && ask());
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** npm runs us through a shell, and some shells die of a signal without passing it on. */
function whenParentIsGone(stop) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
}

// Run by itself it serves what is already built (the browser journeys and the tests of stopping do).
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(await serve());

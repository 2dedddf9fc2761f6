import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const ROOT = join(import.meta.dirname, '..');
type Client = { connect(): Promise<unknown>; query(text: string, values: unknown[]): Promise<unknown>; end(): Promise<void> };
/** The server's own. */
const pg = createRequire(join(ROOT, 'packages/server/package.json'))('pg') as { Client: new (to: { connectionString: string }) => Client };

export type OwnServer = {
  /** Where it answers. */
  url: string;
  /** What it has printed so far. */
  printed: () => string;
  /** Moves the clock by which everything is decided, for everybody on this server: an interval as PostgreSQL reads it, from the real time. */
  moveClock: (by: string) => Promise<void>;
  stop: () => Promise<void>;
};

const PATIENCE_MS = 120_000;

/**
 * The demonstration again, on data of its own: a journey that moves the time must not move it under the others. Or without the demonstration, as a network
 * begins. The build is there already.
 */
export async function startOwnServer({ isDemo = true } = {}): Promise<OwnServer> {
  const port = await freePort(4400, 4499);
  const url = `http://127.0.0.1:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'vilcanota-own-'));
  chmodSync(dataDir, 0o755);
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...env } = process.env;
  const server = spawn(process.execPath, [join(ROOT, 'scripts/serve.mjs')], {
    stdio: ['ignore', 'pipe', 'ignore'], env: { ...env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, DEMO: String(isDemo), ...(!isDemo && { TRUSTED_ORIGINS: url }) },
  });
  let output = '';
  server.stdout!.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const patience = Date.now() + PATIENCE_MS;
  while (!(await fetch(`${url}/readyz`).then((answer) => answer.ok, () => false))) {
    if (server.exitCode !== null || Date.now() > patience) {
      await stop();
      throw new Error('The journey’s own server did not start.');
    }
    await sleep(250);
  }
  return {
    url, stop, printed: () => output,
    async moveClock(by) {
      const client = new pg.Client({ connectionString: superuserUrl(dataDir) });
      await client.connect();
      await client.query('update app_clock set shift = $1::interval', [by]).finally(() => client.end());
    },
  };
}

/** The superuser's address of the database that the server made in its data folder. */
function superuserUrl(dataDir: string): string {
  const fact = (name: string) => readFileSync(join(dataDir, 'postgres', name), 'utf8').trim();
  return `postgres://postgres:${fact('password')}@127.0.0.1:${fact('port')}/vilcanota`;
}

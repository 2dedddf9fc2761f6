import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Dialect } from './load.ts';
import { ORIGIN, type World } from './world.ts';

export type Measured = { name: string; url: string; pid: number; dialect: Dialect; stop: () => Promise<void> };

const HOLD = 'mutation H($input: HoldSpotsInput!) { holdSpots(input: $input) { __typename ... on HoldSuccess { reservations { id code } } } }';
const ours: Dialect = {
  path: '/graphql',
  body: ({ agencyId }, departureId, key) => JSON.stringify({ query: HOLD, variables: { input: { agencyId, departureId, key, party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 1 }] } } }),
  isHeld: (body) => body.includes('"HoldSuccess"'),
};
const bare: Dialect = {
  path: '/hold',
  body: ({ agencyId }, departureId, key) => JSON.stringify({ agencyId, departureId, key, people: 1 }),
  isHeld: (body) => body.startsWith('{"held":true'),
};

/** The built server as it runs in production, and the two floors; each a process of its own over the same database. */
export async function startServers(ownerUrl: string, appUrl: string, world: World): Promise<Measured[]> {
  const floor = (name: string, file: string) => start(name, bare, ['--import', 'tsx', resolve(import.meta.dirname, 'floors', file)], {
    DATABASE_URL: appUrl, AUTH_SECRET: world.secret, COOKIE_NAME: world.cookieName,
  });
  const port = await freePort();
  return Promise.all([
    start('vilcanota', ours, ['dist/main.js'], { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, AUTH_SECRET: world.secret, DEMO: 'false', TRUSTED_ORIGINS: ORIGIN, HOST: '127.0.0.1', PORT: String(port), NODE_ENV: 'production' }),
    floor('write only', 'write-only.ts'),
    floor('best single', 'best-single.ts'),
  ]);
}

async function start(name: string, dialect: Dialect, args: string[], env: Record<string, string>): Promise<Measured> {
  const child = spawn(process.execPath, args, { cwd: resolve(import.meta.dirname, '../packages/server'), env: { ...process.env, LOG_LEVEL: 'error', ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const last = () => child.kill('SIGKILL');
  process.on('exit', last);
  return {
    name, dialect, pid: child.pid!, url: await addressOf(name, child),
    async stop() {
      process.off('exit', last);
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function addressOf(name: string, child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const address = /(?:^listening |open at )(http:\S+)/.exec(line)?.[1];
    if (!address) continue;
    child.stdout!.resume();
    return address;
  }
  throw new Error(`The server "${name}" ended before it listened.`);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

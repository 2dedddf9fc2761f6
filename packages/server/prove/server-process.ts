import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';

export type ServerProcess = { url: string; kill: (signal?: NodeJS.Signals) => Promise<void> };

/** Starts a server process of its own over a database and answers its address. */
export async function startServerProcess(databaseUrl: string, control = 'none'): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--conditions', 'development', '--import', 'tsx', resolve(import.meta.dirname, 'one-server.ts')], {
    cwd: resolve(import.meta.dirname, '..'),
    env: { ...process.env, DATABASE_URL: databaseUrl, CONTROL: control, LOG_LEVEL: 'error', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { url: await addressOf(child), kill: (signal = 'SIGKILL') => end(child, signal) };
}

async function addressOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line.startsWith('listening ')) return line.slice('listening '.length);
  }
  throw new Error('The server process ended before it listened.');
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import { CUT } from './cut-replies.ts';

/** How a process differs from an ordinary server. */
export type ProcessWish = {
  /** The name of a broken twin. */
  control?: string;
  /** Loses this share of the replies to mutations. */
  cutReplies?: number;
  /** Holds last about so long. */
  holdSeconds?: number;
  /** Runs jobs and effects, as a server that is started does. */
  hasJobs?: boolean;
  onCut?: () => void;
};
export type ServerProcess = { url: string; isAlive: () => boolean; kill: (signal?: NodeJS.Signals) => Promise<void> };

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Starts a server process of its own over a database and answers its address. */
export async function startServerProcess(databaseUrl: string, wish: ProcessWish = {}): Promise<ServerProcess> {
  const { control = 'none', cutReplies = 0, holdSeconds = 0, hasJobs = false, onCut = () => {} } = wish;
  const child = spawn(process.execPath, ['--conditions', 'development', '--import', 'tsx', resolve(import.meta.dirname, 'one-server.ts')], {
    cwd: resolve(import.meta.dirname, '..'),
    env: {
      ...process.env, DATABASE_URL: databaseUrl, CONTROL: control, CUT_REPLIES: String(cutReplies), HOLD_SECONDS: String(holdSeconds), JOBS: String(hasJobs),
      LOG_LEVEL: process.env.LOG_LEVEL || 'error', NODE_OPTIONS: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a Ctrl-C reaches the harness alone, which ends its servers itself
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  return { url: await addressOf(child, onCut), isAlive, kill: (signal = 'SIGKILL') => end(child, signal) };
}

function addressOf(child: ChildProcess, onCut: () => void): Promise<string> {
  return new Promise((resolve_, reject) => {
    child.once('error', reject);
    let said = '';
    child.stderr!.setEncoding('utf8').on('data', (part: string) => (said = (said + part).slice(-2_000)));
    child.once('exit', () => reject(new Error(`The server process ended before it listened.\n${said}`)));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (line === CUT) onCut();
      else if (line.startsWith('listening ')) resolve_(line.slice('listening '.length));
    });
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

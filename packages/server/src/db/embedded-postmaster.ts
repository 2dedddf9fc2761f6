import { execFileSync } from 'node:child_process';
import { open, readFile, readlink, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import type { DatabaseAccount } from './embedded-account.ts';
import { runBinary, type Binaries } from './embedded-binaries.ts';
import type { DatabaseFolder } from './embedded-folder.ts';
import { isAlive } from './embedded-process.ts';
import { StartupProblem } from './startup-problem.ts';

const START_SECONDS = 120;
const STOP_SECONDS = 60;

/** What PostgreSQL's main process writes about itself into its data folder. */
export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * The main process that holds this cluster, if one is alive. A pid file left behind whose number meanwhile belongs to
 * some other program is removed, because PostgreSQL would refuse to start because of it. A file whose process is
 * gone stays: PostgreSQL clears it itself, after making sure that no backend of the old one is still at work.
 */
export async function findPostmaster(folder: DatabaseFolder): Promise<Postmaster | undefined> {
  const file = join(folder.cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!isAlive(pid)) return undefined;
  if (await isPostmasterOf(pid, folder)) return { pid, port: Number(lines[3]) };
  await rm(file, { force: true });
  return undefined;
}

/** PostgreSQL's main process works from inside its data folder, which tells it from any other program with that number. */
async function isPostmasterOf(pid: number, folder: DatabaseFolder): Promise<boolean> {
  if (platform() === 'linux') {
    const at = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return at === (await realpath(folder.cluster));
  }
  if (platform() === 'win32') return true;
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return false;
  }
}

/** Starts PostgreSQL in a session of its own and waits until it answers. Says why in one sentence when it does not. */
export async function launch(folder: DatabaseFolder, binaries: Binaries, account: DatabaseAccount, durable: boolean): Promise<void> {
  const port = await choosePort(folder);
  await rename(folder.log, `${folder.log}.previous`).catch(() => undefined);
  const log = await open(folder.log, 'a', 0o600);
  try {
    const started = await runBinary(
      binaries.pg_ctl,
      ['start', '--wait', `--timeout=${START_SECONDS}`, '--silent', '--options', serverOptions(port, durable)],
      { account, cwd: folder.root, env: { PGDATA: folder.cluster }, logTo: log.fd },
    );
    if (started.code === 0) return;
  } finally {
    await log.close();
  }
  throw new StartupProblem(`PostgreSQL did not start: ${await reason(folder.log)} (its whole log is ${folder.log}).`);
}

/** Stops PostgreSQL: open connections are ended, everything committed is on disk, then it leaves. */
export async function halt(folder: DatabaseFolder, binaries: Binaries, account: DatabaseAccount): Promise<void> {
  await runBinary(binaries.pg_ctl, ['stop', '--mode=fast', '--wait', `--timeout=${STOP_SECONDS}`, '--silent'], {
    account,
    cwd: folder.root,
    env: { PGDATA: folder.cluster },
  });
}

/**
 * Reachable from this machine only, by TCP only. Durable, unless a test run says otherwise. Its log never quotes
 * statements or the values in them: those can be people's data.
 */
function serverOptions(port: number, durable: boolean): string {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: "''",
    max_connections: 200,
    shared_buffers: '256MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/** The port this data folder used last, so that it stays the same between starts, unless somebody took it meanwhile. */
async function choosePort(folder: DatabaseFolder): Promise<number> {
  const remembered = Number(await readFile(folder.port, 'utf8').catch(() => '0'));
  const port = (remembered && (await freePort(remembered))) || (await freePort(0));
  if (port === undefined) throw new StartupProblem('No free port was found for PostgreSQL on 127.0.0.1.');
  await writeFile(folder.port, String(port));
  return port;
}

function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function reason(log: string): Promise<string> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n');
  const fatal = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? '';
  return fatal.replace(/^.*?(FATAL|PANIC):\s*/, '');
}

import { randomBytes } from 'node:crypto';
import { access, chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { platform } from 'node:os';
import type { DatabaseAccount } from './embedded-account.ts';
import { runBinary, type Binaries } from './embedded-binaries.ts';
import { isAlive } from './embedded-process.ts';
import { StartupProblem } from './startup-problem.ts';

/** The superuser of the embedded cluster. */
export const SUPERUSER = 'postgres';
const MAJOR_VERSION = '18';

/** Where the embedded PostgreSQL keeps its things, all below one private folder of the data folder. */
export interface DatabaseFolder {
  root: string;
  cluster: string;
  password: string;
  port: string;
  log: string;
}

/** The paths below a data folder, whether they exist yet or not. */
export function databaseFolder(dataDir: string, name = 'postgres'): DatabaseFolder {
  const root = join(dataDir, name);
  return { root, cluster: join(root, 'cluster'), password: join(root, 'password'), port: join(root, 'port'), log: join(root, 'log') };
}

/** Makes the data folder itself. */
export async function makeDataFolder(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true }).catch((cause: unknown) => {
    throw new StartupProblem(`The data folder ${dataDir} cannot be made (${(cause as Error).message}): set DATA_DIR to a folder you may write to.`);
  });
}

/** Whether a cluster was made here; refuses data this PostgreSQL cannot read. */
export async function isInitialised(folder: DatabaseFolder): Promise<boolean> {
  const version = await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw new StartupProblem(`The data in ${folder.root} cannot be read (${cause.code}): it belongs to another user; start as that user or set another DATA_DIR.`);
  });
  if (version === undefined) return false;
  if (version.trim() === MAJOR_VERSION) return true;
  throw new StartupProblem(
    `The data in ${folder.root} was made by PostgreSQL ${version.trim()}, and this version brings PostgreSQL ${MAJOR_VERSION}: set another DATA_DIR, or DATABASE_URL.`,
  );
}

/**
 * Makes a new cluster: UTF-8, the builtin C.UTF-8 collation (the same order on every machine), passwords required,
 * a random superuser password. It is made beside its place and then renamed, so a start that was
 * interrupted leaves nothing half-made behind that a later start could take for the real thing.
 */
export async function initialise(dataDir: string, binaries: Binaries, account: DatabaseAccount, durable: boolean): Promise<void> {
  const folder = databaseFolder(dataDir, `postgres.new-${process.pid}`);
  await makeDataFolder(dataDir);
  await access(dataDir, 2).catch(() => {
    throw new StartupProblem(`The data folder ${dataDir} may not be written to by this user: set DATA_DIR to a folder you may write to.`);
  });
  for (const name of await readdir(dataDir)) {
    if (name.startsWith('postgres.new-') && !isAlive(Number(name.split('-')[1]))) await rm(join(dataDir, name), { recursive: true, force: true });
  }
  await mkdir(folder.root, { mode: 0o700 });
  try {
    await writeFile(folder.password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    for (const path of [folder.root, folder.password]) await giveTo(path, account);
    const made = await runBinary(binaries.initdb, initdbArguments(folder, durable), { account, cwd: folder.root });
    if (made.code !== 0) throw new StartupProblem(`PostgreSQL could not make its data in ${dataDir}: ${lastLine(made.output)}`);
    await rename(folder.root, databaseFolder(dataDir).root).catch(unlessAlreadyThere);
  } finally {
    await rm(folder.root, { recursive: true, force: true });
  }
}

/** Two first starts at the same moment: the other one was quicker, and its cluster is as good. */
function unlessAlreadyThere(cause: NodeJS.ErrnoException): void {
  if (cause.code !== 'ENOTEMPTY' && cause.code !== 'EEXIST') throw cause;
}

async function giveTo(path: string, { uid, gid }: DatabaseAccount): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
  else await chmod(path, path.endsWith('password') ? 0o600 : 0o700);
}

function initdbArguments(folder: DatabaseFolder, durable: boolean): string[] {
  return [
    `--pgdata=${folder.cluster}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${folder.password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    // The system's own C.UTF-8 classifies letters for text search; macOS and Windows may not have it.
    `--locale=${platform() === 'linux' ? 'C.UTF-8' : 'C'}`,
    ...(durable ? [] : ['--no-sync']),
  ];
}

/** The last line of what a program said: where PostgreSQL names its reason. */
export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}

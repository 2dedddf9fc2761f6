import { execFileSync, spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartupProblem } from './startup-problem.ts';

/** The system account PostgreSQL runs under; empty means the account of this process. */
export interface DatabaseAccount {
  uid?: number;
  gid?: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends it another account: the one that owns the existing data,
 * else the system user `postgres`, which is made when it is missing. Anybody else runs it as themselves.
 */
export async function databaseAccount(clusterFolder: string): Promise<DatabaseAccount> {
  if (process.getuid?.() !== 0) return {};
  const owner = await stat(clusterFolder).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findUser('postgres') ?? makeUser('postgres');
}

function findUser(name: string): DatabaseAccount | undefined {
  const ask = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

function makeUser(name: string): DatabaseAccount {
  spawnSync('groupadd', ['--system', '--force', name], { stdio: 'ignore' });
  spawnSync('useradd', ['--system', '--gid', name, '--no-create-home', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
  const made = findUser(name);
  if (made) return made;
  throw new StartupProblem(
    `PostgreSQL does not run as root and the system user "${name}" could not be made: start as an ordinary user, or set DATABASE_URL.`,
  );
}

/**
 * Makes sure the lent account can reach what it needs. A clone below a private folder (/root is one) cannot be
 * reached, and PostgreSQL's own message does not say which folder is in the way; ours does.
 */
export async function requireReach(account: DatabaseAccount, paths: string[]): Promise<void> {
  if (account.uid === undefined) return;
  for (const path of paths) {
    const test = spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...account, cwd: '/', stdio: 'ignore' });
    if (test.status === 0) continue;
    const folder = (await blockedFolder(path, account)) ?? path;
    throw new StartupProblem(
      `PostgreSQL does not run as root, and the account it runs under (user id ${account.uid}) may not enter ${folder}: ` +
        `move the project to a folder open to other users, or start as an ordinary user.`,
    );
  }
}

/** The first folder on the way to a path, from the top, that the account may not enter by its mode bits. */
export async function blockedFolder(path: string, account: DatabaseAccount): Promise<string | undefined> {
  const way = [path];
  while (dirname(way[0]!) !== way[0]) way.unshift(dirname(way[0]!));
  for (const folder of way) {
    const { uid, gid, mode } = await stat(folder);
    const needed = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & needed) === 0) return folder;
  }
  return undefined;
}

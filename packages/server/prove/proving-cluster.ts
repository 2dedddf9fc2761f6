import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cloneDatabase, ensureDatabase } from '#db/cluster';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '#db/embedded';
import { databaseFolder } from '#db/embedded-folder';
import { findPostmaster } from '#db/embedded-postmaster';
import { isAlive } from '#db/embedded-process';
import { migrate } from '#db/migrate';
import { openPool } from '#db/pool';
import { loadCatalogue } from '#seed/catalogue/load-catalogue';

/** Settings of PostgreSQL that a proof changes, by name. */
export type DatabaseSettings = Record<string, string>;

export type ProvingCluster = {
  /** A new database, migrated and with the catalogue: the owner's address. */
  newDatabase: (name: string) => Promise<string>;
  /** Changes settings of the cluster; undefined puts them all back. */
  configure: (settings: DatabaseSettings | undefined) => Promise<void>;
  /** Kills the postmaster with SIGKILL, as a crash would; nothing is written to disk any more. Then starts PostgreSQL again, which recovers. */
  crash: () => Promise<void>;
  stop: () => Promise<void>;
};

const NAME = 'vilcanota-prove-';
const TEMPLATE = 'proving_template';

/** A durable PostgreSQL of its own in a folder that goes away with it, on loopback. What a killed run left behind is removed first. */
export async function startProvingCluster(): Promise<ProvingCluster> {
  await clearAbandoned();
  const dataDir = await mkdtemp(join(tmpdir(), `${NAME}${process.pid}-`));
  await chmod(dataDir, 0o755);
  const folder = databaseFolder(dataDir);
  const start = () => startEmbeddedDatabase({ dataDir, log: () => undefined });
  let database: EmbeddedDatabase | undefined;
  let postmaster: number | undefined;
  const remember = async () => void (postmaster = (await findPostmaster(folder))?.pid);
  // Should this process end without stop(), at least nothing of it keeps running.
  const last = () => {
    if (postmaster && isAlive(postmaster)) process.kill(postmaster, 'SIGQUIT');
    rmSync(dataDir, { recursive: true, force: true });
  };
  process.on('exit', last);
  async function stop(): Promise<void> {
    await database?.stop();
    database = undefined;
    await rm(dataDir, { recursive: true, force: true });
    process.off('exit', last);
  }
  try {
    database = await start();
    await remember();
    const url = await ensureDatabase(database.adminUrl, TEMPLATE);
    await migrate(url);
    const pool = openPool({ url, max: 1 });
    await loadCatalogue(pool).finally(() => pool.end());
  } catch (cause) {
    await stop();
    throw cause;
  }
  return {
    stop,
    newDatabase: (name) => cloneDatabase(database!.adminUrl, TEMPLATE, name),
    configure: (settings) => alterSystem(database!.adminUrl, settings),
    async crash() {
      const before = database!.adminUrl;
      const { pid } = (await findPostmaster(folder))!;
      process.kill(pid, 'SIGKILL');
      while (isAlive(pid)) await sleep(5);
      database = await start();
      await remember();
      if (database.adminUrl !== before) throw new Error('PostgreSQL came back on another port: somebody took its own.');
    },
  };
}

async function alterSystem(adminUrl: string, settings: DatabaseSettings | undefined): Promise<void> {
  const pool = openPool({ url: adminUrl, max: 1 });
  try {
    for (const [name, value] of Object.entries(settings ?? {})) await pool.query(`alter system set ${name} = '${value}'`);
    if (!settings) await pool.query('alter system reset all');
    await pool.query('select pg_reload_conf()');
  } finally {
    await pool.end();
  }
}

/** A run that was killed leaves its PostgreSQL behind: taken over, stopped, removed. */
async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(NAME) || isAlive(Number(name.slice(NAME.length).split('-')[0]))) continue;
    const dataDir = join(tmpdir(), name);
    const left = await startEmbeddedDatabase({ dataDir, log: () => undefined }).catch(() => undefined);
    await left?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureDatabase } from '#db/cluster';
import { startEmbeddedDatabase } from '#db/embedded';
import { isAlive } from '#db/embedded-process';
import { migrate } from '#db/migrate';
import { openPool } from '#db/pool';
import { loadCatalogue } from '#seed/catalogue/load-catalogue';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address of the test run's PostgreSQL. */
    adminUrl: string;
  }
}

/** The migrated database, with the catalogue and nothing else, that every worker's own database is copied from. */
export const TEMPLATE = 'vilcanota_template';

const NAME = 'vilcanota-test-';

/** One PostgreSQL for the whole test run, migrated once. It lives in a folder that goes away with the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearAbandoned();
  const dataDir = await mkdtemp(join(tmpdir(), `${NAME}${process.pid}-`));
  await chmod(dataDir, 0o755);
  const database = await startEmbeddedDatabase({ dataDir, log: () => undefined, durable: false });
  const teardown = async () => {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const url = await ensureDatabase(database.adminUrl, TEMPLATE);
    await migrate(url);
    const pool = openPool({ url, max: 1 });
    await loadCatalogue(pool).finally(() => pool.end());
  } catch (cause) {
    await teardown();
    throw cause;
  }
  project.provide('adminUrl', database.adminUrl);
  return teardown;
}

/** A test run that was killed leaves its PostgreSQL behind: taken over, stopped, removed. */
async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(NAME) || isAlive(Number(name.slice(NAME.length).split('-')[0]))) continue;
    const dataDir = join(tmpdir(), name);
    const left = await startEmbeddedDatabase({ dataDir, log: () => undefined, durable: false }).catch(() => undefined);
    await left?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

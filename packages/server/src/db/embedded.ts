import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ensureDatabase } from './cluster.ts';
import { databaseAccount, requireReach } from './embedded-account.ts';
import { findBinaries } from './embedded-binaries.ts';
import { databaseFolder, initialise, isInitialised, makeDataFolder, SUPERUSER } from './embedded-folder.ts';
import { findPostmaster, halt, launch } from './embedded-postmaster.ts';
import { StartupProblem } from './startup-problem.ts';

/** How to start: where the data lives, who hears of the progress, and whether commits must survive a power cut. */
export interface EmbeddedOptions {
  dataDir: string;
  log: (line: string) => void;
  /** Only a test run may say false: then nothing is forced to disk. */
  durable?: boolean;
}

/** A running PostgreSQL, its database made. */
export interface EmbeddedDatabase {
  /** The owner's address of the application's database. */
  url: string;
  /** The superuser's address of the cluster, for making further databases in test runs. */
  adminUrl: string;
  /** Stops PostgreSQL. Call it when the server has answered its last request. */
  stop(): Promise<void>;
}

/** The application's database in the cluster. */
const DATABASE = 'vilcanota';
/** Any number: the lock that says which server a data folder belongs to. */
const OWNER_LOCK = 4_000_331;
const PATIENCE_MS = 60_000;

/**
 * Starts the PostgreSQL that came with the install, with its data below `dataDir`, and makes the data on the first start.
 * A PostgreSQL that a killed server left running on the same data is taken over. Two servers never share
 * a data folder: the second is told so. What cannot be done is said as a StartupProblem.
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { log, durable = true } = options;
  const dataDir = resolve(options.dataDir);
  const folder = databaseFolder(dataDir);
  const binaries = await findBinaries();
  await makeDataFolder(dataDir);
  const account = await databaseAccount(folder.cluster);
  await requireReach(account, [binaries.postgres, dataDir]);

  if (!(await isInitialised(folder))) {
    log(`Making the database in ${folder.root}`);
    await initialise(dataDir, binaries, account, durable);
  }
  const password = await readFile(folder.password, 'utf8');
  const addressOf = (port: number) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;

  let adminUrl = await addressOfRunning(folder, addressOf);
  if (adminUrl) {
    log('PostgreSQL is already running on this data');
  } else {
    log('Starting PostgreSQL');
    await launch(folder, binaries, account, durable).catch(async (problem: unknown) => {
      // Another start on the same data may have been quicker by a moment; whose it is, is decided below.
      if (!(await findPostmaster(folder))) throw problem;
    });
    adminUrl = await addressOfRunning(folder, addressOf);
    if (!adminUrl) throw new StartupProblem(`PostgreSQL stopped right after its start; its log is ${folder.log}.`);
  }
  const claim = await claimFolder(adminUrl, dataDir);
  return {
    url: await ensureDatabase(adminUrl, DATABASE),
    adminUrl,
    async stop() {
      await claim.end();
      await halt(folder, binaries, account);
    },
  };
}

/**
 * The address of a PostgreSQL that already runs on this data, once it answers. One that is recovering is waited for;
 * one that is on its way out is waited out.
 */
async function addressOfRunning(folder: ReturnType<typeof databaseFolder>, addressOf: (port: number) => string): Promise<string | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const postmaster = await findPostmaster(folder);
    if (!postmaster) return undefined;
    const url = addressOf(postmaster.port);
    const refusal = await tryToConnect(url);
    if (refusal === undefined) return url;
    if (Date.now() > deadline) {
      throw new StartupProblem(`PostgreSQL (process ${postmaster.pid}) holds ${folder.root} but does not answer: ${refusal}`);
    }
    await sleep(50);
  }
}

async function tryToConnect(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (cause) {
    return (cause as Error).message;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Takes the data folder for this process by a lock that lives as long as one open connection: when the process dies,
 * however it dies, PostgreSQL lets go of it. A server that was killed a moment ago may hold it for a breath longer.
 */
async function claimFolder(adminUrl: string, dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'vilcanota-claim', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [OWNER_LOCK]);
    if (rows[0]?.mine) return client;
    await sleep(100);
  }
  await client.end();
  throw new StartupProblem(`Another server is already running on the data folder ${dataDir}: stop it, or give this one its own DATA_DIR.`);
}

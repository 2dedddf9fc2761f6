import { once } from 'node:events';
import { createServer } from 'node:net';
import type pg from 'pg';
import type { Config } from '#config';
import { startEmbeddedDatabase } from '#db/embedded';
import { appUrl } from '#db/cluster';
import { APP_ROLE, migrate } from '#db/migrate';
import { StartupProblem } from '#db/startup-problem';
import { startJobs } from '#jobs/start-jobs';
import { systemScope } from '#jobs/system-scope';
import { offerFirstAdministrator } from '#modules/memberships/first-administrator';
import { seedAll } from '#seed/seed-all';
import { makeApp } from './app.ts';
import { type AppAddress, openParts } from './open-parts.ts';

/**
 * Starts everything in order: database, migrations, seeds, the application; stop() is the way back. Asked to stop while it starts,
 * it undoes what was done and throws: a PostgreSQL that nobody uses must not stay behind. hurry() makes a stop that is going on wait
 * for nothing but that PostgreSQL.
 */
export async function startServer(config: Config, say: (line: string) => void, asked: AbortSignal) {
  const undo: (() => Promise<unknown>)[] = [];
  const hurry = new AbortController();
  const hurried = new Promise<void>((resolve) => hurry.signal.addEventListener('abort', () => resolve()));
  let going = Promise.resolve();
  const stop = () => (going = going.then(async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step().catch((cause) => say(`While stopping: ${(cause as Error).message}`));
  }));
  asked.addEventListener('abort', stop);
  try {
    await refuseTakenPort(config);
    let owner = config.databaseUrl;
    let app: AppAddress = config.databaseAppUrl ? { url: config.databaseAppUrl } : { url: owner ?? '', role: APP_ROLE };
    if (!owner) {
      say('Starting the embedded PostgreSQL …');
      const database = await startEmbeddedDatabase({ dataDir: config.dataDir, log: say });
      undo.push(() => database.stop());
      owner = database.url;
      app = { url: appUrl(owner) };
    }
    asked.throwIfAborted();
    say('Bringing the database up to date …');
    await migrate(owner);
    asked.throwIfAborted();
    const { parts, close } = await openParts(config, app);
    undo.push(() => Promise.race([close(), hurried]));
    await refuseOwner(config, parts.pool);
    await refuseDemoData(config, parts.pool);
    asked.throwIfAborted();
    await seedAll({ ...parts, say });
    const server = await makeApp(parts);
    // Stopped together: neither waits for the other's time.
    const running: { stop: () => Promise<unknown> }[] = [{ stop: () => server.close() }];
    undo.push(() => Promise.race([Promise.all(running.map((one) => one.stop())), hurried]));
    asked.throwIfAborted();
    await listen(server, config);
    asked.throwIfAborted();
    running.push(startJobs(parts));
    const token = config.isDemo ? undefined : await offerFirstAdministrator(systemScope(parts, 'start'));
    /** Lets the first administrator in; undefined once there is one, and in the demonstration. */
    const firstAdministratorLink = token && `${parts.identity.baseUrl}/first-administrator#${token}`;
    // Outside the demonstration people open the address that is trusted: another one would refuse them.
    const url = config.isDemo ? `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}` : parts.identity.baseUrl;
    return { stop, hurry: () => hurry.abort(), firstAdministratorLink, url };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** A sign-in of the application's own that is the owner's would make the audit trail changeable without a word. */
async function refuseOwner(config: Config, pool: pg.Pool): Promise<void> {
  if (!config.databaseAppUrl) return;
  const { rows } = await pool.query<{ who: string }>('select current_user::text as who');
  if (rows[0]!.who !== APP_ROLE) throw new StartupProblem(`DATABASE_APP_URL must sign in as ${APP_ROLE}; it signs in as ${rows[0]!.who}.`);
}

/** The demonstration's accounts have a password that everybody knows: where they are, nothing real is served. */
async function refuseDemoData(config: Config, pool: pg.Pool): Promise<void> {
  if (config.isDemo) return;
  const { rowCount } = await pool.query(`select from person where origin = 'DEMO' limit 1`);
  if (rowCount) throw new StartupProblem('This database carries the demonstration’s accounts, whose password is public; with DEMO=false use another DATA_DIR or DATABASE_URL.');
}

async function listen(app: Awaited<ReturnType<typeof makeApp>>, config: Config) {
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (cause) {
    throw listenProblem(cause, config.port);
  }
}

/** Looked at first of all: nobody waits for a database and a demonstration to hear that the port is taken. */
async function refuseTakenPort({ port, host }: Config): Promise<void> {
  const probe = createServer().listen({ port, host });
  try {
    await once(probe, 'listening');
  } catch (cause) {
    throw listenProblem(cause, port);
  }
  probe.close();
  await once(probe, 'close');
}

function listenProblem(cause: unknown, port: number): unknown {
  const code = (cause as { code?: string }).code;
  if (code === 'EADDRINUSE') return new StartupProblem(`Port ${port} is in use; choose another with PORT=…`);
  if (code === 'EACCES') return new StartupProblem(`This user may not listen on port ${port}; choose one above 1023 with PORT=…`);
  return cause;
}

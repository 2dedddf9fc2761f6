import { pino } from 'pino';
import type { Config } from '#config';
import { startEmbeddedDatabase } from '#db/embedded';
import { APP_ROLE, migrate } from '#db/migrate';
import { openOrm } from '#db/orm';
import { openPool } from '#db/pool';
import { StartupProblem } from '#db/startup-problem';
import { makeTakeRoom } from '#modules/capacity/take-room';
import { seedAll } from '#seed/seed-all';
import { makeApp } from './app.ts';
import { makeIdentity } from './identity.ts';

/** Starts everything in order: database, migrations, seeds, the application; stop() is the way back. */
export async function startServer(config: Config, say: (line: string) => void) {
  const log = pino({ level: config.logLevel });
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of undo.reverse()) await step().catch((cause) => log.error({ message: (cause as Error).message }, 'while stopping'));
  };
  try {
    let url = config.databaseUrl;
    if (!url) {
      say('Starting the embedded PostgreSQL …');
      const database = await startEmbeddedDatabase({ dataDir: config.dataDir, log: say });
      undo.push(() => database.stop());
      url = database.url;
    }
    say('Bringing the database up to date …');
    await migrate(url);
    const pool = openPool({ url, role: APP_ROLE });
    const holdPool = openPool({ url, role: APP_ROLE, max: 1, pipeline: true });
    undo.push(() => holdPool.end());
    const orm = await openOrm(pool, new URL(url).pathname.slice(1));
    undo.push(() => orm.close(true));
    const identity = await makeIdentity({ config, pool, log });
    const takeRoom = makeTakeRoom(holdPool);
    await seedAll({ config, pool, orm, identity, takeRoom, log, say });
    const app = await makeApp({ config, pool, orm, identity, log, takeRoom });
    undo.push(() => app.close());
    await listen(app, config);
    return { stop, app, url: `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}` };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

async function listen(app: Awaited<ReturnType<typeof makeApp>>, config: Config) {
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (cause) {
    const code = (cause as { code?: string }).code;
    if (code === 'EADDRINUSE') throw new StartupProblem(`Port ${config.port} is in use; choose another with PORT=…`);
    if (code === 'EACCES') throw new StartupProblem(`This user may not listen on port ${config.port}; choose one above 1023 with PORT=…`);
    throw cause;
  }
}

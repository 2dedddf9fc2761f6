import type { Config } from '#config';
import { startEmbeddedDatabase } from '#db/embedded';
import { migrate } from '#db/migrate';
import { StartupProblem } from '#db/startup-problem';
import { seedAll } from '#seed/seed-all';
import { makeApp } from './app.ts';
import { openParts } from './open-parts.ts';

/**
 * Starts everything in order: database, migrations, seeds, the application; stop() is the way back. Asked to stop while it starts,
 * it undoes what was done and throws: a PostgreSQL that nobody uses must not stay behind.
 */
export async function startServer(config: Config, say: (line: string) => void, asked: AbortSignal) {
  const undo: (() => Promise<unknown>)[] = [];
  let going = Promise.resolve();
  const stop = () => (going = going.then(async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step().catch((cause) => say(`While stopping: ${(cause as Error).message}`));
  }));
  asked.addEventListener('abort', stop);
  try {
    let url = config.databaseUrl;
    if (!url) {
      say('Starting the embedded PostgreSQL …');
      const database = await startEmbeddedDatabase({ dataDir: config.dataDir, log: say });
      undo.push(() => database.stop());
      url = database.url;
    }
    asked.throwIfAborted();
    say('Bringing the database up to date …');
    await migrate(url);
    asked.throwIfAborted();
    const { parts, close } = await openParts(config, url);
    undo.push(close);
    asked.throwIfAborted();
    await seedAll({ ...parts, say });
    const app = await makeApp(parts);
    undo.push(() => app.close());
    asked.throwIfAborted();
    await listen(app, config);
    return { stop, url: `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}` };
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

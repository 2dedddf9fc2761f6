import type { PgBoss } from 'pg-boss';
import type { Parts } from '#http/app';
import { errorFacts } from '#http/error-facts';
import type { Job } from './schedule.ts';
import { systemScope } from './system-scope.ts';
import { briefFault } from './tries.rules.ts';

const TIME_ZONE = 'America/Lima';

/** How often things are looked at; tests look more often. */
export type Pace = { cronMonitorIntervalSeconds: number; cronWorkerIntervalSeconds: number; pollingIntervalSeconds: number };
const ORDINARY: Pace = { cronMonitorIntervalSeconds: 30, cronWorkerIntervalSeconds: 5, pollingIntervalSeconds: 15 };

/**
 * Starts the jobs that have times, by pg-boss: each time is one row, which one process takes, so a job runs once however many servers there
 * are; a time that passed while none was running is made up for once. Its tables are made by our migrations, and it uses our connections.
 * Nobody waits for it: a server listens before its jobs have begun.
 */
export function startTimes(parts: Parts, jobs: readonly Job[], report: (cause: unknown) => void, pace = ORDINARY): { started: Promise<void>; stop: (patienceMs: number) => Promise<void> } {
  if (jobs.length === 0) return { started: Promise.resolve(), stop: async () => {} };
  let isStopping = false;
  const quietly = (cause: unknown) => void (isStopping || report(cause));
  const made = makeBoss(parts, pace, quietly);
  const started = made.then((boss) => (isStopping ? undefined : begin(parts, boss, jobs, pace))).catch(quietly);
  return {
    started,
    async stop(patienceMs) {
      isStopping = true;
      await (await made).stop({ close: false, graceful: true, timeout: patienceMs });
      await started;
    },
  };
}

/** Loaded when the server already listens: nobody waits for it. */
async function makeBoss(parts: Parts, { pollingIntervalSeconds: _, ...pace }: Pace, report: (cause: unknown) => void): Promise<PgBoss> {
  const library = await import('pg-boss');
  const boss = new library.PgBoss({
    db: { executeSql: (text, values) => parts.pool.query(text, values) }, schema: 'jobs', migrate: false, createSchema: false,
    // What needs the rights of the tables' owner, or keeps figures that nobody reads.
    reindex: false, monitorVacuum: false, persistWarnings: false, ...pace,
  });
  boss.on('error', report);
  boss.on('warning', ({ message }) => parts.log.warn({ message }, 'scheduled jobs'));
  return boss;
}

/** A database that is coming up may take a while; pauses grow to half a minute. */
const START_ATTEMPTS = 1_000;

async function begin(parts: Parts, boss: PgBoss, jobs: readonly Job[], { pollingIntervalSeconds }: Pace): Promise<void> {
  await boss.start({ attempts: START_ATTEMPTS });
  for (const { name, every } of jobs) {
    await boss.createQueue(name, { policy: 'singleton', retryLimit: 3, retryDelay: 60, retryBackoff: true });
    await boss.schedule(name, String(every), null, { tz: TIME_ZONE, missed: 'once' });
  }
  for (const { name } of await boss.getSchedules()) {
    if (!jobs.some((job) => job.name === name)) await boss.unschedule(name);
  }
  for (const job of jobs) await boss.work(job.name, { pollingIntervalSeconds }, () => runOne(parts, job));
}

async function runOne(parts: Parts, job: Job): Promise<void> {
  try {
    await job.run(systemScope(parts, `job ${job.name}`));
  } catch (cause) {
    parts.log.error({ job: job.name, err: errorFacts(cause) }, 'a job failed and will be tried again');
    // Kept beside the job's row: without what people typed.
    throw new Error(briefFault(cause));
  }
}

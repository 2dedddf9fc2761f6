import { setTimeout as sleep } from 'node:timers/promises';
import type { Parts } from '#http/app';
import { makeSayUnavailable } from '#http/say-unavailable';
import { makeSendMails } from '#modules/mails/send-mails';
import { drainOutbox } from './drain.ts';
import { type Loop, startLoop } from './loop.ts';
import type { Job } from './schedule.ts';
import { systemScope } from './system-scope.ts';
import { startTimes } from './times.ts';

/** Events are drained when PostgreSQL says that there are some; this often nobody's word is needed. */
const DRAIN_SECONDS = 2;
/** A letter that somebody waits for, to confirm an address, is sent this soon. */
const MAIL_SECONDS = 3;
/** What a running turn may still take while the server stops; what is cut off is done by whoever comes next. */
const PATIENCE_MS = 5_000;

/** Starts what happens without being asked for. The way back: no further turn, and the running ones come to their end. */
export function startJobs(parts: Parts, drainSeconds = DRAIN_SECONDS): { stop: () => Promise<void> } {
  const { effects, schedule } = parts.jobs;
  const sayUnavailable = makeSayUnavailable(parts.log);
  const mails = startMails(parts, sayUnavailable);
  const drain = startLoop(drainSeconds, async (signal) => (await drainOutbox(systemScope(parts), effects, signal)) > 0 && mails?.wake(), sayUnavailable);
  const unlisten = parts.listener.listen('outbox', { hear: drain.wake, resume: drain.wake });
  const loops = schedule.filter(isLoop).map((job) => startLoop(job.every, () => job.run(systemScope(parts, `job ${job.name}`)), sayUnavailable));
  const times = startTimes(parts, schedule.filter((job) => !isLoop(job)), sayUnavailable);
  return {
    async stop() {
      unlisten();
      const stopped = Promise.all([drain.stop(), mails?.stop(), ...loops.map((loop) => loop.stop()), times.stop(PATIENCE_MS)]);
      await Promise.race([stopped, sleep(PATIENCE_MS, undefined, { ref: false })]);
    },
  };
}

/** The loop that sends letters; in the demonstration they are shown instead. Without a mail server they stay queued, which is said once. */
function startMails(parts: Parts, report: (cause: unknown) => void): Loop | undefined {
  if (parts.config.isDemo) return undefined;
  if (!parts.post) {
    parts.log.warn('No mail server is configured (SMTP_URL): letters stay queued.');
    return undefined;
  }
  const sendMails = makeSendMails(parts.post);
  return startLoop(MAIL_SECONDS, (signal) => sendMails(systemScope(parts), signal), report);
}

const isLoop = (job: Job): job is Job & { every: number } => typeof job.every === 'number';

/** Everything that is due, once and in this process: for tests and tools. */
export async function runJobs(parts: Pick<Parts, 'pool' | 'orm' | 'log' | 'config' | 'identity' | 'takeRoom' | 'offerTo' | 'documents' | 'jobs'>): Promise<void> {
  for (const job of parts.jobs.schedule) await job.run(systemScope(parts, `job ${job.name}`));
  await drainOutbox(systemScope(parts), parts.jobs.effects);
}

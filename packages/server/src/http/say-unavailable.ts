import type { Logger } from 'pino';
import { isUnavailable } from '#db/unreachable';
import { errorFacts } from './error-facts.ts';

/** While the database is away every request says the same: one line of it in this time is enough. */
const QUIET_MS = 10_000;

/** Logs that the database does not answer, in one line without a stack, and then how often that was so since. */
export function makeSayUnavailable(log: Logger, clock: () => number = Date.now) {
  let quietUntil = 0;
  let unsaid = 0;
  return (cause: unknown): void => {
    const { stack, ...facts } = errorFacts(cause) as Record<string, unknown>;
    // Answered as "try again" although it is a mistake of ours: the log needs all of it.
    if (!isUnavailable(cause)) return log.error({ err: { ...facts, stack } }, 'database question failed');
    if (clock() < quietUntil) return void unsaid++;
    log.error({ err: facts, ...(unsaid > 0 && { unsaid }) }, 'database unreachable');
    quietUntil = clock() + QUIET_MS;
    unsaid = 0;
  };
}

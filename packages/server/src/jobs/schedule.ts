import { endWaiting } from '#modules/waiting-list/end-waiting';
import { offerWhatFits } from '#modules/waiting-list/offer-freed-spots';
import { expireHolds } from '#modules/reservations/expire-holds';
import type { SystemScope } from './system-scope.ts';

/**
 * A verb of the system and its times. A number: every so many seconds in every server process, so the verb takes its rows with SKIP LOCKED.
 * A text: the five fields of cron in Lima's time (minute hour day month weekday), once however many processes there are.
 */
export type Job = { name: string; every: number | string; run: (scope: SystemScope) => Promise<unknown> };

/** THE list of what the system does by itself, and when. */
export const schedule: readonly Job[] = [
  { name: 'expire-holds', every: 5, run: expireHolds },
  { name: 'end-waiting', every: 60, run: endWaiting },
  // Kept shares that return, certifications that come into force: what the clock frees is announced by nobody.
  { name: 'offer-what-fits', every: 60, run: offerWhatFits },
];

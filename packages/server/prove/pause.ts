import { setTimeout as sleep } from 'node:timers/promises';

/** Sleeps, and not longer than until it is over. */
export async function pause(ms: number, isOver: () => boolean): Promise<void> {
  for (const until = Date.now() + ms; Date.now() < until && !isOver(); ) await sleep(Math.max(1, Math.min(100, until - Date.now())));
}

import type pg from 'pg';
import { pause } from './pause.ts';

const UNSETTLED = `
select (select count(*) from reservation where state in ('HELD', 'PENDING') and expires_at <= app_now())::int
     + (select count(*) from outbox where done_at is null)::int as count`;

/** Waits until what lapsed is written down and every event is done, but not longer than it may take: what is left then shows in the figures. */
export async function settle(ownerPool: pg.Pool, mostSeconds: number, signal: AbortSignal): Promise<void> {
  const until = Date.now() + mostSeconds * 1_000;
  while (Date.now() < until && !signal.aborted) {
    const { rows } = await ownerPool.query<{ count: number }>(UNSETTLED);
    if (rows[0]!.count === 0) return;
    await pause(250, () => signal.aborted);
  }
}

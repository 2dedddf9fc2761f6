import type pg from 'pg';

/**
 * What filled the calendar happened to nobody: hundreds of letters about it would hide those that somebody's own doing brings about.
 * Events since an instant are marked as done; older ones wait for their effects as everywhere.
 */
export async function quietEvents(pool: pg.Pool, since: Date): Promise<void> {
  await pool.query(`update outbox set done_at = app_now(), done_effects = '{demo}' where done_at is null and created_at >= $1`, [since]);
}

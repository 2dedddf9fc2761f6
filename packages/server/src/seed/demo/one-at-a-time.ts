import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';

/** Does work while no other server prepares the demonstration on the same database; the others wait for it. */
export async function oneAtATime<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    for (;;) {
      const { rows } = await client.query("select pg_try_advisory_lock(hashtext('demo')) as mine");
      if (rows[0].mine) break;
      await wait(200);
    }
    try {
      return await work();
    } finally {
      await client.query("select pg_advisory_unlock(hashtext('demo'))");
    }
  } finally {
    client.release();
  }
}

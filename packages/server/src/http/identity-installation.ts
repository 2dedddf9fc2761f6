import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { StartupProblem } from '#db/startup-problem';

/** What this installation remembers for identity: its id, part of the cookie's name, and the secret that signs cookies. */
export type Installation = { id: string; secret: string };

/** Shorter secrets can be guessed. */
const SHORTEST_SECRET = 32;

/** Reads both, making them at the first start; of servers that start at once all get the same. AUTH_SECRET wins over the kept secret. */
export async function readInstallation(pool: pg.Pool, authSecret: string | undefined): Promise<Installation> {
  if (authSecret && authSecret.length < SHORTEST_SECRET) {
    throw new StartupProblem(`AUTH_SECRET must have at least ${SHORTEST_SECRET} characters; leave it out to let the server make one and keep it in its database.`);
  }
  await pool.query(
    `insert into installation (key, value) values ('id', $1), ('auth-secret', $2) on conflict (key) do nothing`,
    [randomBytes(4).toString('hex'), randomBytes(32).toString('base64url')],
  );
  const { rows } = await pool.query<{ key: string; value: string }>(`select key, value from installation where key in ('id', 'auth-secret')`);
  const kept = Object.fromEntries(rows.map((row) => [row.key, row.value]));
  return { id: kept.id!, secret: authSecret ?? kept['auth-secret']! };
}

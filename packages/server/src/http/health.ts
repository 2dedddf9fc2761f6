import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { migrations } from '#db/migrate';

const PATIENCE_MS = 1_500;
const COUNT_MIGRATIONS = { text: 'select count(*)::int as done from migration', query_timeout: PATIENCE_MS } as pg.QueryConfig;

/** /healthz: the process is alive. /readyz: the database is reachable and migrated. */
export function registerHealth(app: FastifyInstance, pool: pg.Pool): void {
  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    try {
      // Whoever asks waits a moment only, whether it is the database that hangs or all our connections to it.
      const { rows } = await Promise.race([pool.query(COUNT_MIGRATIONS), sleep(PATIENCE_MS, undefined, { ref: false }).then(() => Promise.reject(new Error('silent')))]);
      if (rows[0].done >= migrations.length) return { status: 'ready' };
      return reply.code(503).send({ status: 'migrating' });
    } catch {
      return reply.code(503).send({ status: 'database unreachable' });
    }
  });
}

import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { migrations } from '#db/migrate';

/** /healthz: the process is alive. /readyz: the database is reachable and migrated. */
export function registerHealth(app: FastifyInstance, pool: pg.Pool): void {
  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    try {
      const { rows } = await pool.query('select count(*)::int as done from migration');
      if (rows[0].done >= migrations.length) return { status: 'ready' };
      return reply.code(503).send({ status: 'migrating' });
    } catch {
      return reply.code(503).send({ status: 'database unreachable' });
    }
  });
}

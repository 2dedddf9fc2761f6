import type { Config } from '#config';
import { APP_ROLE } from '#db/migrate';
import { openOrm } from '#db/orm';
import { openPool } from '#db/pool';
import type { Steps } from '#modules/capacity/hold-batch';
import { makeTakeRoom } from '#modules/capacity/take-room';
import type { Parts } from './app.ts';
import { makeIdentity } from './identity.ts';
import { makeLog } from './make-log.ts';

/**
 * Puts the parts of the application together over a migrated database: pools, ORM, identity, the road to spots.
 * Production, tests and controls all do it here; only controls name other steps.
 */
export async function openParts(config: Config, url: string, steps?: Steps): Promise<{ parts: Parts; close: () => Promise<void> }> {
  const log = makeLog(config.logLevel);
  const pool = openPool({ url, role: APP_ROLE });
  // Grouped holds have a connection of their own: a hold never queues behind reads.
  const holdPool = openPool({ url, role: APP_ROLE, max: 1, pipeline: true });
  const orm = await openOrm(pool, new URL(url).pathname.slice(1));
  const identity = await makeIdentity({ config, pool, log });
  const parts: Parts = { config, pool, orm, identity, log, takeRoom: makeTakeRoom(holdPool, steps) };
  return {
    parts,
    async close() {
      await orm.close(true);
      if (!pool.ended) await pool.end();
      await holdPool.end();
    },
  };
}

import type { Config } from '#config';
import { Listener } from '#db/listen';
import { openOrm } from '#db/orm';
import { dbOfPool, openPool } from '#db/pool';
import { effects } from '#jobs/effects';
import type { Jobs } from '#jobs/jobs';
import { schedule } from '#jobs/schedule';
import type { Steps } from '#modules/capacity/hold-batch';
import { makeOfferTo, makeTakeRoom } from '#modules/capacity/take-room';
import { Live } from '#modules/live/live';
import { openStore } from '#modules/documents/store';
import { waitingWishes } from '#modules/waiting-list/waiting-wishes';
import { smtpPost } from '#modules/mails/post';
import type { Parts } from './app.ts';
import { makeIdentity } from './identity.ts';
import { makeLog } from './make-log.ts';

/**
 * Where the application reaches its database: by a sign-in of its own, or as the owner who steps down to `role`.
 * The first is safer: nothing sent over such a connection can step up again.
 */
export type AppAddress = { url: string; role?: string };

/** What a broken twin may replace to prove that the tests would notice (prove/controls). */
export type Replaced = { steps?: Steps; jobs?: Jobs };

/**
 * Puts the parts of the application together over a migrated database: pools, ORM, identity, the road to spots.
 * Production, tests and controls all do it here; only controls name other steps and jobs.
 */
export async function openParts(config: Config, { url, role }: AppAddress, { steps, jobs = { effects, schedule } }: Replaced = {}): Promise<{ parts: Parts; close: () => Promise<void> }> {
  const log = makeLog(config.logLevel);
  const pool = openPool({ url, role });
  // Grouped holds have a connection of their own: a hold never queues behind reads.
  // It is one: whoever keeps a day locked must not stop all other holds for longer than this.
  const holdPool = openPool({ url, role, max: 1, pipeline: true, lockSeconds: 5 });
  const orm = await openOrm(pool, new URL(url).pathname.slice(1));
  const identity = await makeIdentity({ config, pool });
  const listener = new Listener({ url, role }, log);
  const takeRoom = makeTakeRoom(holdPool, { steps, waitingWishes });
  const documents = await openStore(config.documents, config.dataDir);
  const post = config.smtp && !config.isDemo ? smtpPost(config.smtp) : undefined;
  const parts: Parts = { config, pool, post, orm, identity, log, listener, live: new Live(dbOfPool(pool), listener), jobs, takeRoom, documents, offerTo: makeOfferTo(takeRoom, waitingWishes, dbOfPool(pool)) };
  return {
    parts,
    async close() {
      post?.close();
      await listener.close();
      await orm.close(true);
      if (!pool.ended) await pool.end();
      await holdPool.end();
    },
  };
}

import { type Db, sql } from '#db/statement';
import type { Event } from './events.ts';

const ANNOUNCE = sql('announce', `
insert into outbox (kind, object_id, facts, created_at)
select x.kind, x.object_id, x.facts::jsonb, $4 from unnest($1::text[], $2::uuid[], $3::text[]) x(kind, object_id, facts)`);

/**
 * Announces what happened, in the caller's transaction: without its commit nothing follows, and with it everything does.
 * `at` is the instant of the transaction, read under its locks.
 */
export async function announce(db: Db, events: readonly Event[], at: string): Promise<void> {
  if (events.length === 0) return;
  await db.query(ANNOUNCE, [events.map((e) => e.kind), events.map((e) => e.objectId), events.map((e) => JSON.stringify(e.facts)), at]);
}

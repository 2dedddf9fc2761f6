import { inTransaction } from '#db/in-transaction';
import { WITH_CLOCK } from '#db/now';
import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import type { OutboxEvent } from '#jobs/events';
import { ENTRY, ENDED_AT, STATE } from './waiting.statements.ts';

/** Written down at a time: short locks. */
const BATCH = 50;

const OVER = sql('waiting-over', `
${WITH_CLOCK} select w.id, w.hold_id as "holdId" from k, ${ENTRY}
 where w.state in ('WAITING','OFFERED') and ${STATE} not in ('WAITING','OFFERED') and ($1::uuid is null or w.hold_id = $1)
 order by w.id limit ${BATCH}`);
// What is extended or confirmed at this moment is waited for, and looked at afterwards.
const LOCK_OFFERS = sql('lock-offers', 'select id from reservation where hold_id = any ($1::uuid[]) order by id for share');
const END = sql('end-waiting', `
${WITH_CLOCK},
x as materialized (
  select w.id, w.agency_id, w.state as before, ${STATE} as after, ${ENDED_AT} as ended_at, date_trunc('milliseconds', k.now) as at from k, ${ENTRY}
   where w.id = any ($1::uuid[]) and w.state in ('WAITING','OFFERED') and ${STATE} not in ('WAITING','OFFERED')
   order by w.id for no key update of w skip locked),
e as (update waiting_entry e set state = x.after, ended_at = x.ended_at from x where e.id = x.id),
a as (insert into audit_entry (at, actor_id, actor_agency_id, via, action, object_type, object_id, before, after)
  select x.at, null, x.agency_id, $2, 'end-waiting', 'WaitingEntry', x.id, jsonb_build_object('state', x.before), jsonb_build_object('state', x.after) from x)
insert into outbox (kind, object_id, facts, created_at)
select 'waiting-ended', x.id, jsonb_build_object('agencyId', x.agency_id, 'state', x.after), x.at from x`);

/** Writes down what the clock and the offers have ended: nothing else changes by it, because the state is derived wherever it is read. */
async function writeDown(db: Db, via: string, holdId: string | null): Promise<number> {
  const over = await db.query<{ id: string; holdId: string | null }>(OVER, [holdId]);
  if (over.length === 0) return 0;
  await db.query(LOCK_OFFERS, [over.flatMap((entry) => entry.holdId ?? [])]);
  await db.query(END, [over.map((entry) => entry.id), via]);
  return over.length;
}

/** The job: parties whose deadline passed, and offers that are over, a batch at a time. */
export async function endWaiting(scope: Scope): Promise<void> {
  while ((await inTransaction(scope, (inside) => writeDown(inside.db, inside.via, null))) === BATCH);
}

/** The effect: a hold was confirmed, released, cancelled by the network or has lapsed; if it was an offer, the party's waiting has ended with it. */
export async function endWaitingOf(scope: Scope, event: OutboxEvent): Promise<void> {
  if (typeof event.facts.holdId === 'string') await writeDown(scope.db, scope.via, event.facts.holdId);
}

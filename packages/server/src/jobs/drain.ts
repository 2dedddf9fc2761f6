import { inTransaction } from '#db/in-transaction';
import { type Db, sql } from '#db/statement';
import { isUnreachable } from '#db/unreachable';
import { errorFacts } from '#http/error-facts';
import type { Effect, Effects } from './effects.ts';
import type { EventKind, OutboxEvent } from './events.ts';
import type { SystemScope } from './system-scope.ts';
import { briefFault, isStuck, pauseSeconds, STUCK_AFTER } from './tries.rules.ts';

const PLAIN_BATCH = 500;
// Nothing follows from these: they are done when they are read.
const FINISH_PLAIN = sql('finish-plain-events', `
update outbox set done_at = app_now() where done_at is null and id in (
  select id from outbox where done_at is null and not kind = any ($1::text[]) order by created_at, id limit ${PLAIN_BATCH} for update skip locked) returning id`);

/** How long an event is left to the process that took it; then another one looks whether something of it is left to do. */
const LEASE_SECONDS = 10;
const TAKE = sql('take-event', `
with k as materialized (select app_now() as now),
next as materialized (
  select o.id from k, outbox o where o.done_at is null and o.kind = any ($1::text[]) and (o.next_attempt_at is null or o.next_attempt_at <= k.now)
   order by o.created_at, o.id limit 1 for update of o skip locked)
update outbox o set next_attempt_at = k.now + make_interval(secs => ${LEASE_SECONDS}) from k, next where o.id = next.id
returning o.id, o.kind, o.object_id as "objectId", o.facts, o.created_at as at, o.done_effects as "doneEffects", o.attempts`);
const LOCK = sql('lock-event', 'select from outbox where id = $1 and done_at is null and not $2 = any (done_effects) for update skip locked');
const MARK = sql('mark-effect', `
update outbox set done_effects = done_effects || $2::text, done_at = case when (done_effects || $2::text) @> $3::text[] then app_now() end,
       last_error = case when (done_effects || $2::text) @> $3::text[] then null else last_error end where id = $1`);
const FAILED = sql('event-failed', `
update outbox set attempts = attempts + 1, next_attempt_at = app_now() + make_interval(secs => $2), last_error = $3 where id = $1 and done_at is null`);

type Taken = OutboxEvent & { doneEffects: string[]; attempts: number };
type Failure = { effect: string; cause: unknown };

/**
 * Does everything that follows from committed events and is due, in their order, and answers how many events it worked on.
 * Any number of processes may do so at once. Each effect has a transaction of its own, which locks the event and marks the effect as done
 * together with what it wrote; one that fails is tried again later and harms no other. Throws when the database is away.
 */
export async function drainOutbox(scope: SystemScope, effects: Effects, signal?: AbortSignal): Promise<number> {
  const kinds = (Object.keys(effects) as EventKind[]).filter((kind) => effects[kind]!.length > 0);
  while ((await scope.db.query(FINISH_PLAIN, [kinds])).length === PLAIN_BATCH);
  for (let worked = 0; ; worked++) {
    const [event] = signal?.aborted ? [] : await scope.db.query<Taken>(TAKE, [kinds]);
    if (!event) return worked;
    await doAll(scope, event, effects[event.kind]!);
  }
}

async function doAll(scope: SystemScope, event: Taken, effects: readonly Effect[]): Promise<void> {
  const names = effects.map(({ name }) => name);
  let failure: Failure | undefined;
  for (const effect of effects.filter(({ name }) => !event.doneEffects.includes(name))) {
    try {
      await doOne(scope, event, effect, names);
    } catch (cause) {
      if (isUnreachable(cause)) throw cause;
      failure ??= { effect: effect.name, cause };
    }
  }
  if (failure) await markFailed(scope, event, failure);
}

function doOne(scope: SystemScope, event: OutboxEvent, effect: Effect, names: readonly string[]): Promise<void> {
  return inTransaction(scope, async (inside) => {
    // Done meanwhile, or just being done, by another process that took the event when we were slow.
    if ((await inside.db.query(LOCK, [event.id, effect.name])).length === 0) return;
    await effect.run({ ...inside, siteUrl: scope.siteUrl, documents: scope.documents }, event);
    await inside.db.query(MARK, [event.id, effect.name, names]);
  });
}

async function markFailed({ db, log }: SystemScope, event: Taken, { effect, cause }: Failure): Promise<void> {
  const attempts = event.attempts + 1;
  await db.query(FAILED, [event.id, pauseSeconds(attempts), `${effect}: ${briefFault(cause)}`]);
  const facts = { eventId: event.id, kind: event.kind, effect, attempts, err: errorFacts(cause) };
  if (isStuck(attempts)) log.error(facts, 'an effect keeps failing');
  else log.warn(facts, 'an effect failed and will be tried again');
}

const STUCK = sql('stuck-events', `
select id, kind, object_id as "objectId", attempts, last_error as "lastError", created_at as at from outbox
 where done_at is null and attempts >= $1 order by created_at, id limit 100`);
export type StuckEvent = { id: string; kind: EventKind; objectId: string; attempts: number; lastError: string; at: string };

/** Events whose effects failed so often that somebody has to look. Expected: none. */
export const findStuckEvents = (db: Db, least = STUCK_AFTER) => db.query<StuckEvent>(STUCK, [least]);

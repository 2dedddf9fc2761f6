import { Batches } from '#db/batch';
import { inTransaction } from '#db/in-transaction';
import { type Db, sql } from '#db/statement';
import { isUnreachable } from '#db/unreachable';
import { errorFacts } from '#http/error-facts';
import type { Scope } from '#http/scope';
import type { Effect, Effects } from './effects.ts';
import type { EventKind, OutboxEvent } from './events.ts';
import { briefFault, isStuck, pauseSeconds, STUCK_AFTER } from './tries.rules.ts';

const PLAIN_BATCH = 500;
// Nothing follows from these: they are done when they are read.
const FINISH_PLAIN = sql('finish-plain-events', `
update outbox set done_at = app_now() where done_at is null and id in (
  select id from outbox where done_at is null and not kind = any ($1::text[]) order by created_at, id limit ${PLAIN_BATCH} for update skip locked) returning id`);
// What another process is working on is skipped; what failed waits for its time.
const TAKE = sql('take-event', `
with k as materialized (select app_now() as now)
select o.id, o.kind, o.object_id as "objectId", o.facts, o.created_at as at, o.done_effects as "doneEffects", o.attempts from k, outbox o
 where o.done_at is null and o.kind = any ($1::text[]) and (o.next_attempt_at is null or o.next_attempt_at <= k.now)
 order by o.created_at, o.id limit 1 for update of o skip locked`);
const DONE = sql('event-done', 'update outbox set done_at = app_now(), done_effects = done_effects || $2::text[], last_error = null where id = $1');
const FAILED = sql('event-failed', `
update outbox set done_effects = done_effects || $2::text[], attempts = attempts + 1, next_attempt_at = app_now() + make_interval(secs => $3), last_error = $4 where id = $1`);
const [SAVE, RELEASE, UNDO] = [sql('save-effect', 'savepoint effect'), sql('release-effect', 'release savepoint effect'), sql('undo-effect', 'rollback to savepoint effect')];

type Taken = OutboxEvent & { doneEffects: string[]; attempts: number };
type Failure = { effect: string; cause: unknown };

/**
 * Does everything that follows from committed events and is due, in their order, and answers how many events it worked on.
 * Any number of processes may do so at once: an event is locked while its effects run, each in a savepoint of its own, and what they write
 * is committed together with the mark that they are done. An effect that fails is tried again later and harms no other.
 */
export async function drainOutbox(scope: Scope, effects: Effects, signal?: AbortSignal): Promise<number> {
  const kinds = (Object.keys(effects) as EventKind[]).filter((kind) => effects[kind]!.length > 0);
  while ((await scope.db.query(FINISH_PLAIN, [kinds])).length === PLAIN_BATCH);
  for (let worked = 0; ; worked++) {
    if (signal?.aborted || !(await drainOne(scope, effects, kinds))) return worked;
  }
}

async function drainOne(scope: Scope, effects: Effects, kinds: readonly EventKind[]): Promise<boolean> {
  let event: Taken | undefined;
  try {
    return await inTransaction(scope, async (inside) => {
      [event] = await inside.db.query<Taken>(TAKE, [kinds]);
      if (!event) return false;
      await runEffects(inside, event, effects[event.kind]!);
      return true;
    });
  } catch (cause) {
    if (!event || isUnreachable(cause)) throw cause;
    // The transaction itself broke, and would at every turn: the events behind this one must not wait for it.
    await markFailed(scope, event, [], { effect: 'all', cause });
    return true;
  }
}

async function runEffects(inside: Scope, event: Taken, effects: readonly Effect[]): Promise<void> {
  const done: string[] = [];
  let failure: Failure | undefined;
  for (const effect of effects) {
    if (event.doneEffects.includes(effect.name)) continue;
    try {
      await inside.db.query(SAVE);
      await effect.run({ ...inside, em: inside.em.fork({ keepTransactionContext: true }), batches: new Batches(inside.db) }, event);
      await inside.db.query(RELEASE);
      done.push(effect.name);
    } catch (cause) {
      await inside.db.query(UNDO);
      failure ??= { effect: effect.name, cause };
    }
  }
  if (failure) await markFailed(inside, event, done, failure);
  else await inside.db.query(DONE, [event.id, done]);
}

async function markFailed({ db, log }: Scope, event: Taken, done: string[], { effect, cause }: Failure): Promise<void> {
  const attempts = event.attempts + 1;
  await db.query(FAILED, [event.id, done, pauseSeconds(attempts), `${effect}: ${briefFault(cause)}`]);
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

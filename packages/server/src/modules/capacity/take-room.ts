import type pg from 'pg';
import type { Db } from '#db/statement';
import { isUnreachable } from '#db/unreachable';
import { type Batching, holdBatch, ordinarySteps, type Steps, type WaitingWishes } from './hold-batch.ts';
import { NeedsMemory } from './needs-memory.ts';
import { type Decision, departuresOf, type Wish } from './wish.ts';

/** Takes room for a wish: every leg or nothing. The answer comes after the commit. */
export type TakeRoom = (wish: Wish) => Promise<Decision>;

/** Offers room to waiting parties, in the order of their joining, where it fits them. Done when each has been tried. */
export type OfferTo = (entryIds: readonly string[]) => Promise<void>;

/** The offers go the road of all wishes: together, so that one transaction sees them in their order. */
export const makeOfferTo = (takeRoom: TakeRoom, waitingWishes: WaitingWishes, db: Db): OfferTo => async (entryIds) => {
  const wishes = await waitingWishes(db, entryIds);
  await Promise.all(wishes.map((wish) => takeRoom(wish)));
};

/** More wishes than this wait for the next transaction. */
const LARGEST_BATCH = 256;
/** Deadlock, serialization failure, unique violation by a twin in another process: worth another try. */
const TRANSIENT = new Set(['40P01', '40001', '23505']);
const MOST_TRIES = 5;

type Waiting = { wish: Wish; resolve: (decision: Decision) => void; reject: (cause: unknown) => void };

/**
 * The one road to spots of this process. While a transaction is in flight wishes wait and then go together;
 * a single wish is a batch of one and waits for nobody. When a batch fails, its wishes are tried one by one,
 * so that one bad wish harms nobody. `pool` must be pipelined and for this alone: a hold never queues behind reads.
 */
export function makeTakeRoom(pool: pg.Pool, { steps = ordinarySteps, waitingWishes }: { steps?: Steps | undefined; waitingWishes: WaitingWishes }): TakeRoom {
  const batching: Batching = { memory: new NeedsMemory(), steps, waitingWishes };
  const waiting: Waiting[] = [];
  let running = false;

  async function run(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, LARGEST_BATCH);
      try {
        const decisions = await withClient(pool, (client) => holdBatch(client, batching, batch.map((w) => w.wish)));
        batch.forEach((w, i) => w.resolve(decisions[i]!));
      } catch (cause) {
        // Without a database there is nobody to ask again, and a wish that was alone has had its turn; the same keys may be sent later.
        const isFinal = isUnreachable(cause) || isCancelled(cause) || (batch.length === 1 && !TRANSIENT.has(codeOf(cause)));
        if (isFinal) for (const one of batch) one.reject(cause);
        else await oneByOne(batch);
      }
    }
    running = false;
  }

  /** A day that stays locked keeps one wish for its departure waiting, not all of them one after the other. */
  async function oneByOne(batch: readonly Waiting[]): Promise<void> {
    const locked = new Map<string, unknown>();
    for (const one of batch) {
      const known = departuresOf(one.wish).map((id) => locked.get(id)).find(Boolean);
      if (known) {
        one.reject(known);
        continue;
      }
      const cause = await alone(one);
      if (codeOf(cause) === LOCK_TIMED_OUT) for (const id of departuresOf(one.wish)) locked.set(id, cause);
    }
  }

  /** Answers what it was rejected with, if it was. */
  async function alone({ wish, resolve, reject }: Waiting): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      try {
        const [decision] = await withClient(pool, (client) => holdBatch(client, batching, [wish]));
        resolve(decision!);
        return undefined;
      } catch (cause) {
        if (attempt < MOST_TRIES && TRANSIENT.has(codeOf(cause))) continue;
        reject(cause);
        return cause;
      }
    }
  }

  return (wish) => new Promise((resolve, reject) => {
    waiting.push({ wish, resolve, reject });
    if (!running) void run();
  });
}

/** Waited for its locks beyond the statement's time: each wish alone would wait as long again. */
const isCancelled = (cause: unknown): boolean => codeOf(cause) === '57014';
const LOCK_TIMED_OUT = '55P03';
const codeOf = (cause: unknown): string => (cause as { code?: string } | undefined)?.code ?? '';

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (cause) {
    // A connection whose transaction failed in an unknown way is not reused.
    client.release(cause as Error);
    throw cause;
  }
}

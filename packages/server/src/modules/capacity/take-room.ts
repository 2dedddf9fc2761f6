import type pg from 'pg';
import { isUnreachable } from '#db/unreachable';
import { holdBatch, ordinarySteps, type Steps } from './hold-batch.ts';
import { NeedsMemory } from './needs-memory.ts';
import type { Decision, Wish } from './wish.ts';

/** Takes room for a wish: every leg or nothing. The answer comes after the commit. */
export type TakeRoom = (wish: Wish) => Promise<Decision>;

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
export function makeTakeRoom(pool: pg.Pool, steps: Steps = ordinarySteps): TakeRoom {
  const memory = new NeedsMemory();
  const waiting: Waiting[] = [];
  let running = false;

  async function run(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, LARGEST_BATCH);
      try {
        const decisions = await withClient(pool, (client) => holdBatch(client, memory, batch.map((w) => w.wish), steps));
        batch.forEach((w, i) => w.resolve(decisions[i]!));
      } catch (cause) {
        // Without a database there is nobody to ask again; the same keys may be sent later.
        if (isUnreachable(cause) || isCancelled(cause)) for (const one of batch) one.reject(cause);
        else for (const one of batch) await alone(one);
      }
    }
    running = false;
  }

  async function alone({ wish, resolve, reject }: Waiting): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        const [decision] = await withClient(pool, (client) => holdBatch(client, memory, [wish], steps));
        return resolve(decision!);
      } catch (cause) {
        if (attempt < MOST_TRIES && TRANSIENT.has((cause as { code?: string }).code ?? '')) continue;
        return reject(cause);
      }
    }
  }

  return (wish) => new Promise((resolve, reject) => {
    waiting.push({ wish, resolve, reject });
    if (!running) void run();
  });
}

/** Waited for its locks beyond the statement's time: each wish alone would wait as long again. */
const isCancelled = (cause: unknown): boolean => (cause as { code?: string }).code === '57014';

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

import { mayPass, type Fault } from '@/graphql/fault-of.ts';
import type { PaperProblem, PaperSent, PaperWish } from './send-paper.ts';

/** A paper on its way. What the server has is not here any more. */
export type Sending = {
  id: number;
  wish: PaperWish;
  state: 'waiting' | 'sending' | 'failed' | 'refused';
  /** How much has left, from 0 to 1. */
  share: number;
  fault: Fault | null;
  problem: PaperProblem | null;
};

/** So many at once: a line in the mountains carries no more, and the server gives a person four. */
const atOnce = 2;

/** Sends papers one after the other; what failed waits for another try, what was refused for being put away. */
export function makePaperQueue(parts: {
  send: (wish: PaperWish, onProgress: (share: number) => void, signal: AbortSignal) => Promise<PaperSent>;
  onSent: () => Promise<unknown>;
  mostBytes: number;
}) {
  let sendings: readonly Sending[] = [];
  let lastId = 0;
  /** The paper that arrived last, by item. */
  let arrived: Readonly<Record<string, PaperWish>> = {};
  /** What is added together is one batch: of those, one does not make up for another. */
  let lastBatch = 0;
  const batches = new Map<number, number>();
  const leaving = new Map<number, AbortController>();
  const listeners = new Set<() => void>();

  function show(next: readonly Sending[]) {
    sendings = next;
    for (const listener of listeners) listener();
  }
  function put(id: number, change: Partial<Sending>) {
    show(sendings.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }
  function drop(id: number) {
    show(sendings.filter((one) => one.id !== id));
  }

  /** Refused before, in the place where this one arrived. */
  function isMadeUpFor(one: Sending, id: number, wish: PaperWish) {
    return one.state === 'refused' && one.wish.itemSlug === wish.itemSlug && one.wish.documentId === wish.documentId && batches.get(one.id)! < batches.get(id)!;
  }

  async function run({ id, wish }: Sending) {
    const abort = new AbortController();
    leaving.set(id, abort);
    put(id, { state: 'sending', share: 0, fault: null });
    const sent = await parts.send(wish, (share) => put(id, { share }), abort.signal);
    leaving.delete(id);
    if (sent.kind === 'fault') put(id, { state: 'failed', fault: sent.fault });
    else if (sent.kind === 'refused') put(id, { state: 'refused', problem: sent.problem });
    else if (sent.kind === 'cancelled') drop(id);
    else {
      // It stays in sight until the list of papers has it.
      await parts.onSent().catch(() => undefined);
      arrived = { ...arrived, [wish.itemSlug]: wish };
      show(sendings.filter((one) => one.id !== id && !isMadeUpFor(one, id, wish)));
    }
    next();
  }

  function next() {
    const running = sendings.filter(({ state }) => state === 'sending').length;
    for (const one of sendings.filter(({ state }) => state === 'waiting').slice(0, atOnce - running)) void run(one);
  }

  return {
    view: () => sendings,
    arrived: () => arrived,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    add(wishes: readonly PaperWish[]) {
      lastBatch++;
      const added = wishes.map((wish): Sending => {
        const isTooLarge = wish.file.size > parts.mostBytes;
        const problem = isTooLarge ? { kind: 'FileTooLarge', mostBytes: parts.mostBytes } : null;
        batches.set(++lastId, lastBatch);
        return { id: lastId, wish, state: isTooLarge ? 'refused' : 'waiting', share: 0, fault: null, problem };
      });
      show([...sendings, ...added]);
      next();
    },
    /** Stops it, or puts away what was not taken. */
    cancel(id: number) {
      const running = leaving.get(id);
      if (running) running.abort();
      else drop(id);
    },
    retry(id: number) {
      put(id, { state: 'waiting', fault: null });
      next();
    },
    /** The line is back: what only the line stopped is tried again. */
    retryAll() {
      show(sendings.map((one) => (one.state === 'failed' && one.fault && mayPass(one.fault) ? { ...one, state: 'waiting', fault: null } : one)));
      next();
    },
    stop() {
      for (const running of leaving.values()) running.abort();
    },
  };
}

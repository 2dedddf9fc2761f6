export type Loop = {
  /** Do it again as soon as what is running is over. */
  wake: () => void;
  /** No further turn; answers when the running one is over. */
  stop: () => Promise<void>;
};

/**
 * Does something again and again: when woken, and at the latest so many seconds after it was done. Never twice at once in this process.
 * A fault is reported and waits for its turn like everything else.
 */
export function startLoop(everySeconds: number, work: (signal: AbortSignal) => Promise<unknown>, report: (cause: unknown) => void): Loop {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isWoken = false;

  async function turn(): Promise<void> {
    do {
      isWoken = false;
      await work(stopping.signal).catch(fail);
    } while (isWoken && !stopping.signal.aborted);
    running = undefined;
    if (!stopping.signal.aborted) timer = setTimeout(wake, everySeconds * 1_000);
  }
  /** Woken again and again, something that always fails would never rest. */
  function fail(cause: unknown): void {
    isWoken = false;
    if (!stopping.signal.aborted) report(cause);
  }
  function wake(): void {
    if (stopping.signal.aborted) return;
    isWoken = true;
    clearTimeout(timer);
    running ??= turn();
  }

  wake();
  return {
    wake,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}

/**
 * An endless list of which a slow reader gets the newest state: what comes while nobody reads is merged into one, so that it
 * never grows beyond what one thing may be.
 */
export class Latest<T> implements AsyncIterableIterator<T, undefined> {
  readonly #merge: (before: T, next: T) => T;
  readonly #onEnd: () => void;
  #pending: { value: T } | undefined;
  #reader: ((result: IteratorResult<T, undefined>) => void) | undefined;
  #isEnded = false;

  constructor(merge: (before: T, next: T) => T, onEnd: () => void = () => {}) {
    this.#merge = merge;
    this.#onEnd = onEnd;
  }

  push(value: T): void {
    if (this.#isEnded) return;
    if (this.#reader) {
      this.#reader({ value, done: false });
      this.#reader = undefined;
    } else this.#pending = { value: this.#pending ? this.#merge(this.#pending.value, value) : value };
  }

  next(): Promise<IteratorResult<T, undefined>> {
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending) return Promise.resolve({ value: pending.value, done: false });
    if (this.#isEnded) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => (this.#reader = resolve));
  }

  return(): Promise<IteratorResult<T, undefined>> {
    if (!this.#isEnded) {
      this.#isEnded = true;
      this.#pending = undefined;
      this.#reader?.({ value: undefined, done: true });
      this.#onEnd();
    }
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/**
 * The same list with something done to each element. Not an async generator: one that waits for its next element
 * cannot be ended before that element comes.
 */
export function eachOf<T, U>(source: AsyncIterableIterator<T, undefined>, work: (value: T) => Promise<U>): AsyncIterableIterator<U, undefined> {
  return {
    async next() {
      const result = await source.next();
      if (result.done) return result;
      try {
        return { value: await work(result.value), done: false };
      } catch (cause) {
        await source.return?.(); // whoever reads is told, and reads no more
        throw cause;
      }
    },
    async return() {
      await source.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

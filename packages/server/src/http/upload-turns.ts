/** How much one person, and everybody together, may send at one time and within a minute, in this process. */
export type UploadBounds = { atOncePerPerson: number; atOnce: number; perMinute: number };
/** A person drops a handful of papers at once; a hundred within a minute is a program (the network's own numbers). */
export const ORDINARY_BOUNDS: UploadBounds = { atOncePerPerson: 4, atOnce: 32, perMinute: 60 };
const MINUTE_MS = 60_000;

/** Gives turns for sending a paper: never more than the bounds allow. Nothing is remembered of who has not sent for a minute. */
export class UploadTurns {
  readonly #running = new Map<string, number>();
  readonly #begun = new Map<string, number[]>();
  readonly #bounds: UploadBounds;
  #all = 0;

  constructor(bounds: UploadBounds = ORDINARY_BOUNDS) {
    this.#bounds = bounds;
  }

  /** The way to give the turn back; or after how many seconds to ask again. */
  take(personId: string, now = Date.now()): (() => void) | { retryAfterSeconds: number } {
    const running = this.#running.get(personId) ?? 0;
    if (running >= this.#bounds.atOncePerPerson || this.#all >= this.#bounds.atOnce) return { retryAfterSeconds: 2 };
    for (const [person, times] of this.#begun) if (times.at(-1)! <= now - MINUTE_MS) this.#begun.delete(person);
    const begun = (this.#begun.get(personId) ?? []).filter((at) => at > now - MINUTE_MS);
    if (begun.length >= this.#bounds.perMinute) return { retryAfterSeconds: Math.ceil((begun[0]! + MINUTE_MS - now) / 1000) };
    this.#begun.set(personId, [...begun, now]);
    this.#running.set(personId, running + 1);
    this.#all++;
    let isGiven = false;
    return () => {
      if (isGiven) return;
      isGiven = true;
      this.#all--;
      const left = this.#running.get(personId)! - 1;
      if (left > 0) this.#running.set(personId, left);
      else this.#running.delete(personId);
    };
  }
}

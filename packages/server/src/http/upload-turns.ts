/** Who sends: a person, from an address, for an agency where the file is an agency's. */
export type Sender = { personId: string; address: string; agencyId?: string };
/** How much one person, one address, one agency, and everybody together, may send at one time, and a person within a minute, in this process. */
export type UploadBounds = { atOncePerPerson: number; atOncePerAddress: number; atOncePerAgency: number; atOnce: number; perMinute: number };
/**
 * A person drops a handful of papers at once; a hundred within a minute is a program. An address and an agency have a quarter of the whole: who makes accounts,
 * or invites people, does not take the turns of everybody by it (the network's own numbers).
 */
export const ORDINARY_BOUNDS: UploadBounds = { atOncePerPerson: 4, atOncePerAddress: 8, atOncePerAgency: 8, atOnce: 32, perMinute: 60 };
const MINUTE_MS = 60_000;

/** Gives turns for sending a file: never more than the bounds allow. Nothing is remembered of who has not sent for a minute. */
export class UploadTurns {
  readonly #running = new Map<string, number>();
  readonly #begun = new Map<string, number[]>();
  readonly #bounds: UploadBounds;
  #all = 0;

  constructor(bounds: UploadBounds = ORDINARY_BOUNDS) {
    this.#bounds = bounds;
  }

  /** The way to give the turn back; or after how many seconds to ask again. */
  take(sender: Sender, now = Date.now()): (() => void) | { retryAfterSeconds: number } {
    const places = this.#placesOf(sender);
    if (this.#all >= this.#bounds.atOnce || places.some(([place, most]) => (this.#running.get(place) ?? 0) >= most)) return { retryAfterSeconds: 2 };
    for (const [person, times] of this.#begun) if (times.at(-1)! <= now - MINUTE_MS) this.#begun.delete(person);
    const begun = (this.#begun.get(sender.personId) ?? []).filter((at) => at > now - MINUTE_MS);
    if (begun.length >= this.#bounds.perMinute) return { retryAfterSeconds: Math.ceil((begun[0]! + MINUTE_MS - now) / 1000) };
    this.#begun.set(sender.personId, [...begun, now]);
    for (const [place] of places) this.#running.set(place, (this.#running.get(place) ?? 0) + 1);
    this.#all++;
    let isGiven = false;
    return () => {
      if (isGiven) return;
      isGiven = true;
      this.#all--;
      for (const [place] of places) this.#giveBack(place);
    };
  }

  #placesOf({ personId, address, agencyId }: Sender): [string, number][] {
    const { atOncePerPerson, atOncePerAddress, atOncePerAgency } = this.#bounds;
    return [[`person ${personId}`, atOncePerPerson], [`address ${address}`, atOncePerAddress], ...(agencyId ? [[`agency ${agencyId}`, atOncePerAgency] as [string, number]] : [])];
  }

  #giveBack(place: string): void {
    const left = this.#running.get(place)! - 1;
    if (left > 0) this.#running.set(place, left);
    else this.#running.delete(place);
  }
}

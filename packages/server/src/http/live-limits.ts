/** What one connection, one person and one address may have open at a time; an office shares an address. */
export const LIVE_LIMITS = {
  subscriptions: 10,
  /** Of a visitor: the board and a few departures on one page; nobody answers for more. */
  visitorSubscriptions: 3,
  /** Subscriptions begun on one connection within a minute. */
  beginnings: 60,
  ofPerson: 12,
  ofAddress: 60,
  /** Connections of visitors at one address: a class or a café that looks at the board; programs have reason to sign in. */
  visitorsOfAddress: 20,
  ofProcess: 2_000,
  /** Visitors alone never take the places of those who work here. */
  visitorsOfProcess: 1_000,
  /** Without any subscription a connection is of no use. */
  idleMs: 60_000,
  /** Then the client comes back and says again who it is. */
  lifeMs: 30 * 60_000,
  /** How often a connection without events asks whether its session still lives. */
  sessionMs: 60_000,
  pingMs: 15_000,
  messageBytes: 64 * 1024,
};
export type LiveLimits = typeof LIVE_LIMITS;

/** Counts what is open, by whom and from where. */
export class OpenConnections {
  readonly #limits: LiveLimits;
  readonly #counts = new Map<string, number>();
  #all = 0;

  constructor(limits: LiveLimits) {
    this.#limits = limits;
  }

  /** Counts one more, unless somebody has too many already; answers how to take it back. */
  open(address: string, personId: string | undefined): (() => void) | undefined {
    const { ofAddress, ofPerson, ofProcess, visitorsOfAddress, visitorsOfProcess } = this.#limits;
    const most = new Map([[`address ${address}`, ofAddress], ...(personId ? [[`person ${personId}`, ofPerson]] as const : [[`visitors ${address}`, visitorsOfAddress], ['visitors', visitorsOfProcess]] as const)]);
    const owners = [...most.keys()];
    if (this.#all >= ofProcess || owners.some((owner) => (this.#counts.get(owner) ?? 0) >= most.get(owner)!)) return undefined;
    this.#add(owners, 1);
    let isOpen = true;
    return () => {
      if (isOpen) this.#add(owners, -1);
      isOpen = false;
    };
  }

  #add(owners: readonly string[], by: 1 | -1): void {
    this.#all += by;
    for (const owner of owners) {
      const count = (this.#counts.get(owner) ?? 0) + by;
      if (count === 0) this.#counts.delete(owner);
      else this.#counts.set(owner, count);
    }
  }
}

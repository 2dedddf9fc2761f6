import pg from 'pg';

/** Somebody who listens to a channel. */
export type Ear = {
  /** A notification came; payloads may come together and more than once. */
  hear: (payload: string) => void;
  /** From now on everything is heard: at the beginning and after every lost connection. What was before may have been missed, so look for yourself. */
  resume: () => void;
};

type Log = { warn: (facts: object, message: string) => void };

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** A connection whose other end is gone without a word is found out by asking. */
const ASK_EVERY_MS = 15_000;
const ANSWER_WITHIN_MS = 5_000;

/** The name of these connections in pg_stat_activity. */
export const LISTENER_NAME = 'vilcanota-listener';

/**
 * The one connection of a process that hears PostgreSQL's notifications, for whoever wants to. It connects when somebody first
 * listens, and comes back by itself after a loss, more and more slowly; then everybody is told to catch up.
 */
export class Listener {
  readonly #options: pg.ClientConfig;
  readonly #log: Log;
  readonly #ears = new Map<string, Set<Ear>>();
  #client: pg.Client | undefined;
  #connecting: Promise<void> | undefined;
  #isClosed = false;
  #wait = FIRST_WAIT_MS;
  #retry: NodeJS.Timeout | undefined;
  #asking: NodeJS.Timeout | undefined;

  constructor({ url, role }: { url: string; role?: string }, log: Log) {
    this.#log = log;
    this.#options = {
      connectionString: url, application_name: LISTENER_NAME, keepAlive: true, connectionTimeoutMillis: 5_000, query_timeout: ANSWER_WITHIN_MS,
      ...(role && { options: `-c role=${role}` }),
    };
  }

  /** Listens to a channel until the function that is returned is called. */
  listen(channel: string, ear: Ear): () => void {
    if (!/^[a-z_]+$/.test(channel)) throw new Error(`Not a channel: ${channel}`);
    const isNew = !this.#ears.has(channel);
    const ears = this.#ears.get(channel) ?? new Set();
    this.#ears.set(channel, ears.add(ear));
    if (!this.#client) this.#connect();
    else if (isNew) void this.#begin(this.#client, [channel]);
    else queueMicrotask(ear.resume);
    return () => void ears.delete(ear);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    clearInterval(this.#asking);
    await this.#connecting;
    await this.#client?.end().catch(() => {});
  }

  #connect(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#retry);
    this.#connecting ??= this.#open().finally(() => (this.#connecting = undefined));
  }

  async #open(): Promise<void> {
    const client = new pg.Client(this.#options);
    let isLost = false;
    const lose = (cause?: Error) => {
      if (isLost) return;
      isLost = true;
      if (this.#client === client) this.#client = undefined;
      clearInterval(this.#asking);
      client.end().catch(() => {});
      if (this.#isClosed) return;
      if (cause) this.#log.warn({ reason: cause.message }, 'listening to the database was interrupted');
      this.#retry = setTimeout(() => this.#connect(), this.#wait * (0.5 + Math.random() / 2));
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    };
    client.on('error', lose);
    client.on('end', () => lose());
    client.on('notification', ({ channel, payload }) => {
      for (const ear of this.#ears.get(channel) ?? []) ear.hear(payload ?? '');
    });
    try {
      await client.connect();
      this.#client = client;
      if (this.#isClosed) {
        await client.end();
        return;
      }
      await this.#begin(client, [...this.#ears.keys()]);
      this.#asking = setInterval(() => client.query('select 1').catch(lose), ASK_EVERY_MS);
    } catch (cause) {
      lose(cause as Error);
    }
  }

  /** Begins to hear channels; only then may those who listen look at what there is. */
  async #begin(client: pg.Client, channels: readonly string[]): Promise<void> {
    await client.query(channels.map((channel) => `listen ${channel}`).join('; '));
    this.#wait = FIRST_WAIT_MS;
    for (const channel of channels) for (const ear of this.#ears.get(channel) ?? []) ear.resume();
  }
}

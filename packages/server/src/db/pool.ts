import type { Socket } from 'node:net';
import pg from 'pg';
import { toIsoInstant } from '#lib/instant';
import type { Db } from './statement.ts';

/** What pg says when a statement was not answered in time. */
const READ_TIMEOUT = 'Query read timeout';

const NAMED = /^\/\*@([a-z0-9-]+)\*\//;

/** Counts the statements sent to PostgreSQL, so that tests can say "one query for the page". */
export const statementCount = { sent: 0 };

/**
 * A connection that prepares what sql() has named: the text carries its name in a leading comment, so the same
 * statement is prepared whether it goes through the pool or through a transaction of the ORM.
 */
class NamingClient extends pg.Client {
  // pg's query has many overloads; only the (text, values) form is rewritten, all others pass through.
  override query(...args: any[]): any {
    statementCount.sent++;
    const [text, values] = args;
    const name = typeof text === 'string' ? NAMED.exec(text)?.[1] : undefined;
    const result = name ? (super.query as any)({ name, text, values: values ?? [] }, ...args.slice(2)) : (super.query as any)(...args);
    if (result instanceof Promise) result.catch((cause: Error) => this.#leaveIfSilent(cause));
    return result;
  }

  /** A database that said nothing in time may never answer: whoever is handed this connection next would wait behind the lost question. */
  #leaveIfSilent(cause: Error): void {
    if (cause.message === READ_TIMEOUT) (this as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
  }
}

const types = new pg.TypeOverrides();
const asText = (text: string) => text;
types.setTypeParser(1082, asText); // date stays a calendar date
types.setTypeParser(1114, asText);
types.setTypeParser(1186, asText);
types.setTypeParser(1184, toIsoInstant);
types.setTypeParser(20, (text) => Number(text)); // bigint: money in minor units, within the safe integers by contract
types.setTypeParser(1700, (text) => Number(text)); // numeric: hectares

export type PoolOptions = {
  url: string;
  role?: string;
  max?: number;
  /** Statements are sent without waiting for the one before: for grouped holds. */
  pipeline?: boolean;
  /** How long a statement may take before PostgreSQL gives it up; 0: as long as it takes, for migrations and waiting for another's. */
  statementSeconds?: number;
  /** How long a statement may wait for a lock; undefined: as long as it may take. */
  lockSeconds?: number;
};

/** A database that hangs does not end its statements either: this much later we stop listening. */
const GRACE_SECONDS = 2;

/** The pool everything shares: the ORM's queries, named statements and grouped holds. */
export function openPool({ url, role, max = 10, pipeline = false, statementSeconds = 10, lockSeconds }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    pipeline,
    Client: NamingClient,
    types,
    idleTimeoutMillis: 0, // connections keep their prepared statements
    connectionTimeoutMillis: 5_000,
    ...(statementSeconds > 0 && { query_timeout: (statementSeconds + GRACE_SECONDS) * 1_000 }),
    // A forgotten transaction would stop PostgreSQL from pruning the counters' old versions.
    options: `-c TimeZone=UTC -c idle_in_transaction_session_timeout=30000 -c statement_timeout=${statementSeconds}s${lockSeconds ? ` -c lock_timeout=${lockSeconds}s` : ''}${role ? ` -c role=${role}` : ''}`,
  } as pg.PoolConfig);
  pool.on('error', () => {}); // an idle connection dropped by the server is replaced at the next use
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/**
 * The pool as the ORM takes connections from it. A transaction whose connection is lost fails its rollback too, and Kysely then keeps
 * the dead connection: ten of them and the pool is empty for good, and closing it waits for ever. So a lost one comes back by itself.
 */
export function poolOfTransactions(pool: pg.Pool) {
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect(): Promise<pg.PoolClient> {
      const client = await pool.connect();
      const giveBack = client.release.bind(client);
      let isBack = false;
      const release = (cause?: Error | boolean) => {
        if (isBack) return;
        isBack = true;
        client.off('end', onLost);
        giveBack(cause);
      };
      const onLost = () => release(true);
      client.once('end', onLost);
      client.release = release; // the pool makes a new one each time it hands the client out
      return client;
    },
  };
}

/** Runs named statements on whichever connection of the pool is free. */
export function dbOfPool(pool: pg.Pool): Db {
  return {
    async query<Row extends object>(statement: string, values: readonly unknown[] = []) {
      return (await pool.query(statement, values as unknown[])).rows as Row[];
    },
  };
}

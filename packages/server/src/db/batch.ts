import DataLoader from 'dataloader';
import type { Db } from './statement.ts';

/** One relation read for a whole page in one statement: keys in, values out in the same order. */
export type Batch<Key, Value> = { readonly load: (db: Db, keys: readonly Key[]) => Promise<Value[]> };

/** Defines a batch. Declare it once, as a constant beside the finder it uses. */
export function defineBatch<Key, Value>(load: (db: Db, keys: readonly Key[]) => Promise<Value[]>): Batch<Key, Value> {
  return { load };
}

/** Defines a batch whose rows carry their key; a key without a row gives null. */
export function defineBatchById<Row extends { id: string }>(load: (db: Db, ids: readonly string[]) => Promise<Row[]>): Batch<string, Row | null> {
  return defineBatch(async (db, ids) => {
    const byId = new Map((await load(db, ids)).map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** Groups rows by a key, in the order of the keys: for relations to many. */
export function groupRows<Row, Key>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

/** The batches of one request: asks for the same relation are gathered into one statement and remembered. */
export class Batches {
  readonly #loaders = new Map<Batch<any, any>, DataLoader<any, any>>();
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  load<Key, Value>(batch: Batch<Key, Value>, key: Key): Promise<Value> {
    let loader = this.#loaders.get(batch);
    if (!loader) {
      loader = new DataLoader<Key, Value>((keys) => batch.load(this.#db, keys), { maxBatchSize: 1000 });
      this.#loaders.set(batch, loader);
    }
    return loader.load(key);
  }

  /** Forget what was read: after a mutation the answer is read again. */
  clear(): void {
    this.#loaders.clear();
  }
}

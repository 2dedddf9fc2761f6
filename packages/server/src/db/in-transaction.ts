import { CompiledQuery, type Transaction } from 'kysely';
import type { Scope } from '#http/scope';
import { Batches } from './batch.ts';
import { readNow } from './now.ts';
import type { Db, Statement } from './statement.ts';

/**
 * Runs work in one transaction. Use the scope it hands you: its em, db, batches and clock are the transaction's;
 * the outer ones are not in it, and would want a second connection while holding the first. An exception rolls everything back.
 */
export async function inTransaction<T>(scope: Scope, work: (scope: Scope) => Promise<T>): Promise<T> {
  return scope.em.fork().transactional(async (em) => {
    const trx = em.getTransactionContext<Transaction<unknown>>()!;
    const db = dbOf(trx);
    return work({ ...scope, em: em as Scope['em'], db, batches: new Batches(db), now: () => readNow(db) });
  });
}

function dbOf(trx: Transaction<unknown>): Db {
  return {
    async query<Row extends object>(statement: Statement, values: readonly unknown[] = []) {
      const result = await trx.executeQuery<Row>(CompiledQuery.raw(statement, [...values]));
      return result.rows;
    },
  };
}

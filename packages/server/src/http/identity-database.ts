import { Kysely, type KyselyPlugin, PostgresDialect } from 'kysely';
import type pg from 'pg';

/** The pool hands instants over as text; better-auth compares them as dates, and a text is never past its expiry. */
const instantsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  async transformResult({ result }) {
    for (const row of result.rows) {
      for (const [key, value] of Object.entries(row)) {
        if (typeof value === 'string' && key.endsWith('At')) row[key] = new Date(value);
      }
    }
    return result;
  },
};

/** The shared pool as better-auth sees it: only the tables of schema auth. */
export const identityDatabase = (pool: pg.Pool) => new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }).withSchema('auth').withPlugin(instantsAsDates);

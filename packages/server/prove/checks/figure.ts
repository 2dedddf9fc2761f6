import type pg from 'pg';
import type { Db } from '#db/statement';
import type { Act } from '../acts.ts';

/** What the checker looks at when everything is over. */
export type Evidence = {
  /** The database as its owner. */
  db: Db;
  ownerPool: pg.Pool;
  acts: readonly Act[];
};

/** Something that must not be: its offenders, each in a few words. Expected: none. */
export type Figure = { name: string; find: (evidence: Evidence) => Promise<string[]> };

/** Offenders by one statement that yields a column `what`. */
export const bySql = (text: string) => async ({ ownerPool }: Evidence): Promise<string[]> => (await ownerPool.query<{ what: string }>(text)).rows.map(({ what }) => what);

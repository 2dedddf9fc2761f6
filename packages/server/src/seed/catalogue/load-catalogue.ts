import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type Catalogue, catalogue } from './catalogue.ts';
import { communityLoads } from './community-loads.ts';
import type { Load } from './load.ts';
import { networkLoads } from './network-loads.ts';
import { trekLoads } from './trek-loads.ts';

/** All of the catalogue's rows, in the order in which they point to each other. */
export const catalogueLoads = (from: Catalogue): Load[] => [...networkLoads(from), ...communityLoads(from), ...trekLoads(from)];

/**
 * Loads the catalogue into every installation, in one transaction. A catalogue that is already there, unchanged, is left alone;
 * servers that start at once on one database load it one after the other.
 */
export async function loadCatalogue(pool: pg.Pool): Promise<void> {
  const loads = catalogueLoads(catalogue);
  const version = createHash('sha256').update(JSON.stringify(loads)).digest('hex');
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('catalogue'))");
    const { rows } = await client.query("select value from installation where key = 'catalogue'");
    if (rows[0]?.value !== version) {
      for (const load of loads) {
        if (load.before) await client.query(load.before);
        await client.query(load.statement, [JSON.stringify(load.rows)]);
      }
      await client.query("insert into installation (key, value) values ('catalogue', $1) on conflict (key) do update set value = excluded.value", [version]);
    }
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => {});
    throw cause;
  } finally {
    client.release();
  }
}

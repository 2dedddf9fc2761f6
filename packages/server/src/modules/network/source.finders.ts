import { defineBatchById } from '#db/batch';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';

/** Where a fact was read. */
export type SourceRow = { id: string; title: string; url: string | null; dated: string | null };

const SOURCES = sql('sources-by-id', 'select id, title, url, dated from source where id = any ($1::text[])');

const sourceById = defineBatchById((db, ids) => db.query<SourceRow>(SOURCES, [ids]));

/** The sources of a fact, in the order in which the catalogue names them: one statement for the whole request. */
export async function loadSources(scope: Scope, ids: readonly string[]): Promise<SourceRow[]> {
  const sources = await Promise.all(ids.map((id) => scope.batches.load(sourceById, id)));
  return sources.filter((source) => source !== null);
}

import type { Scope } from '#http/scope';
import { CSV_START, csvRow } from '#lib/csv';
import { nameOfObject, objectKey } from './object-names.ts';
import { findTrail, type TrailKeys, type TrailRow } from './trail.finders.ts';

export const trailFormats = ['csv', 'jsonl'] as const;
export type TrailFormat = (typeof trailFormats)[number];

/** Read at a time: the file is never whole in memory. */
const AT_ONCE = 500;
/** One file has at most so many entries; the last line says so when there are more. */
export const MOST_EXPORTED = 100_000;

const COLUMNS = ['at', 'actor', 'actor_id', 'agency', 'agency_id', 'via', 'action', 'object_type', 'object_id', 'object', 'reason', 'changes', 'has_erased_words'];
type Named = TrailRow & { name: string | null };

const LINES: Record<TrailFormat, { start: string; line: (row: Named) => string; cut: string }> = {
  csv: {
    start: CSV_START + csvRow(COLUMNS),
    line: (row) => csvRow([row.at, row.actor ?? row.actorId ?? 'system', row.actorId, row.agency, row.agencyId, row.via, row.action, row.objectType, row.objectId, row.name, row.reason,
      row.changes.map(({ field, before, after }) => `${field}: ${before ?? '∅'} → ${after ?? '∅'}`).join('\n'), row.hasErasedWords ? 'true' : 'false']),
    cut: csvRow(['', '', '', '', '', '', 'export-cut', '', '', '', `${MOST_EXPORTED} entries are in this file and there are more: export by shorter ranges of dates.`, '', '']),
  },
  jsonl: {
    start: '',
    line: ({ at, actorId, actor, agencyId, agency, via, action, objectType, objectId, name, reason, hasErasedWords, changes, id }) =>
      `${JSON.stringify({ id, at, actorId, actor, agencyId, agency, via, action, objectType, objectId, object: name, reason, hasErasedWords, changes })}\n`,
    cut: `${JSON.stringify({ cut: true, entries: MOST_EXPORTED })}\n`,
  },
};

/** The trail as lines of a file, page by page, the newest entry first. */
export async function* writeTrail(scope: Scope, keys: TrailKeys, format: TrailFormat, most = MOST_EXPORTED): AsyncGenerator<string> {
  const { start, line, cut } = LINES[format];
  if (start) yield start;
  let after: readonly string[] | undefined;
  for (let written = 0; ; written += AT_ONCE) {
    const found = await findTrail(scope.db, keys, after, AT_ONCE);
    const page = found.slice(0, Math.min(AT_ONCE, most - written));
    yield (await named(scope, page)).map(line).join('');
    if (found.length <= page.length) return;
    if (written + page.length >= most) return yield cut;
    const last = page.at(-1)!;
    after = [last.position, last.id];
  }
}

async function named(scope: Scope, rows: readonly TrailRow[]): Promise<Named[]> {
  const names = await nameOfObject.load(scope.db, rows.map(objectKey));
  return rows.map((row, i) => ({ ...row, name: names[i]!.name }));
}

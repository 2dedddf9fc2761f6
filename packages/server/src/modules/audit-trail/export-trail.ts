import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { badInput } from '#graphql/bad-input';
import { isLocalDate } from '#lib/calendar';
import type { Scope } from '#http/scope';
import { findAuditSeal } from '#modules/audit/seal.finders';
import { writeAudit } from '#modules/audit/write-audit';
import { cutWordsOf, keysOf, MOST_KEYS, TRAIL_FIELDS, type TrailFilter } from './trail-keys.ts';
import { type TrailFormat, trailFormats, writeTrail } from './write-trail.ts';

export type TrailFile = { name: string; mediaType: string; lines: AsyncGenerator<string> };

const MEDIA_TYPES: Record<TrailFormat, string> = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' };

/**
 * Hands the filtered trail out as a file, for the network's administration. Who took what with which filter is an entry of the trail itself,
 * written before the first line leaves, with the seal it stood under.
 */
export async function exportTrail(scope: Scope, asked: Record<string, unknown>): Promise<TrailFile> {
  requireForNetwork(scope.viewer, 'readAudit');
  const format = trailFormats.find((known) => known === (asked.format ?? 'csv'));
  if (!format) throw badInput(`format must be one of ${trailFormats.join(', ')}.`);
  const filter = readFilter(asked);
  // A file says nowhere that it is a part.
  const cut = await cutWordsOf(scope.db, filter);
  if (cut.length > 0) throw badInput(`More than ${MOST_KEYS} names contain ${cut.join(', ')}: write more of it.`);
  const keys = await keysOf(scope.db, filter);
  const seal = await findAuditSeal(scope.db);
  await inTransaction(scope, (inside) => writeAudit(inside, {
    action: 'export-audit-trail', objectType: 'AuditTrail', objectId: 'audit-trail', after: { format, ...filter, seal: seal?.number ?? null, digest: seal?.digest ?? null },
  }));
  const stamp = (await scope.now()).toISOString().slice(0, 16).replace(':', '');
  return { name: `bitacora_${stamp}Z.${format}`, mediaType: MEDIA_TYPES[format], lines: writeTrail(scope, keys, format) };
}

/** The filter as an address has it: the words of the contract's filter, once each. */
function readFilter(asked: Record<string, unknown>): TrailFilter {
  const filter: TrailFilter = {};
  for (const field of TRAIL_FIELDS) {
    const word = asked[field];
    if (word === undefined || word === '') continue;
    if (typeof word !== 'string') throw badInput(`${field} is given once.`);
    if ((field === 'from' || field === 'to') && !isLocalDate(word)) throw badInput(`${field} must be a date as YYYY-MM-DD.`);
    filter[field] = word;
  }
  return filter;
}

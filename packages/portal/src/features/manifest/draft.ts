import { keepDraft, readDraft } from '@/lib/session-drafts.ts';
import type { Row } from './row.ts';
import { isEmptyRow } from './row.ts';

/** A list being typed, and the mark of the saved list it began from. */
export type ManifestDraft = { base: string; rows: readonly Row[] };

/** One list per hold: named by the code of its first reservation. */
export function manifestDraftName(firstCode: string): string {
  return `manifest.${firstCode}`;
}

/**
 * Takes names along when the same people are held for again: what was being typed for the old hold, else what was saved
 * there, waits as a draft on the new one, from no saved list.
 */
export function carryNames(owner: string, from: string, to: string, saved: readonly Row[]) {
  const typed = readDraft<ManifestDraft>(owner, manifestDraftName(from))?.rows.filter((row) => !isEmptyRow(row));
  const rows = typed && typed.length > 0 ? typed : saved;
  if (rows.length > 0) keepDraft(owner, manifestDraftName(to), { base: 'carried', rows } satisfies ManifestDraft);
}

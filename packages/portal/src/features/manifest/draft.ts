import { keepDraft, readDraft } from '@/lib/session-drafts.ts';
import { isEmptyRow, type Row } from './row.ts';

/** A list being typed, and the mark of the saved list it began from. */
export type ManifestDraft = { base: string; rows: readonly Row[] };

/** One list per hold: named by the code of its first reservation. */
export function manifestDraftName(firstCode: string): string {
  return `manifest.${firstCode}`;
}

/**
 * Takes along what was being typed and not saved when the same people are held for again: it waits as a draft on the new
 * hold, from no saved list. Saved names are the server's to keep.
 */
export function carryTyped(owner: string, from: string, to: string) {
  const rows = readDraft<ManifestDraft>(owner, manifestDraftName(from))?.rows.filter((row) => !isEmptyRow(row)) ?? [];
  if (rows.length > 0) keepDraft(owner, manifestDraftName(to), { base: 'carried', rows } satisfies ManifestDraft);
}

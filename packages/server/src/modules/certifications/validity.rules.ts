import type { Refusal } from '#graphql/problem';

/** How long what an item shows is good (checklist.rules.ts, earliestLapse); null when nothing of it runs out. */
export type LineEvidence<I extends { isRequired: boolean }> = { item: I; evidenceUntil: string | null };

/** How long a certification lasts, and what bounds it. */
export type Validity<I> = {
  /** The last day the network chose. */
  decidedUntil: string;
  /** The last day it is in force: never later than decidedUntil. */
  validUntil: string;
  /** The required item whose evidence runs out before the chosen day; null: the network's own choice bounds it. */
  limitedBy: I | null;
};

/** Of what is required, what runs out first; of two on the same day the one that comes first in the checklist. Undefined when nothing runs out. */
export function firstToLapse<I extends { isRequired: boolean }>(lines: readonly LineEvidence<I>[]): { item: I; evidenceUntil: string } | undefined {
  let first: { item: I; evidenceUntil: string } | undefined;
  for (const { item, evidenceUntil } of lines) {
    if (item.isRequired && evidenceUntil && (!first || evidenceUntil < first.evidenceUntil)) first = { item, evidenceUntil };
  }
  return first;
}

/**
 * A certification lasts until the day the network chose, and never longer than what it rests on: the earliest lapse of the evidence of
 * required items. What is only recommended bounds nothing.
 */
export function validityOf<I extends { isRequired: boolean }>(lines: readonly LineEvidence<I>[], decidedUntil: string): Validity<I> {
  const first = firstToLapse(lines);
  if (!first || first.evidenceUntil >= decidedUntil) return { decidedUntil, validUntil: decidedUntil, limitedBy: null };
  return { decidedUntil, validUntil: first.evidenceUntil, limitedBy: first.item };
}

/** Required items whose evidence ran out before a day. On its last day evidence is still good. */
export function lapsedLines<I extends { isRequired: boolean }>(lines: readonly LineEvidence<I>[], today: string): LineEvidence<I>[] {
  return lines.filter(({ item, evidenceUntil }) => item.isRequired && evidenceUntil !== null && evidenceUntil < today);
}

export type EvidenceLapsed<I extends { isRequired: boolean }> = Refusal<'EvidenceLapsed'> & { lapsed: LineEvidence<I>[] };

/** Refuses certifying on evidence that has run out, and says what ran out when. */
export function refuseIfEvidenceLapsed<I extends { isRequired: boolean }>(lines: readonly LineEvidence<I>[], today: string): EvidenceLapsed<I> | undefined {
  const lapsed = lapsedLines(lines, today);
  if (lapsed.length === 0) return undefined;
  return { kind: 'EvidenceLapsed', lapsed, message: `The evidence of ${lapsed.length} required items has run out.` };
}

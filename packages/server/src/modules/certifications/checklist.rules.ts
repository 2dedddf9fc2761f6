import type { Refusal } from '#graphql/problem';

/** What kind of demand an item of the checklist is. */
export const checklistLevels = ['LEGAL', 'NETWORK', 'RECOMMENDED'] as const;
export type ChecklistLevel = (typeof checklistLevels)[number];

type Item = { slug: string; isRequired: boolean; needsValidUntil: boolean };
type Line<I extends Item> = { item: I; answer: string | null; validUntil: string | null };

export type CertificationIncomplete<I extends Item = Item> = Refusal<'CertificationIncomplete'> & { missing: I[]; outOfDate: I[] };

/** Required items without an answer, or without the date their evidence is valid until. */
export function missingItems<I extends Item>(lines: readonly Line<I>[]): I[] {
  return lines.filter(({ item, answer, validUntil }) => item.isRequired && (!answer?.trim() || (item.needsValidUntil && !validUntil))).map((line) => line.item);
}

/** Answered items whose evidence ran out before today. On its last day evidence is still good. */
export function outOfDateItems<I extends Item>(lines: readonly Line<I>[], today: string): I[] {
  return lines.filter(({ answer, validUntil }) => answer && validUntil && validUntil < today).map((line) => line.item);
}

/** Refuses handing in a file with gaps or with evidence that is out of date, and names every item. */
export function refuseIfIncomplete<I extends Item>(lines: readonly Line<I>[], today: string): CertificationIncomplete<I> | undefined {
  const missing = missingItems(lines);
  const outOfDate = outOfDateItems(lines, today);
  if (missing.length === 0 && outOfDate.length === 0) return undefined;
  return { kind: 'CertificationIncomplete', missing, outOfDate, message: `${missing.length} required items are not answered; the evidence of ${outOfDate.length} is out of date.` };
}

import type { Refusal } from '#graphql/problem';

/** What kind of demand an item of the checklist is. */
export const checklistLevels = ['LEGAL', 'NETWORK', 'RECOMMENDED'] as const;
export type ChecklistLevel = (typeof checklistLevels)[number];

type Item = { slug: string; isRequired: boolean; needsValidUntil: boolean };
/** What an item shows today: its answer, and its documents as they are now. */
export type Evidence = { answer: string | null; validUntil: string | null; documents: readonly { validUntil: string | null }[] };
type Line<I extends Item> = Evidence & { item: I };

export type CertificationIncomplete<I extends Item = Item> = Refusal<'CertificationIncomplete'> & { missing: I[]; outOfDate: I[] };

/** An item shows something when it is answered or has a document. */
const showsSomething = ({ answer, documents }: Evidence): boolean => Boolean(answer?.trim()) || documents.length > 0;

/** The earliest day on which something that an item shows runs out; null when nothing of it does. */
export function earliestLapse(evidence: Evidence): string | null {
  if (!showsSomething(evidence)) return null;
  return [evidence.validUntil, ...evidence.documents.map(({ validUntil }) => validUntil)].filter((day) => day !== null).toSorted()[0] ?? null;
}

/** Required items that show nothing, or lack the date their evidence is valid until: on the line or on a document. */
export function missingItems<I extends Item>(lines: readonly Line<I>[]): I[] {
  return lines.filter((line) => line.item.isRequired && (!showsSomething(line) || (line.item.needsValidUntil && !earliestLapse(line)))).map((line) => line.item);
}

/** Items that show something that ran out before today. On its last day evidence is still good. */
export function outOfDateItems<I extends Item>(lines: readonly Line<I>[], today: string): I[] {
  return lines.filter((line) => (earliestLapse(line) ?? today) < today).map((line) => line.item);
}

/** Refuses handing in a file with gaps or with evidence that is out of date, and names every item. */
export function refuseIfIncomplete<I extends Item>(lines: readonly Line<I>[], today: string): CertificationIncomplete<I> | undefined {
  const missing = missingItems(lines);
  const outOfDate = outOfDateItems(lines, today);
  if (missing.length === 0 && outOfDate.length === 0) return undefined;
  return { kind: 'CertificationIncomplete', missing, outOfDate, message: `${missing.length} required items show nothing, or no date; the evidence of ${outOfDate.length} is out of date.` };
}

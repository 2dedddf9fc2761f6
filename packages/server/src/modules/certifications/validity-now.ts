import type { ChecklistItemRow, CertificationLineRow } from './checklist.finders.ts';
import { earliestLapse } from './checklist.rules.ts';
import { lapsedLines, validityOf } from './validity.rules.ts';

/** The lines of a file with the day on which what they show runs out. */
export const datedLines = (lines: readonly CertificationLineRow[]) => lines.map((line) => ({ item: line.item, evidenceUntil: earliestLapse(line) }));

/** How long a certification given today on these lines lasts, what bounds it, and what stands in its way. */
export function validityNow(lines: readonly CertificationLineRow[], decidedUntil: string, today: string) {
  const dated = datedLines(lines);
  const lapsed: ChecklistItemRow[] = lapsedLines(dated, today).map(({ item }) => item);
  return { validFrom: today, ...validityOf(dated, decidedUntil), lapsed };
}

import type { PriceLineKind } from '@/graphql/__generated__/schema.ts';

/** A charge for changing one's mind, once, and not per traveller. */
export const isFee = (kind: PriceLineKind) => kind === 'AMENDMENT_FEE' || kind === 'CANCELLATION_FEE';

/** Lines added by the same change, in the order they were added. */
export function changesOf<Line extends { addedAt: string | null }>(lines: readonly Line[]): { at: string; lines: Line[] }[] {
  const groups = Map.groupBy(lines, (line) => line.addedAt);
  return [...groups].flatMap(([at, own]) => (at === null ? [] : [{ at, lines: own }]));
}

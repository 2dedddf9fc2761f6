/** How many more guides a full group would need; null where nobody has said how many travellers one guide leads. */
export function guidesMissing({ groupSize, guides, travellersPerGuide }: { groupSize: number; guides: number; travellersPerGuide: number | null }): number | null {
  return travellersPerGuide === null ? null : Math.max(0, Math.ceil(groupSize / travellersPerGuide) - guides);
}

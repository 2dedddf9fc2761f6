/**
 * The communities or areas of a trek after one of its stages was edited: those that the stages name, in their order, then those
 * that no stage named before either (a trek may name more than its stages do).
 */
export function alongTheWay(ofTrek: readonly string[], ofStagesBefore: readonly string[], ofStagesAfter: readonly string[]): string[] {
  return [...new Set([...ofStagesAfter, ...ofTrek.filter((id) => !ofStagesBefore.includes(id))])];
}

/** The altitudes known of a stage; null where they are not. */
export type StageAltitudes = { fromM: number | null; toM: number | null; highPlaceM: number | null; highPointM: number | null; overnightM: number | null };

const highestOf = (altitudes: readonly (number | null)[]): number | null => altitudes.reduce((highest, one) => (one !== null && (highest === null || one > highest) ? one : highest), null);

/** The highest altitude known on a route: a pass of unknown height is not guessed. */
export const highestPointM = (stages: readonly StageAltitudes[]): number | null =>
  highestOf(stages.flatMap(({ fromM, toM, highPlaceM, highPointM, overnightM }) => [fromM, toM, highPointM ?? highPlaceM, overnightM]));

/** The highest known altitude of a night. */
export const highestSleepM = (stages: readonly StageAltitudes[]): number | null => highestOf(stages.map((stage) => stage.overnightM));

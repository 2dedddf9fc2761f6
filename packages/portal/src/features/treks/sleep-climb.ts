/** Sleeping more than this higher than the night before asks for care (design rule of the house, 500 m). */
export const carefulClimbM = 500;

export type Night = { day: number; name: string; altitudeM: number };
export type SleepClimb = { from: Night; to: Night; climbM: number };

/** Nights that climb too fast, between nights whose altitude is known and that follow each other. */
export function steepNights(stages: ReadonlyArray<{ day: number; overnight: { name: string; altitudeM: number | null } | null }>): SleepClimb[] {
  return stages.flatMap((stage, index) => {
    const before = stages[index - 1]?.overnight;
    const here = stage.overnight;
    if (!before || !here || before.altitudeM === null || here.altitudeM === null) return [];
    const climbM = here.altitudeM - before.altitudeM;
    if (climbM <= carefulClimbM) return [];
    const from = { day: stage.day - 1, name: before.name, altitudeM: before.altitudeM };
    return [{ from, to: { day: stage.day, name: here.name, altitudeM: here.altitudeM }, climbM }];
  });
}

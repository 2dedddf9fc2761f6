/** A resource-day of a departure with what is free on it; null where nothing binds. */
type Need = { departureId: string; date: string; resourceId: number; free: number | null };
export type Obstacle = { departureId: string; date: string; resourceId: number; free: number };

/** The tightest resource-day of a departure that has less room than a party needs, of equally tight ones the first; undefined when all fits. */
export function obstacleOf(needs: readonly Need[], people: number): Obstacle | undefined {
  let tightest: Obstacle | undefined;
  for (const { departureId, date, resourceId, free } of needs) {
    if (free !== null && free < people && (!tightest || free < tightest.free)) tightest = { departureId, date, resourceId, free };
  }
  return tightest;
}

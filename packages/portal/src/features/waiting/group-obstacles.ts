import type { ResourceKind } from '@/graphql/__generated__/schema.ts';

type Obstacle = { date: string; free: number; resource: { kind: ResourceKind; name: string }; departure: { id: string; date: string } };
export type ObstacleGroup = { key: string; free: number; resource: { kind: ResourceKind; name: string }; dates: string[] };

/** Departures on which the same thing binds with the same room, together: "4 and 11 May: Cancha Cancha has 3 free". */
export function groupObstacles(obstacles: readonly Obstacle[]): ObstacleGroup[] {
  const groups = new Map<string, ObstacleGroup>();
  for (const { free, resource, departure } of obstacles) {
    const key = `${resource.kind} ${resource.name} ${free}`;
    const group = groups.get(key) ?? { key, free, resource, dates: [] };
    group.dates.push(departure.date);
    groups.set(key, group);
  }
  return [...groups.values()];
}

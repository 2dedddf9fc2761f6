import { addDays, type LocalDate } from '@/lib/format-date.ts';

export type RouteDay<Stage> = { day: number; date: LocalDate; stages: Stage[] };

/** The stages of a route by day, each day with its date; a day may have several. */
export function routeDays<Stage extends { day: number }>(stages: readonly Stage[], firstDay: LocalDate): Array<RouteDay<Stage>> {
  return [...Map.groupBy(stages, (stage) => stage.day)]
    .toSorted(([a], [b]) => a - b)
    .map(([day, own]) => ({ day, date: addDays(firstDay, day - 1), stages: own }));
}

/** Names in their order, each once; a dash where there is none. */
export function namesOf(things: ReadonlyArray<{ name: string }>): string {
  return [...new Set(things.map((thing) => thing.name))].join(', ') || '–';
}

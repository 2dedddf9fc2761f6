import type { LocalDate } from '@/lib/format-date.ts';

type Confirmed = { people: number; named: number; namingDeadline: LocalDate; departure: { date: LocalDate } };

/** Confirmed reservations that lie ahead and lack names, the earliest deadline first. */
export function namesMissing<Known extends Confirmed>(reservations: readonly Known[], today: LocalDate): Known[] {
  return reservations
    .filter(({ people, named, departure }) => named < people && departure.date >= today)
    .toSorted((a, b) => a.namingDeadline.localeCompare(b.namingDeadline) || a.departure.date.localeCompare(b.departure.date));
}

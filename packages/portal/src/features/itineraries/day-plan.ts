import { daysBetween } from '@/lib/format-date.ts';
import type { DocumentItem, ItineraryDocument } from './itinerary-document.ts';
import type { BuiltDeparture } from './itinerary-fragment.ts';

export type DepartureOf = (id: string) => BuiltDeparture | undefined;

/** A departure on its days. `lane`: departures that share a day lie in different ones. */
export type PlannedBlock = { item: DocumentItem; departure: BuiltDeparture | undefined; day: number; span: number; lane: number };

/** The departures as blocks over their days, never beyond the last day. What is not known yet takes one day. */
export function blocksOf(document: ItineraryDocument, departureOf: DepartureOf): PlannedBlock[] {
  const ends: number[] = [];
  return document.items
    .filter((item) => item.kind === 'DEPARTURE')
    .sort((a, b) => a.day - b.day)
    .map((item) => {
      const departure = item.departureId ? departureOf(item.departureId) : undefined;
      const days = departure ? daysBetween(departure.date, departure.endDate) + 1 : 1;
      const span = Math.max(1, Math.min(days, document.dayCount - item.day + 1));
      const free = ends.findIndex((end) => end < item.day);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = item.day + span - 1;
      return { item, departure, day: item.day, span, lane };
    });
}

/** Which day of its trek a block is on, on a day of the itinerary; null when it is not. */
export function trekDayOn(block: Pick<PlannedBlock, 'day' | 'span'>, day: number): number | null {
  return day >= block.day && day < block.day + block.span ? day - block.day + 1 : null;
}

/** A night: `altitudeM` null when nobody has confirmed it; no place: the itinerary does not say where one sleeps. */
export type Night = { day: number; place: { name: string; altitudeM: number | null } | null };

/** Where one sleeps after each day, as far as the departures say. */
export function nightsOf(document: ItineraryDocument, blocks: readonly PlannedBlock[]): Night[] {
  return Array.from({ length: document.dayCount }, (_, index) => {
    const day = index + 1;
    const places = blocks.flatMap((block) => nightOf(block, day) ?? []);
    return { day, place: places[0] ?? null };
  });
}

/** Where a departure sleeps after a day of the itinerary. */
export function nightOf(block: PlannedBlock, day: number) {
  const trekDay = trekDayOn(block, day);
  const stage = block.departure?.trek.stages.find((one) => one.day === trekDay);
  return stage?.overnight ? { name: stage.overnight.name, altitudeM: stage.overnight.altitudeM } : null;
}

/** Sleeping more than this higher than the night before asks for care: the rule of the house. */
export const carefulClimbM = 500;

export type SteepNight = { day: number; climbM: number };

/** Nights that climb too fast, between nights of known altitude that follow each other. */
export function steepNightsOf(nights: readonly Night[]): SteepNight[] {
  return nights.flatMap((night, index) => {
    const [before, here] = [nights[index - 1]?.place?.altitudeM, night.place?.altitudeM];
    if (before === undefined || before === null || here === undefined || here === null) return [];
    return here - before > carefulClimbM ? [{ day: night.day, climbM: here - before }] : [];
  });
}

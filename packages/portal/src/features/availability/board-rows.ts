import { roomOf } from '@/features/states/room.ts';
import type { AvailabilityBoard_board } from '@/graphql/__generated__/documents.ts';
import { addDays, daysBetween, type LocalDate } from '@/lib/format-date.ts';
import type { BoardSearch } from './board-search.ts';

export type BoardRowData = AvailabilityBoard_board['rows'][number];
export type BoardTrek = BoardRowData['trek'];
export type BoardDeparture = BoardRowData['departures'][number];

/** A departure with its trek: what one chooses, holds or plans. */
export type ChosenDeparture = BoardDeparture & { trek: BoardTrek };

/**
 * What a tile says for a group: `tight` has spots, but too few for it; of one that is
 * `shut` the network closed something on the way. Departures that take no holds (started, closed,
 * cancelled) read as days without one.
 */
export type TileLook = 'open' | 'last' | 'tight' | 'full' | 'shut' | 'none';

export function lookOf(departure: BoardDeparture | undefined, groupSize: number): TileLook {
  if (!departure) return 'none';
  const room = roomOf(departure);
  if (room === 'closed') return 'none';
  if (room === 'full' || room === 'shut') return room;
  return departure.freeSpots < groupSize ? 'tight' : room;
}

export function hasRoomFor(departure: BoardDeparture, groupSize: number) {
  return departure.isOpen && departure.freeSpots >= groupSize;
}

/** On sale with too little room for the group: one may wait for it. A departure on request has no waiting list. */
export function isAwaitable(departure: BoardDeparture, groupSize: number) {
  if (departure.isOnRequest) return false;
  const look = lookOf(departure, groupSize);
  return look === 'tight' || look === 'full' || look === 'shut';
}

export type BoardRow = { trek: BoardTrek; departures: readonly BoardDeparture[]; byDate: ReadonlyMap<LocalDate, BoardDeparture> };

/** The rows that pass the filters; treks whose length or height nobody knows pass only where it is not asked. */
export function rowsShown(rows: readonly BoardRowData[], filter: BoardSearch): BoardRow[] {
  return rows
    .filter(({ trek, departures }) => {
      if (filter.community && !trek.communities.some(({ slug }) => slug === filter.community)) return false;
      if (filter.days && trek.days !== filter.days) return false;
      if (filter.maxAltitude && (trek.highestPointM === null || trek.highestPointM > filter.maxAltitude)) return false;
      return !filter.onlyWithRoom || departures.some((departure) => hasRoomFor(departure, filter.groupSize));
    })
    .map(({ trek, departures }) => ({ trek, departures, byDate: new Map(departures.map((departure) => [departure.date, departure])) }));
}

/** The days of a board, first to last. */
export function daysOfBoard(from: LocalDate, to: LocalDate): LocalDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}

/** The chosen departures that are on the board, in order of date. Filters do not take away what was chosen. */
export function chosenOn(rows: readonly BoardRowData[], chosen: readonly string[]): ChosenDeparture[] {
  return rows
    .flatMap(({ trek, departures }) => departures.filter(({ id }) => chosen.includes(id)).map((departure) => ({ ...departure, trek })))
    .sort((a, b) => a.date.localeCompare(b.date));
}

/** The days after the first of a departure, on which its group is still on the way. */
export function isUnderWay(departure: BoardDeparture, day: LocalDate) {
  return day > departure.date && day <= departure.endDate;
}

/** The choices the filters offer: only what some trek of the board has. */
export function filterChoices(rows: readonly BoardRowData[]) {
  const communities = new Map(rows.flatMap(({ trek }) => trek.communities.map(({ slug, name }) => [slug, name] as const)));
  const heights = rows.flatMap(({ trek }) => trek.highestPointM ?? []);
  const top = Math.max(0, ...heights);
  return {
    communities: [...communities].map(([slug, name]) => ({ slug, name })).sort((a, b) => a.name.localeCompare(b.name, 'es')),
    days: [...new Set(rows.flatMap(({ trek }) => trek.days ?? []))].sort((a, b) => a - b),
    altitudes: [4000, 4200, 4400, 4600, 4800, 5000].filter((height) => height < top && heights.some((one) => one <= height)),
  };
}

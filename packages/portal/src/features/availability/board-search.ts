import { addDays, type LocalDate } from '@/lib/format-date.ts';
import { isLocalDate } from '@/lib/lima-today.ts';

/** How much time the board shows at once. */
export const boardRanges = ['weeks', 'month'] as const;
export type BoardRange = (typeof boardRanges)[number];

/** What the board's address says: what is looked at, for how many, and what is chosen. */
export type BoardSearch = {
  /** First day; null: the first that can be sold. */
  from: LocalDate | null;
  range: BoardRange;
  groupSize: number;
  /** Slug of a community the trek must touch. */
  community: string | null;
  days: number | null;
  /** The highest point may be at most this, in metres. */
  maxAltitude: number | null;
  onlyWithRoom: boolean;
  /** Ids of the chosen departures. */
  chosen: readonly string[];
  /** On a phone: the trek whose month is shown. */
  trek: string | null;
};

export const smallestGroup = 1;
export const largestGroup = 40;
const usualGroup = 2;
const daysOf: Record<BoardRange, number> = { weeks: 21, month: 31 };

/** Reads an address that anybody may have typed: what makes no sense is left out. */
export function readBoardSearch(search: Record<string, unknown>): BoardSearch {
  return {
    from: isLocalDate(search.from) ? search.from : null,
    range: search.range === 'month' ? 'month' : 'weeks',
    groupSize: wholeNumber(search.group, smallestGroup, largestGroup) ?? usualGroup,
    community: word(search.community),
    days: wholeNumber(search.days, 1, 30),
    maxAltitude: wholeNumber(search.altitude, 1000, 9000),
    onlyWithRoom: search.room === true || search.room === 'true' || search.room === 1,
    chosen: typeof search.chosen === 'string' ? search.chosen.split('.').filter((id) => /^[\w-]{1,64}$/.test(id)).slice(0, 20) : [],
    trek: word(search.trek),
  };
}

/** The address of a board: what is as usual is left out. */
export function writeBoardSearch(board: BoardSearch): Record<string, string | number | boolean> {
  const parts: Record<string, string | number | boolean | null | undefined> = {
    from: board.from,
    range: board.range === 'month' ? 'month' : null,
    group: board.groupSize === usualGroup ? null : board.groupSize,
    community: board.community,
    days: board.days,
    altitude: board.maxAltitude,
    room: board.onlyWithRoom || null,
    chosen: board.chosen.join('.') || null,
    trek: board.trek,
  };
  return Object.fromEntries(Object.entries(parts).filter((entry): entry is [string, string | number | boolean] => entry[1] !== null && entry[1] !== undefined));
}

/** The days to ask for. A phone shows whole months; a wide board the days from its first one on. */
export function boardWindow(board: BoardSearch, today: LocalDate, isPhone: boolean): { from: LocalDate; days: number } {
  const from = board.from ?? addDays(today, 1);
  if (!isPhone) return { from, days: daysOf[board.range] };
  const first = `${from.slice(0, 8)}01`;
  return { from: first, days: daysInMonth(first) };
}

export function daysInMonth(first: LocalDate) {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function wholeNumber(value: unknown, min: number, max: number) {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max ? number : null;
}

function word(value: unknown) {
  return typeof value === 'string' && /^[a-z0-9-]{1,80}$/.test(value) ? value : null;
}

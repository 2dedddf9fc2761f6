import type { OccupancyBy, OccupancyInput, OccupancyOf } from '@/graphql/__generated__/schema.ts';
import { addMonths } from '@/lib/calendar.ts';
import { addDays, daysBetween, type LocalDate } from '@/lib/format-date.ts';
import { isLocalDate, limaToday } from '@/lib/lima-today.ts';

export const occupancyOf = ['TREK', 'AREA', 'LODGING', 'AGENCY'] as const satisfies readonly OccupancyOf[];
export const occupancyBy = ['DAY', 'WEEK', 'MONTH'] as const satisfies readonly OccupancyBy[];
export const occupancyViews = ['heat', 'table'] as const;
export type OccupancyView = (typeof occupancyViews)[number];

/** The widest range the server answers, and the range one begins with. */
const widest: Record<OccupancyBy, number> = { DAY: 93, WEEK: 371, MONTH: 1100 };
const usualEnd: Record<OccupancyBy, (from: LocalDate) => LocalDate> = {
  DAY: (from) => addDays(addMonths(from, 1), -1),
  WEEK: (from) => addDays(from, 7 * 12 - 1),
  MONTH: (from) => addDays(addMonths(from, 12), -1),
};

/** What the address says: of what, by what, which days, which part of it, and how it is shown. */
export type OccupancySearch = { of: OccupancyOf; by: OccupancyBy; from: LocalDate; to: LocalDate; trek: readonly string[]; area: readonly string[]; agency: readonly string[]; view: OccupancyView };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined => known.find((one) => one === value);
/** More than a person picks; the server takes no more either. */
const MOST_PICKED = 100;
const idsOf = (value: unknown): string[] => (typeof value === 'string' ? [...new Set(value.split(',').filter((id) => UUID.test(id)))].slice(0, MOST_PICKED) : []);

/** Reads the address, which anybody can type. What cannot be asked becomes what one usually asks. */
export function readOccupancySearch(search: Record<string, unknown>, today: LocalDate = limaToday()): OccupancySearch {
  const by = oneOf(occupancyBy, search.by) ?? 'MONTH';
  const from = isLocalDate(search.from) ? search.from : by === 'MONTH' ? `${today.slice(0, 8)}01` : today;
  const days = isLocalDate(search.to) ? daysBetween(from, search.to) + 1 : 0;
  return {
    of: oneOf(occupancyOf, search.of) ?? 'TREK', by, from, to: isLocalDate(search.to) && days >= 1 && days <= widest[by] ? search.to : usualEnd[by](from),
    trek: idsOf(search.trek), area: idsOf(search.area), agency: idsOf(search.agency), view: oneOf(occupancyViews, search.view) ?? 'heat',
  };
}

/** As the address has it: what is not chosen does not stand in it. */
export function searchOf(search: OccupancySearch): Record<string, string> {
  const { of, by, from, to, trek, area, agency, view } = search;
  return { of, by, from, to, ...given({ trek, area, agency }), ...(view !== 'heat' && { view }) };
}

const given = (picked: Record<string, readonly string[]>) => Object.fromEntries(Object.entries(picked).flatMap(([name, ids]) => (ids.length > 0 ? [[name, ids.join(',')]] : [])));

/** The other way to gather the days, with a range one can read: of days and weeks from today on, where today is among them. */
export function gatheredBy(search: OccupancySearch, by: OccupancyBy, today: LocalDate = limaToday()): OccupancySearch {
  const from = by === 'MONTH' ? `${search.from.slice(0, 8)}01` : search.from <= today && today <= search.to ? today : search.from;
  return { ...search, by, from, to: usualEnd[by](from) };
}

/** The same range from another day on. */
export const startedOn = (search: OccupancySearch, from: LocalDate): OccupancySearch => (from > search.to ? { ...search, from, to: usualEnd[search.by](from) } : { ...search, from });

/** As the contract asks. */
export function inputOf({ of, by, from, to, trek, area, agency }: OccupancySearch): OccupancyInput {
  return { of, by, from, to, trekIds: asked(trek), areaIds: asked(area), agencyIds: asked(agency) };
}

const asked = (ids: readonly string[]): string[] | null => (ids.length > 0 ? [...ids] : null);

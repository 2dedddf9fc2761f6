import { addDays, daysBetween } from '#lib/calendar';

export const occupancyKinds = ['TREK', 'AREA', 'LODGING', 'AGENCY'] as const;
export type OccupancyOf = (typeof occupancyKinds)[number];
export const occupancyPeriods = ['DAY', 'WEEK', 'MONTH'] as const;
export type OccupancyBy = (typeof occupancyPeriods)[number];

/** The widest range of a view: a quarter of days, a year of weeks, three years of months. A wider one is a table nobody reads. */
export const MOST_DAYS: Record<OccupancyBy, number> = { DAY: 93, WEEK: 371, MONTH: 1_100 };

export type Range = { from: string; to: string };

/** Why a range cannot be looked at by these periods; undefined when it can. */
export function rangeFault({ from, to }: Range, by: OccupancyBy): string | undefined {
  const days = daysBetween(from, to) + 1;
  return days < 1 || days > MOST_DAYS[by] ? `to must be from on, and the range at most ${MOST_DAYS[by]} days by ${by}.` : undefined;
}

/** The first day of the period a day belongs to; weeks begin on Monday. */
export function periodOf(date: string, by: OccupancyBy): string {
  if (by === 'MONTH') return `${date.slice(0, 7)}-01`;
  // 5 January 1970 was a Monday.
  return by === 'WEEK' ? addDays(date, -(((daysBetween('1970-01-05', date) % 7) + 7) % 7)) : date;
}

/** The days of a period that are within the range. */
export function daysOf(period: string, by: OccupancyBy, range: Range): Range {
  const last = by === 'DAY' ? period : by === 'WEEK' ? addDays(period, 6) : addDays(periodOf(addDays(period, 31), 'MONTH'), -1);
  return { from: period < range.from ? range.from : period, to: last > range.to ? range.to : last };
}

/** Every period that has a day in the range, in order. */
export function periodsOf(range: Range, by: OccupancyBy): string[] {
  const periods: string[] = [];
  for (let period = periodOf(range.from, by); period <= range.to; period = periodOf(addDays(daysOf(period, by, { from: period, to: '2200-12-31' }).to, 1), by)) periods.push(period);
  return periods;
}

/** What is offered and taken: in one cell, or in total. */
export type Figures = {
  /** Spots whose number is known. */
  offered: number;
  /** Departures, or days of an area or a lodging, that were offered. */
  units: number;
  /** Of these, so many whose number nobody has set. */
  unknown: number;
  confirmed: number;
  held: number;
  /** Each reservation’s people once, however many days it takes. */
  people: number;
};

export const NOTHING: Figures = { offered: 0, units: 0, unknown: 0, confirmed: 0, held: 0, people: 0 };

/** How much of what is offered is taken, in per cent to one decimal; null where nothing, or not only known numbers, is offered. */
export function percentOf({ offered, unknown, confirmed, held }: Figures): number | null {
  return offered > 0 && unknown === 0 ? Math.round(((confirmed + held) / offered) * 1_000) / 10 : null;
}

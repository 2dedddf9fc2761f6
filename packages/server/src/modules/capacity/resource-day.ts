/** What can limit: a departure's group, the visitors of an area on a day, the beds of a lodging on a night. */
export const resourceKinds = ['GROUP', 'AREA_DAY', 'LODGING_NIGHT'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** NUMBER binds; UNLIMITED does not; UNKNOWN does not bind either and is shown as "to be confirmed". */
export const limitKinds = ['NUMBER', 'UNLIMITED', 'UNKNOWN'] as const;
export type LimitKind = (typeof limitKinds)[number];

/** One resource on one date: the thing that is locked, counted and taken. */
export type DayKey = { date: string; resourceId: number };

/**
 * A resource-day as it stood under its lock: the counters are the count, unless nextExpiry has passed.
 * Instants are ISO text in milliseconds; 'infinity' is PostgreSQL's.
 */
export type ResourceDay = DayKey & {
  limitKind: LimitKind;
  lim: number | null;
  closed: boolean;
  confirmed: number;
  held: number;
  nextExpiry: string;
  /** More than the numbers decides: a kept share, a cap, an override, a waiting party. */
  watched: boolean;
};

export const keyOfDay = (day: DayKey): string => `${day.date}|${day.resourceId}`;

/** The order in which every verb locks: by date, then by resource. */
export const inLockOrder = (a: DayKey, b: DayKey): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.resourceId - b.resourceId);

/** The distinct days of several lists, in the order of locking. */
export function distinctDays(lists: Iterable<readonly DayKey[]>): DayKey[] {
  const days = new Map<string, DayKey>();
  for (const list of lists) for (const day of list) days.set(keyOfDay(day), { date: day.date, resourceId: day.resourceId });
  return [...days.values()].sort(inLockOrder);
}

/** True when an expiry has passed, so that the counters must be counted again from the claims. */
export const isStale = (day: ResourceDay, now: string): boolean => day.nextExpiry !== 'infinity' && day.nextExpiry <= now;

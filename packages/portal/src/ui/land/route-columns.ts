/** What a place on a route is; decides its mark. `unnamed` is a height that sources give without a place. */
export type PointKind = 'settlement' | 'camp' | 'pass' | 'town' | 'road' | 'springs' | 'unnamed';

export type RoutePoint = { key: string; name: string; kind: PointKind; kindWord: string; altitudeM: number | null };
/** A day of walking: its places in the order they are passed. */
export type RouteDay = { day: number; points: RoutePoint[] };

export type RouteColumn = {
  point: RoutePoint;
  /** The day that arrives here, and the one that leaves from here. */
  arriving: number | null;
  leaving: number | null;
  /** The day before ended somewhere else: how one gets here is not drawn, because nobody has said it. */
  isAfterGap: boolean;
};

/** The places of all days in one row; where a day ends and the next begins in the same place, it stands once. */
export function columnsOf(days: readonly RouteDay[]): RouteColumn[] {
  const columns: RouteColumn[] = [];
  for (const { day, points } of days) {
    points.forEach((point, index) => {
      const last = columns.at(-1);
      const leaving = index < points.length - 1 ? day : null;
      if (index === 0 && last?.point.key === point.key) last.leaving = leaving;
      else columns.push({ point, arriving: index > 0 ? day : null, leaving, isAfterGap: index === 0 && last !== undefined });
    });
  }
  return columns;
}

export type Step = { column: number; altitudeM: number; days: number[] };
export type Riser = { column: number; fromM: number; toM: number; day: number };

/**
 * What may be drawn of the heights: a tread at each place whose altitude is known, and a riser only between neighbours
 * that are both known and joined by a day's walk. Nothing is drawn through an unknown height, and no line between.
 */
export function stepsOf(columns: readonly RouteColumn[]) {
  const treads: Step[] = [];
  const risers: Riser[] = [];
  columns.forEach(({ point, arriving, leaving }, column) => {
    if (point.altitudeM === null) return;
    const days = [arriving, leaving].filter((day) => day !== null);
    treads.push({ column, altitudeM: point.altitudeM, days });
    const next = columns[column + 1];
    if (leaving !== null && next && !next.isAfterGap && next.point.altitudeM !== null) {
      risers.push({ column: column + 1, fromM: point.altitudeM, toM: next.point.altitudeM, day: leaving });
    }
  });
  return { treads, risers };
}

/** A grid shows at least this much: the one known height of a route, its summit, must not lie on the ground. */
const leastSpan = 1000;

/** Round heights for the grid: at most five lines that hold every known altitude. */
export function gridOf(altitudes: readonly number[]) {
  const high = Math.max(...altitudes);
  const low = Math.min(...altitudes, high - leastSpan);
  const step = [100, 250, 500, 1000].find((one) => Math.ceil(high / one) - Math.floor(low / one) <= 4) ?? 2000;
  const from = Math.floor(low / step) * step;
  const count = Math.max(1, Math.ceil(high / step) - Math.floor(low / step));
  return Array.from({ length: count + 1 }, (_, line) => from + line * step);
}

/** The dye of a day: the same on diagram, profile, day header and itinerary. A sixth day begins again. */
export function dayDye(day: number) {
  return `var(--day-${((day - 1) % 5) + 1})`;
}

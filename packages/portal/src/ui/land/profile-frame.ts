import { gridOf } from './route-columns.ts';
import { type CourseDay, totalKm } from './track-course.ts';

export const profileSize = { height: 176, top: 44, bottom: 22, axis: 52, right: 8 };

/** Where kilometres and metres lie in a profile of so many pixels. */
export type ProfileFrame = { width: number; endKm: number; grid: number[]; ground: number; x: (km: number) => number; y: (m: number) => number };

export function frameOf(course: readonly CourseDay[], width: number): ProfileFrame {
  const { height, top, bottom, axis, right } = profileSize;
  const altitudes = course.flatMap(({ profile }) => profile?.map(([, m]) => m!) ?? []);
  const grid = altitudes.length > 0 ? gridOf(altitudes) : [];
  const [floor, roof] = grid.length > 0 ? [grid[0]!, grid.at(-1)!] : [0, 1];
  const endKm = totalKm(course);
  return { width, endKm, grid, ground: height - bottom, x: (km) => axis + (km / endKm) * (width - axis - right), y: (m) => height - bottom - ((m - floor) / (roof - floor)) * (height - top - bottom) };
}

/** Which kilometre a pointer is at. */
export function kmAtLeft(left: number, width: number, endKm: number): number {
  const { axis, right } = profileSize;
  return Math.min(endKm, Math.max(0, ((left - axis) / (width - axis - right)) * endKm));
}

/** A label stands right of the cursor, left of it near the end, and where neither has room as far to the side as it fits. */
export function labelBeside(left: number, wide: number, width: number): { x: number; textAnchor: 'start' | 'end' } {
  if (left + 8 + wide <= width) return { x: left + 8, textAnchor: 'start' };
  if (left - 8 - wide >= 0) return { x: left - 8, textAnchor: 'end' };
  return { x: Math.max(0, width - wide), textAnchor: 'start' };
}

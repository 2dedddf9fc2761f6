import { type LatLon, metresBetween, type TrackPoint } from './track.rules.ts';

export const warningKinds = ['FAR_FROM_START', 'FAR_FROM_END', 'REVERSED', 'JUMP', 'NO_ALTITUDES', 'OTHER_LENGTH'] as const;
export type WarningKind = (typeof warningKinds)[number];
/** What is odd about a track: how many kilometres it is about, and the line of the file where it is. */
export type TrackWarning = { kind: WarningKind; km: number | null; line: number | null };

/** The catalogue's positions are good to a few kilometres (two decimals): what is farther away is another place. */
const FAR_M = 5_000;
/** Nobody walks a kilometre between two points of a track: a part is missing, or a point is wrong. */
const JUMP_M = 1_000;
/** A track that is half as long again as what sources say, or half as short. */
const OTHER_LENGTH = 1.5;

export type StagePlaces = { from: LatLon | null; to: LatLon | null; distanceKm: number | null };

/** What a person should look at before a track is saved. Nothing of it refuses: sources may be wrong, and the track right. */
export function warningsOf(points: readonly (TrackPoint & { line: number })[], { from, to, distanceKm }: StagePlaces, lengthKm: number): TrackWarning[] {
  const end = (point: TrackPoint): LatLon => [point.latitude, point.longitude];
  const [first, last] = [points[0]!, points.at(-1)!];
  const far = (place: LatLon | null, point: TrackPoint) => (place ? metresBetween(place, end(point)) : 0);
  const km = (metres: number) => Math.round(metres / 100) / 10;
  const isReversed = from !== null && to !== null && far(from, last) + far(to, first) < (far(from, first) + far(to, last)) / 2 && metresBetween(from, to) > 1_000;
  const jumps = points.slice(1).map((point, i) => ({ line: point.line, m: metresBetween(end(points[i]!), end(point)) })).filter(({ m }) => m > JUMP_M);
  return [
    ...(isReversed ? [{ kind: 'REVERSED' as const, km: null, line: null }] : []),
    ...(!isReversed && far(from, first) > FAR_M ? [{ kind: 'FAR_FROM_START' as const, km: km(far(from, first)), line: first.line }] : []),
    ...(!isReversed && far(to, last) > FAR_M ? [{ kind: 'FAR_FROM_END' as const, km: km(far(to, last)), line: last.line }] : []),
    ...jumps.slice(0, 5).map(({ line, m }) => ({ kind: 'JUMP' as const, km: km(m), line })),
    ...(points.some(({ altitudeM }) => altitudeM === null) ? [{ kind: 'NO_ALTITUDES' as const, km: null, line: points.find(({ altitudeM }) => altitudeM === null)!.line }] : []),
    ...(distanceKm !== null && (lengthKm > distanceKm * OTHER_LENGTH || lengthKm * OTHER_LENGTH < distanceKm) ? [{ kind: 'OTHER_LENGTH' as const, km: distanceKm, line: null }] : []),
  ];
}

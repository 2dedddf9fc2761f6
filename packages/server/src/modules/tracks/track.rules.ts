/** A point of a track; its altitude, where the file gives one. */
export type TrackPoint = { latitude: number; longitude: number; altitudeM: number | null };
export type LatLon = readonly [latitude: number, longitude: number];
export type ProfilePoint = readonly [km: number, m: number];

/** The mean radius of the Earth in metres (IUGG, 1980). */
const EARTH_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Metres between two points along the great circle. */
export function metresBetween([lat1, lon1]: LatLon, [lat2, lon2]: LatLon): number {
  const half = Math.sin(((lat2 - lat1) * RADIANS) / 2) ** 2 + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * Math.sin(((lon2 - lon1) * RADIANS) / 2) ** 2;
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(half)));
}

const at = ({ latitude, longitude }: TrackPoint): LatLon => [latitude, longitude];

/** Metres walked up to each point. */
export function distancesOf(points: readonly TrackPoint[]): number[] {
  let walked = 0;
  return points.map((point, index) => (walked += index === 0 ? 0 : metresBetween(at(points[index - 1]!), at(point))));
}

/** Altitudes of satellites wander by 5 to 15 m: a rise or fall smaller than this is not counted (docs/decisions/0027). */
export const CLIMB_THRESHOLD_M = 10;

/** Ascent and descent walked up to a point, in whole metres. */
export type Climbed = readonly [ascentM: number, descentM: number];

/**
 * Ascent and descent up to each altitude: a rise counts from a low to a high, a fall from a high to a low, once it exceeds the threshold; what wavers
 * within it is the instrument's. A walk that only climbs has all of its climb, to the metre.
 */
export function climbAlong(altitudes: readonly number[]): Climbed[] {
  let ascentM = 0;
  let descentM = 0;
  let turn = altitudes[0] ?? 0; // where the rise or fall that runs began
  let peak = turn; // how far it came
  let way: 'up' | 'down' | 'none' = 'none';
  return altitudes.map((m) => {
    if (way === 'none') {
      if (Math.abs(m - turn) >= CLIMB_THRESHOLD_M) [way, peak] = [m > turn ? 'up' : 'down', m];
    } else if (way === 'up' ? m >= peak : m <= peak) peak = m;
    else if (Math.abs(m - peak) >= CLIMB_THRESHOLD_M) {
      if (way === 'up') ascentM += peak - turn;
      else descentM += turn - peak;
      [turn, peak, way] = [peak, m, way === 'up' ? 'down' : 'up'];
    }
    return [Math.round(ascentM + (way === 'up' ? peak - turn : 0)), Math.round(descentM + (way === 'down' ? turn - peak : 0))];
  });
}

/** Ascent and descent of a whole walk. */
export function climbOf(altitudes: readonly number[]): { ascentM: number; descentM: number } {
  const [ascentM, descentM] = climbAlong(altitudes).at(-1) ?? [0, 0];
  return { ascentM, descentM };
}

/** A part of a line between two points that stay, and the point in between that lies farthest off the straight line. */
type Span = { first: number; last: number; farthest: number; offM: number };

/**
 * Ramer, Douglas and Peucker: leaves out every point that lies closer than the tolerance to the line between those that stay. The farthest one is taken
 * back first, wherever it is, so that of a line of which only some points may stay these are the ones that say most.
 */
export function simplify(points: readonly LatLon[], toleranceM: number, most: number = points.length): number[] {
  const kept = new Set([0, points.length - 1]);
  let open = [spanOf(points, 0, points.length - 1)];
  while (kept.size < most) {
    open = open.filter(({ offM }) => offM > toleranceM);
    if (open.length === 0) break;
    const widest = open.reduce((a, b) => (b.offM > a.offM ? b : a));
    kept.add(widest.farthest);
    open = [...open.filter((span) => span !== widest), spanOf(points, widest.first, widest.farthest), spanOf(points, widest.farthest, widest.last)];
  }
  return [...kept].toSorted((a, b) => a - b);
}

function spanOf(points: readonly LatLon[], first: number, last: number): Span {
  const span: Span = { first, last, farthest: first, offM: 0 };
  for (let i = first + 1; i < last; i++) {
    const offM = metresOffLine(points[i]!, points[first]!, points[last]!);
    if (offM > span.offM) [span.farthest, span.offM] = [i, offM];
  }
  return span;
}

/** On a stage of a few kilometres the ground is flat enough for a plane. */
function metresOffLine(point: LatLon, from: LatLon, to: LatLon): number {
  const east = EARTH_M * RADIANS * Math.cos(from[0] * RADIANS);
  const north = EARTH_M * RADIANS;
  const [px, py] = [(point[1] - from[1]) * east, (point[0] - from[0]) * north];
  const [dx, dy] = [(to[1] - from[1]) * east, (to[0] - from[0]) * north];
  const along = dx === 0 && dy === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy)));
  return Math.hypot(px - along * dx, py - along * dy);
}

/** What is drawn of a stage: enough for a page and a print, and never more, however long the file. */
export const MOST_LINE_POINTS = 400;
const FINEST_TOLERANCE_M = 5;
/**
 * Simplifying a crooked line costs its length times what stays of it. A file of a hundred thousand points in a zigzag would keep the server busy for minutes, so of a
 * long one points at even distances are taken first: of a day's walk of 20 km one every 10 metres.
 */
const MOST_SIMPLIFIED = 2_000;

/** The line as it is drawn: simplified as little as its bound allows. */
export function drawnLine(points: readonly TrackPoint[], distances: readonly number[]): LatLon[] {
  const some = (points.length > MOST_SIMPLIFIED ? atEvenDistances(distances, MOST_SIMPLIFIED) : points.map((_, i) => i)).map((i) => at(points[i]!));
  return simplify(some, FINEST_TOLERANCE_M, MOST_LINE_POINTS).map((i) => [round(some[i]![0], 5), round(some[i]![1], 5)]);
}

/** Points at even distances along the way, both ends among them, in order; at most so many. */
function atEvenDistances(distances: readonly number[], most: number): number[] {
  const chosen = new Set([0]);
  const total = distances.at(-1)!;
  for (let step = 1, i = 0; step < most - 1; step++) {
    while (distances[i]! < (total * step) / (most - 1)) i++;
    chosen.add(i);
  }
  return [...chosen.add(distances.length - 1)];
}

export const MOST_PROFILE_POINTS = 200;

/** The profile: altitudes at even distances, the highest point and both ends among them. Every one of them is a point of the file. */
export const profileOf = (points: readonly TrackPoint[], distances: readonly number[]): ProfilePoint[] =>
  chosenForProfile(points, distances).map((i) => [round(distances[i]! / 1000, 3), Math.round(points[i]!.altitudeM!)]);

function chosenForProfile(points: readonly TrackPoint[], distances: readonly number[]): number[] {
  const highest = points.reduce((best, { altitudeM }, i) => (altitudeM! > points[best]!.altitudeM! ? i : best), 0);
  return [...new Set([...atEvenDistances(distances, MOST_PROFILE_POINTS - 1), highest])].toSorted((a, b) => a - b);
}

export type MeasuredTrack = { line: LatLon[]; profile: ProfilePoint[] | null; climb: Climbed[] | null; lengthKm: number; ascentM: number | null; descentM: number | null; highestM: number | null; points: number };

/** Everything that is measured of a track, before anything is left out. Altitudes count only where every point has one. */
export function measure(points: readonly TrackPoint[]): MeasuredTrack {
  const distances = distancesOf(points);
  const altitudes = points.map(({ altitudeM }) => altitudeM).filter((m) => m !== null);
  const base = { line: drawnLine(points, distances), lengthKm: round(distances.at(-1)! / 1000, 3), points: points.length };
  if (altitudes.length < points.length) return { ...base, profile: null, climb: null, ascentM: null, descentM: null, highestM: null };
  const along = climbAlong(altitudes);
  const [ascentM, descentM] = along.at(-1)!;
  return { ...base, profile: profileOf(points, distances), climb: chosenForProfile(points, distances).map((i) => along[i]!), ascentM, descentM, highestM: Math.round(altitudes.reduce((high, m) => Math.max(high, m))) };
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

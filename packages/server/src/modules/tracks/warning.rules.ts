import { type LatLon, type MeasuredTrack, metresBetween, type TrackPoint } from './track.rules.ts';

export const warningKinds = ['FAR_FROM_START', 'FAR_FROM_END', 'START_AT_OTHER_ALTITUDE', 'END_AT_OTHER_ALTITUDE', 'REVERSED', 'SEVERAL_PARTS', 'JUMP', 'NO_ALTITUDES', 'OTHER_LENGTH'] as const;
export type WarningKind = (typeof warningKinds)[number];
/** What is odd about a track: how many kilometres it is about, the line of the file where it is, and, where altitudes differ, the file’s and the catalogue’s with the name of the place. */
export type TrackWarning = { kind: WarningKind; km: number | null; line: number | null; altitudes: { trackM: number; placeM: number; place: string } | null };

/** The catalogue's positions are good to a few kilometres (two decimals): what is farther away is another place. */
const FAR_M = 5_000;
/** Sources give other altitudes of one village than satellites do, by tens of metres; by hundreds, it is another place. */
const OTHER_ALTITUDE_M = 200;
/** Nobody walks a kilometre between two points of a track: a part is missing, or a point is wrong. */
const JUMP_M = 1_000;
/** A track that is half as long again as what sources say, or half as short. */
const OTHER_LENGTH = 1.5;

/** An end of a stage as the catalogue knows it: with all the altitudes that sources give. */
export type KnownEnd = { name: string; position: LatLon | null; altitudes: readonly number[] };
export type StagePlaces = { from: KnownEnd; to: KnownEnd; distanceKm: number | null };

/** Which ends of a track are the stage’s places: only these are drawn with their names. */
export type TrackEnds = { startsAtPlace: boolean; endsAtPlace: boolean };
export function endsOf({ line, profile }: Pick<MeasuredTrack, 'line' | 'profile'>, { from, to }: StagePlaces): TrackEnds {
  return { startsAtPlace: isAt(from, line[0]!, profile?.[0]?.[1]), endsAtPlace: isAt(to, line.at(-1)!, profile?.at(-1)?.[1]) };
}

/** Position or altitude are known and agree, and neither contradicts. A place of which neither is known is nowhere yet. */
function isAt({ position, altitudes }: KnownEnd, point: LatLon, altitudeM: number | undefined): boolean {
  const agree = [
    ...(position === null ? [] : [metresBetween(position, point) <= FAR_M]),
    ...(altitudes.length === 0 || altitudeM === undefined ? [] : [isNear(altitudes, altitudeM)]),
  ];
  return agree.length > 0 && agree.every(Boolean);
}

const isNear = (altitudes: readonly number[], altitudeM: number) => altitudes.some((known) => Math.abs(known - altitudeM) <= OTHER_ALTITUDE_M);

type ReadPoint = TrackPoint & { line: number };
const warning = (kind: WarningKind, more: Partial<TrackWarning> = {}): TrackWarning => ({ kind, km: null, line: null, altitudes: null, ...more });
const at = ({ latitude, longitude }: TrackPoint): LatLon => [latitude, longitude];
const inKm = (metres: number) => Math.round(metres / 100) / 10;

/** What a person should look at before a track is saved. Nothing of it refuses: sources may be wrong, and the track right. */
export function warningsOf({ points, furtherParts }: { points: readonly ReadPoint[]; furtherParts: readonly number[] }, places: StagePlaces, lengthKm: number): TrackWarning[] {
  const flat = points.find(({ altitudeM }) => altitudeM === null);
  const { distanceKm } = places;
  return [
    ...warningsOfEnds(points[0]!, points.at(-1)!, places),
    ...furtherParts.slice(0, 1).map((line) => warning('SEVERAL_PARTS', { line })),
    ...jumpsOf(points),
    ...(flat ? [warning('NO_ALTITUDES', { line: flat.line })] : []),
    ...(distanceKm !== null && (lengthKm > distanceKm * OTHER_LENGTH || lengthKm * OTHER_LENGTH < distanceKm) ? [warning('OTHER_LENGTH', { km: distanceKm })] : []),
  ];
}

function warningsOfEnds(first: ReadPoint, last: ReadPoint, { from, to }: StagePlaces): TrackWarning[] {
  const far = ({ position }: KnownEnd, point: TrackPoint) => (position ? metresBetween(position, at(point)) : 0);
  const isKnown = from.position !== null && to.position !== null && metresBetween(from.position, to.position) > 1_000;
  if (isKnown && far(from, last) + far(to, first) < (far(from, first) + far(to, last)) / 2) return [warning('REVERSED')];
  return [
    ...(far(from, first) > FAR_M ? [warning('FAR_FROM_START', { km: inKm(far(from, first)), line: first.line })] : []),
    ...(far(to, last) > FAR_M ? [warning('FAR_FROM_END', { km: inKm(far(to, last)), line: last.line })] : []),
    ...otherAltitude('START_AT_OTHER_ALTITUDE', first, from), ...otherAltitude('END_AT_OTHER_ALTITUDE', last, to),
  ];
}

/** Where no altitude that a source gives is near the one of the file. */
function otherAltitude(kind: WarningKind, { altitudeM, line }: ReadPoint, { name, altitudes }: KnownEnd): TrackWarning[] {
  const [placeM] = altitudes;
  if (altitudeM === null || placeM === undefined || isNear(altitudes, altitudeM)) return [];
  return [warning(kind, { line, altitudes: { trackM: Math.round(altitudeM), placeM, place: name } })];
}

const jumpsOf = (points: readonly ReadPoint[]): TrackWarning[] =>
  points.slice(1).map((point, i) => ({ line: point.line, m: metresBetween(at(points[i]!), at(point)) })).filter(({ m }) => m > JUMP_M).slice(0, 5).map(({ line, m }) => warning('JUMP', { km: inKm(m), line }));

/** What is drawn of the track of a stage, with the places between which the stage leads. */
export const dayTrackOf = <Track extends Omit<DayTrack, 'day' | 'from' | 'to'>>(day: number, from: string, to: string, { startsAtPlace, endsAtPlace, line, profile, climb, lengthKm }: Track): DayTrack =>
  ({ day, from, to, startsAtPlace, endsAtPlace, line, profile, climb, lengthKm });

/** The track of one day: pairs of latitude and longitude, and of kilometres and metres. */
export type DayTrack = {
  day: number; from: string; to: string;
  /** Its ends are these places; where they are not, only the stage is called after them. */
  startsAtPlace: boolean; endsAtPlace: boolean;
  line: ReadonlyArray<readonly number[]>; profile: ReadonlyArray<readonly number[]> | null;
  /** Ascent and descent walked up to each point of the profile. */
  climb: ReadonlyArray<readonly number[]> | null; lengthKm: number;
};
/** The same within the whole course: after how many kilometres the day begins. */
export type CourseDay = DayTrack & { startKm: number };

export type CoursePoint = { day: number; km: number; latitude: number; longitude: number; altitudeM: number | null };

/** Days with a track in one row, one after the other. */
export function courseOf(days: readonly DayTrack[]): CourseDay[] {
  let startKm = 0;
  return days.map((day) => {
    const placed = { ...day, startKm };
    startKm += day.lengthKm;
    return placed;
  });
}

export const totalKm = (course: readonly CourseDay[]): number => course.reduce((sum, { lengthKm }) => sum + lengthKm, 0);

/** Where one is after so many kilometres: on the drawn line, at the altitude of the nearest point that the file gives. */
export function pointAt(course: readonly CourseDay[], km: number): CoursePoint {
  const day = course.findLast(({ startKm }) => startKm <= km) ?? course[0]!;
  const within = Math.min(day.lengthKm, Math.max(0, km - day.startKm));
  const [latitude, longitude] = alongLine(day.line, within / day.lengthKm);
  return { day: day.day, km, latitude, longitude, altitudeM: nearestAltitude(day.profile, within) };
}

function alongLine(line: DayTrack['line'], share: number): [number, number] {
  const steps = line.slice(1).map((point, i) => flatDistance(line[i]!, point));
  let left = steps.reduce((sum, step) => sum + step, 0) * share;
  for (const [i, step] of steps.entries()) {
    const [from, to] = [line[i]!, line[i + 1]!];
    if (left <= step || i === steps.length - 1) {
      const part = step === 0 ? 0 : Math.min(1, left / step);
      return [from[0]! + (to[0]! - from[0]!) * part, from[1]! + (to[1]! - from[1]!) * part];
    }
    left -= step;
  }
  return [line[0]![0]!, line[0]![1]!];
}

/** Metres up and down. */
export type Climb = { upM: number; downM: number };

/** Ascent and descent from the start of the course up to so many kilometres, at the nearest points of the profiles; null where a day gives none. */
export function climbTo(course: readonly CourseDay[], km: number): Climb | null {
  let [upM, downM] = [0, 0];
  for (const { startKm, lengthKm, profile, climb } of course) {
    if (km < startKm) break;
    if (!profile || !climb) return null;
    const done = km >= startKm + lengthKm ? climb.at(-1)! : climb[nearestPoint(profile, km - startKm)]!;
    upM += done[0]!;
    downM += done[1]!;
  }
  return { upM, downM };
}

/** A part of the course: where it begins and ends, in kilometres, whichever way it was drawn. */
export type Span = { fromKm: number; toKm: number };
export const spanBetween = (a: number, b: number): Span => ({ fromKm: Math.min(a, b), toKm: Math.max(a, b) });

/** Length, ascent and descent of a part of the course; the climb is null where a day gives none. */
export function measureSpan(course: readonly CourseDay[], { fromKm, toKm }: Span): { lengthKm: number; climb: Climb | null } {
  const [before, after] = [climbTo(course, fromKm), climbTo(course, toKm)];
  return { lengthKm: toKm - fromKm, climb: before && after && { upM: after.upM - before.upM, downM: after.downM - before.downM } };
}

const narrowing = (latitude: number) => Math.cos((latitude * Math.PI) / 180);
const flatDistance = (a: readonly number[], b: readonly number[]) => Math.hypot(b[0]! - a[0]!, (b[1]! - a[1]!) * narrowing(a[0]!));

function nearestAltitude(profile: DayTrack['profile'], km: number): number | null {
  if (!profile) return null;
  return profile[nearestPoint(profile, km)]![1]!;
}

const nearestPoint = (profile: ReadonlyArray<readonly number[]>, km: number) => profile.reduce((best, point, i) => (Math.abs(point[0]! - km) < Math.abs(profile[best]![0]! - km) ? i : best), 0);

/** Which kilometre of the course lies nearest to a position; straight parts of the drawn lines count, not only their points. */
export function nearestKm(course: readonly CourseDay[], latitude: number, longitude: number): number {
  const narrow = narrowing(latitude);
  let best = { away: Infinity, km: 0 };
  for (const { startKm, lengthKm, line } of course) {
    const total = line.slice(1).reduce((sum, point, i) => sum + flatDistance(line[i]!, point), 0);
    let walked = 0;
    for (let i = 1; i < line.length; i++) {
      const [from, to] = [line[i - 1]!, line[i]!];
      const [dx, dy] = [(to[1]! - from[1]!) * narrow, to[0]! - from[0]!];
      const [px, py] = [(longitude - from[1]!) * narrow, latitude - from[0]!];
      const part = dx === 0 && dy === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy)));
      const away = Math.hypot(px - part * dx, py - part * dy);
      const step = flatDistance(from, to);
      if (away < best.away) best = { away, km: startKm + (total === 0 ? 0 : ((walked + part * step) / total) * lengthKm) };
      walked += step;
    }
  }
  return best.km;
}

/** A key on the slider: arrows walk 200 m, with Shift 2 km; Home and End go to the ends. Undefined: not one of its keys. */
export function walkedTo(key: string, isShift: boolean, km: number, end: number): number | undefined {
  const step = isShift ? 2 : 0.2;
  const to = { ArrowRight: km + step, ArrowUp: km + step, ArrowLeft: km - step, ArrowDown: km - step, PageUp: km + 2, PageDown: km - 2, Home: 0, End: end }[key];
  return to === undefined ? undefined : Math.round(Math.min(end, Math.max(0, to)) * 1000) / 1000;
}

const KM_PER_DEGREE = 111.195;

/** Puts positions into a box of pixels, north up, without stretching; and says how many pixels a kilometre has. */
export function projectionOf(course: readonly CourseDay[], { width, height, margin }: { width: number; height: number; margin: number }) {
  const points = course.flatMap(({ line }) => line);
  const [latitudes, longitudes] = [points.map(([latitude]) => latitude!), points.map(([, longitude]) => longitude!)];
  const [south, north, west, east] = [Math.min(...latitudes), Math.max(...latitudes), Math.min(...longitudes), Math.max(...longitudes)];
  const narrow = narrowing((south + north) / 2);
  const scale = Math.min((width - 2 * margin) / Math.max((east - west) * narrow, 0.0005), (height - 2 * margin) / Math.max(north - south, 0.0005));
  return {
    x: (longitude: number) => width / 2 + (longitude - (west + east) / 2) * narrow * scale,
    y: (latitude: number) => height / 2 - (latitude - (south + north) / 2) * scale,
    /** Back from pixels: latitude and longitude. */
    at: (left: number, top: number): [number, number] => [(south + north) / 2 - (top - height / 2) / scale, (west + east) / 2 + (left - width / 2) / (narrow * scale)],
    pixelsPerKm: scale / KM_PER_DEGREE,
  };
}

/** A round length for the scale bar, between a fifth and two fifths of the width. */
export const scaleBarKm = (pixelsPerKm: number, width: number): number => [0.1, 0.2, 0.5, 1, 2, 5, 10, 20].findLast((km) => km * pixelsPerKm <= width * 0.3) ?? 0.1;

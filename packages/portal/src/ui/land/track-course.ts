/** The track of one day: pairs of latitude and longitude, and of kilometres and metres. */
export type DayTrack = { day: number; from: string; to: string; line: ReadonlyArray<readonly number[]>; profile: ReadonlyArray<readonly number[]> | null; lengthKm: number };
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

const narrowing = (latitude: number) => Math.cos((latitude * Math.PI) / 180);
const flatDistance = (a: readonly number[], b: readonly number[]) => Math.hypot(b[0]! - a[0]!, (b[1]! - a[1]!) * narrowing(a[0]!));

function nearestAltitude(profile: DayTrack['profile'], km: number): number | null {
  if (!profile) return null;
  return profile.reduce((best, point) => (Math.abs(point[0]! - km) < Math.abs(best[0]! - km) ? point : best))[1]!;
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
    pixelsPerKm: scale / KM_PER_DEGREE,
  };
}

/** A round length for the scale bar, between a fifth and two fifths of the width. */
export const scaleBarKm = (pixelsPerKm: number, width: number): number => [0.1, 0.2, 0.5, 1, 2, 5, 10, 20].findLast((km) => km * pixelsPerKm <= width * 0.3) ?? 0.1;

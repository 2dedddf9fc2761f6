import { SaxesParser } from 'saxes';
import { REGION } from '#lib/region';
import type { TrackPoint } from './track.rules.ts';

/** What may be wrong with a file. */
export const gpxFaults = ['TOO_LARGE', 'NOT_XML', 'HAS_DOCTYPE', 'NOT_GPX', 'TOO_DEEP', 'TOO_LONG', 'TOO_MANY_POINTS', 'NO_TRACK', 'MISSING', 'NOT_A_NUMBER', 'OUT_OF_RANGE', 'SWAPPED', 'OUTSIDE_REGION', 'NOT_TEXT'] as const;
export type GpxFault = (typeof gpxFaults)[number];
/** Why a file is refused: the line that is wrong, what is wrong there, and what was found. */
export type GpxProblem = { fault: GpxFault; line: number | null; what: string | null; found: string | null };
export type GpxPoint = TrackPoint & { line: number };

/** Thrown while a file is read, and answered as what is wrong with it. */
class GpxRefused extends Error {
  constructor(readonly problem: GpxProblem) { super(problem.fault); }
}

/** A day's walk recorded every second has 40,000 points and 5 MB. */
export const MOST_BYTES = 15 * 1024 * 1024;
export const MOST_POINTS = 100_000;
/** gpx, trk, trkseg, trkpt, extensions and what instruments put there. */
const DEEPEST = 24;
/** A tag, a text between tags, a comment: in characters. Longer ones are no notes of a walk, and cost time and memory far beyond their size. */
const LONGEST = 64 * 1024;
/** How often is looked how long a part has become. */
const AT_ONCE = 16 * 1024;
/** Of one tag; instruments write a handful. */
export const MOST_ATTRIBUTES = 50;
/** The highest mountain of Peru and a margin for instruments; the sea and a margin. */
const ALTITUDES = { lowest: -100, highest: 7_500 } as const;

/**
 * Reads the points of a GPX file as it arrives, without keeping the file. Document types are refused before anything is expanded; size, depth and
 * number of points, the length of each part and its attributes are bounded while reading. The first thing that is wrong ends the reading, with its line.
 * Tracks are the walk; a route that stands beside one is the plan of the same walk and is left out. Several of them are one walk in parts: the line where
 * each further one begins is said.
 */
export async function readGpx(chunks: AsyncIterable<Uint8Array>): Promise<{ points: GpxPoint[]; furtherParts: number[] } | { problem: GpxProblem }> {
  const reader = makeReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) refuse('TOO_LARGE', null, null, `${MOST_BYTES / 1024 / 1024} MB`);
      reader.write(decode(decoder, chunk, reader.line()));
    }
    reader.write(decode(decoder, undefined, reader.line()));
    return reader.end();
  } catch (cause) {
    if (cause instanceof GpxRefused) return { problem: cause.problem };
    throw cause;
  }
}

function refuse(fault: GpxFault, line: number | null, what: string | null = null, found: string | null = null): never {
  throw new GpxRefused({ fault, line, what, found: found?.slice(0, 80) ?? null });
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array | undefined, line: number): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    return refuse('NOT_TEXT', line);
  }
}

function makeReader() {
  const parser = new SaxesParser();
  const path: string[] = [];
  const walks = { trk: { points: [] as GpxPoint[], began: [] as number[] }, rte: { points: [] as GpxPoint[], began: [] as number[] } };
  let count = 0;
  let open: GpxPoint | undefined;
  let altitude: string | undefined;
  let attributes = 0;
  let begun = 0; // where the part that is being read began
  const ends = () => {
    begun = parser.position;
    attributes = 0;
  };
  for (const part of ['comment', 'cdata', 'processinginstruction'] as const) parser.on(part, ends);
  parser.on('attribute', () => {
    if (++attributes > MOST_ATTRIBUTES) refuse('TOO_LONG', parser.line, null, `${MOST_ATTRIBUTES}`);
  });
  parser.on('error', (error) => refuse('NOT_XML', parser.line, null, error.message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => refuse('HAS_DOCTYPE', parser.line));
  parser.on('opentag', ({ name, attributes: given }) => {
    ends();
    const tag = name.replace(/^.*:/, '');
    if (path.length === 0 && tag !== 'gpx') refuse('NOT_GPX', parser.line, null, tag);
    if (path.push(tag) > DEEPEST) refuse('TOO_DEEP', parser.line, null, String(DEEPEST));
    if (tag === 'trk' || tag === 'rte') walks[tag].began.push(parser.line);
    else if (tag === 'trkpt' || tag === 'rtept') {
      if (++count > MOST_POINTS) refuse('TOO_MANY_POINTS', parser.line, null, String(MOST_POINTS));
      open = pointOf(given as Record<string, string>, parser.line);
      walks[tag === 'trkpt' ? 'trk' : 'rte'].points.push(open);
    } else if (tag === 'ele' && open && (path.at(-2) === 'trkpt' || path.at(-2) === 'rtept')) altitude = '';
  });
  parser.on('text', (text) => {
    ends();
    if (altitude !== undefined && (altitude += text).length > 40) refuse('NOT_A_NUMBER', parser.line, 'ele', altitude.trim());
  });
  parser.on('closetag', () => {
    ends();
    const tag = path.pop();
    if (tag === 'ele' && altitude !== undefined && open) {
      open.altitudeM = numberOf(altitude.trim(), 'ele', parser.line, ALTITUDES.lowest, ALTITUDES.highest);
      altitude = undefined;
    } else if (tag === 'trkpt' || tag === 'rtept') open = undefined;
  });
  return {
    line: () => parser.line,
    write(text: string): void {
      for (let at = 0; at < text.length; at += AT_ONCE) {
        parser.write(text.slice(at, at + AT_ONCE));
        if (parser.position - begun > LONGEST) refuse('TOO_LONG', parser.line, null, `${LONGEST / 1024} kB`);
      }
    },
    end() {
      parser.close();
      const { points, began } = walks.trk.points.length > 0 ? walks.trk : walks.rte;
      if (points.length < 2) refuse('NO_TRACK', null, null, String(points.length));
      if (points.every(({ latitude, longitude }) => latitude === points[0]!.latitude && longitude === points[0]!.longitude)) refuse('NO_TRACK', null, null, '1');
      return { points, furtherParts: began.slice(1) };
    },
  };
}

function pointOf(attributes: Record<string, string>, line: number): GpxPoint {
  const latitude = numberOf(attributes.lat, 'lat', line, -90, 90);
  const longitude = numberOf(attributes.lon, 'lon', line, -180, 180);
  if (isInside(latitude, longitude)) return { latitude, longitude, altitudeM: null, line };
  return refuse(isInside(longitude, latitude) ? 'SWAPPED' : 'OUTSIDE_REGION', line, null, `${latitude}, ${longitude}`);
}

const isInside = (latitude: number, longitude: number) => latitude >= REGION.south && latitude <= REGION.north && longitude >= REGION.west && longitude <= REGION.east;

/** Plain decimals only: NaN, infinities, hexadecimal and empty texts are no measures. */
function numberOf(text: string | undefined, what: string, line: number, lowest: number, highest: number): number {
  if (text === undefined) return refuse('MISSING', line, what);
  if (!/^[+-]?\d{1,6}(\.\d{1,20})?(e[+-]?\d{1,2})?$/i.test(text.trim())) return refuse('NOT_A_NUMBER', line, what, text.trim());
  const value = Number(text);
  // Swapped coordinates of these mountains are within range as latitude; those that are not are said to be out of it.
  return value >= lowest && value <= highest ? value : refuse('OUT_OF_RANGE', line, what, text.trim());
}

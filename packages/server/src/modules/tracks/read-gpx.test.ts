import { describe, expect, it } from 'vitest';
import { MOST_ATTRIBUTES, MOST_BYTES, MOST_POINTS, readGpx } from './read-gpx.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="test">\n<trk><trkseg>\n';
const TAIL = '</trkseg></trk>\n</gpx>\n';
const GOOD = '<trkpt lat="-13.30" lon="-72.03"><ele>2900</ele></trkpt>\n';
const NEXT = '<trkpt lat="-13.29" lon="-72.04"><ele>3100.4</ele></trkpt>\n';
const file = (...points: string[]) => HEAD + points.join('') + TAIL;

async function* pieces(text: string, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = (text: string, size?: number) => readGpx(pieces(text, size));
const problemOf = async (text: string) => {
  const answer = await read(text);
  return 'problem' in answer ? answer.problem : answer;
};

describe('a good file', () => {
  it('gives its points with altitudes and lines, in whatever pieces it arrives', async () => {
    const expected = { points: [{ latitude: -13.3, longitude: -72.03, altitudeM: 2900, line: 4 }, { latitude: -13.29, longitude: -72.04, altitudeM: 3100.4, line: 5 }], furtherParts: [] };
    expect(await read(file(GOOD, NEXT))).toEqual(expected);
    expect(await read(file(GOOD, NEXT), 1)).toEqual(expected);
  });
  it('may be a route, have a prefix, a name, times and extensions, and text of other letters cut in two', async () => {
    const text = '<g:gpx xmlns:g="http://www.topografix.com/GPX/1/1"><g:rte><g:name>Queuña á ’</g:name><g:rtept lat="-13.30" lon="-72.03"><g:time>2026-01-01T00:00:00Z</g:time></g:rtept><g:rtept lat="-13.29" lon="-72.04"><g:extensions><x hr="90"/></g:extensions></g:rtept></g:rte></g:gpx>';
    for (const size of [1, 7, 1000]) expect(await read(text, size)).toMatchObject({ points: [{ altitudeM: null }, { altitudeM: null }] });
  });
});

describe('a file with several walks', () => {
  const rte = '<rte><rtept lat="-13.30" lon="-72.03"/><rtept lat="-13.20" lon="-72.03"/></rte>\n';
  it('gives the track, not the route beside it, in whatever order they stand', async () => {
    for (const text of [`<gpx>${rte}<trk><trkseg>\n${GOOD}${NEXT}</trkseg></trk></gpx>`, `<gpx><trk><trkseg>\n${GOOD}${NEXT}</trkseg></trk>${rte}</gpx>`]) {
      const answer = await read(text);
      expect('points' in answer && [answer.points.map(({ latitude }) => latitude), answer.furtherParts]).toEqual([[-13.3, -13.29], []]);
    }
  });
  it('gives several tracks one after the other and says at which lines the further ones begin', async () => {
    expect(await read(`<gpx>\n<trk><trkseg>${GOOD}</trkseg></trk>\n<trk><trkseg>${NEXT}</trkseg></trk>\n</gpx>`)).toMatchObject({ points: [{ latitude: -13.3 }, { latitude: -13.29 }], furtherParts: [4] });
  });
});

describe('a bad file is refused with the line that is wrong', () => {
  it.each([
    ['lat is not a number', file(GOOD, '<trkpt lat="NaN" lon="-72.03"/>\n'), { fault: 'NOT_A_NUMBER', line: 5, what: 'lat', found: 'NaN' }],
    ['a comma for the point', file(GOOD, '<trkpt lat="-13,30" lon="-72.03"/>\n'), { fault: 'NOT_A_NUMBER', line: 5, what: 'lat', found: '-13,30' }],
    ['an infinite longitude', file('<trkpt lat="-13.3" lon="Infinity"/>'), { fault: 'NOT_A_NUMBER', line: 4, what: 'lon' }],
    ['no longitude', file(GOOD, GOOD, '<trkpt lat="-13.3"/>'), { fault: 'MISSING', line: 6, what: 'lon' }],
    ['an altitude that is none', file(GOOD, '<trkpt lat="-13.3" lon="-72">\n<ele>high</ele>\n</trkpt>'), { fault: 'NOT_A_NUMBER', line: 6, what: 'ele', found: 'high' }],
    ['an altitude on no mountain of Peru', file('<trkpt lat="-13.3" lon="-72"><ele>29000</ele></trkpt>'), { fault: 'OUT_OF_RANGE', line: 4, what: 'ele', found: '29000' }],
    ['latitude and longitude swapped', file('<trkpt lat="-72.03" lon="-13.30"/>'), { fault: 'SWAPPED', line: 4 }],
    ['a point on the other half of the Earth', file(GOOD, '<trkpt lat="13.30" lon="-72.03"/>'), { fault: 'OUTSIDE_REGION', line: 5, found: '13.3, -72.03' }],
    ['a latitude beyond the pole', file('<trkpt lat="-130" lon="-72.03"/>'), { fault: 'OUT_OF_RANGE', line: 4, what: 'lat' }],
    ['tags that do not close', `${HEAD}${GOOD}</trk>`, { fault: 'NOT_XML', line: 5 }],
    ['something else in XML', '<kml><Placemark/></kml>', { fault: 'NOT_GPX', line: 1, found: 'kml' }],
    ['no XML at all', 'lat,lon\n-13,-72\n', { fault: 'NOT_XML' }],
    ['nothing', '', { fault: 'NOT_XML' }],
    ['one point', file(GOOD), { fault: 'NO_TRACK', found: '1' }],
    ['one point many times', file(GOOD, GOOD, GOOD), { fault: 'NO_TRACK' }],
    ['waypoints only', '<gpx><wpt lat="-13.3" lon="-72"/><wpt lat="-13.4" lon="-72"/></gpx>', { fault: 'NO_TRACK', found: '0' }],
  ])('%s', async (_, text, problem) => expect(await problemOf(text)).toMatchObject(problem));

  it('bytes that are no text', async () => {
    const answer = await readGpx((async function* () { yield Buffer.from(HEAD); yield Buffer.from([0xff, 0xfe, 0x00]); })());
    expect(answer).toMatchObject({ problem: { fault: 'NOT_TEXT', line: 4 } });
  });
});

describe('an attack', () => {
  it('by a document type is refused before anything is expanded: a billion laughs and a file of the server', async () => {
    const laughs = `<?xml version="1.0"?>\n<!DOCTYPE gpx [\n<!ENTITY a "ha">\n${Array.from({ length: 20 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`).join('\n')}\n]>\n<gpx>&t;</gpx>`;
    expect(await problemOf(laughs)).toMatchObject({ fault: 'HAS_DOCTYPE' });
    expect(await problemOf('<!DOCTYPE gpx SYSTEM "file:///etc/passwd"><gpx/>')).toMatchObject({ fault: 'HAS_DOCTYPE', line: 1 });
    expect(await problemOf(file('<trkpt lat="&secret;" lon="-72"/>'))).toMatchObject({ fault: 'NOT_XML', line: 4 });
  });
  it('by nesting is refused at the first tag too deep', async () => {
    expect(await problemOf(`<gpx>${'<a>'.repeat(100_000)}`)).toMatchObject({ fault: 'TOO_DEEP', found: '24' });
    expect(await problemOf(`${HEAD}${GOOD}<x>${'<a>'.repeat(15)}${'</a>'.repeat(15)}</x>${NEXT}${TAIL}`)).toHaveProperty('points');
  });
  it('by a million points is refused at the first too many; as many as allowed are read', async () => {
    const line = (i: number) => `<trkpt lat="-13.${String(10_000 + (i % 80_000)).padStart(5, '0')}" lon="-72.03"/>\n`;
    async function* many(count: number) {
      yield Buffer.from(HEAD);
      for (let i = 0; i < count; i += 1_000) yield Buffer.from(Array.from({ length: 1_000 }, (_, k) => line(i + k)).join(''));
      yield Buffer.from(TAIL);
    }
    expect(await readGpx(many(1_000_000))).toMatchObject({ problem: { fault: 'TOO_MANY_POINTS', line: MOST_POINTS + 4 } });
    const most = await readGpx(many(MOST_POINTS));
    expect('points' in most && most.points.length).toBe(MOST_POINTS);
  });
  it.each<[string, (kilobytes: number) => string]>([
    ['a comment', (k) => `<!--${'. '.repeat(k * 500)}-->`], ['a comment of dashes', (k) => `<!--${'- '.repeat(k * 500)}-->`], ['a comment that does not end', (k) => `<!--${'- '.repeat(k * 500)}`],
    ['an instruction', (k) => `<?a ${'? '.repeat(k * 500)}?>`], ['a text', (k) => 'x'.repeat(k * 1_000)], ['blanks', (k) => '\r'.repeat(k * 1_000)], ['a part without marks', (k) => `<![CDATA[${'] '.repeat(k * 500)}]]>`],
    ['the name of a tag', (k) => `<${'a'.repeat(k * 1_000)}/>`], ['an attribute', (k) => `<a b="${'1'.repeat(k * 1_000)}"/>`],
  ])('by %s of ninety kilobytes is refused while it comes, in whatever pieces', async (_, made) => {
    for (const size of [1_000, undefined]) expect(await read(HEAD + GOOD + made(90) + NEXT + TAIL, size)).toMatchObject({ problem: { fault: 'TOO_LONG' } });
    const short = await read(file(GOOD, made(9), NEXT));
    expect('points' in short || short.problem.fault === 'NOT_XML').toBe(true);
  });
  it('by thousands of attributes is refused at the first too many; as many as instruments write are read', async () => {
    const element = (count: number) => `<x ${Array.from({ length: count }, (_, i) => `a${i}="1"`).join(' ')}/>`;
    expect(await problemOf(file(GOOD, element(MOST_ATTRIBUTES + 1)))).toMatchObject({ fault: 'TOO_LONG', line: 5 });
    expect(await problemOf(file(GOOD, `<trkpt lat="-13.3" lon="-72" ${element(100_000).slice(3)}`))).toMatchObject({ fault: 'TOO_LONG', line: 5 });
    expect(await read(file(GOOD, element(MOST_ATTRIBUTES), element(MOST_ATTRIBUTES), NEXT))).toHaveProperty('points');
  });
  it('by a stream of a hundred megabytes ends after fifteen, with little memory', async () => {
    let sent = 0;
    const piece = Buffer.from('<wpt/>'.padEnd(1024).repeat(64));
    async function* endless() {
      yield Buffer.from(HEAD);
      while (sent < 100 * 1024 * 1024) { sent += piece.length; yield piece; }
    }
    const before = process.memoryUsage().rss;
    expect(await readGpx(endless())).toMatchObject({ problem: { fault: 'TOO_LARGE' } });
    expect(sent).toBeLessThanOrEqual(MOST_BYTES + 2 * piece.length);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });
});

import { expect, it } from 'vitest';
import { endsOf, warningsOf } from './warning.rules.ts';

const walk = (from: [number, number], to: [number, number], count = 50) =>
  Array.from({ length: count }, (_, i) => ({ latitude: from[0] + ((to[0] - from[0]) * i) / (count - 1), longitude: from[1] + ((to[1] - from[1]) * i) / (count - 1), altitudeM: 4000 as number | null, line: i + 4 }));
const A = [-13.31, -72.03] as [number, number];
const B = [-13.22, -72.02] as [number, number];
const places = (from: [number, number] | null, to: [number, number] | null, distanceKm: number | null = null, altitudes: { from?: number[]; to?: number[] } = {}) =>
  ({ from: { name: 'Huarán', position: from, altitudes: altitudes.from ?? [] }, to: { name: 'Cancha Cancha', position: to, altitudes: altitudes.to ?? [] }, distanceKm });
const read = (points: ReturnType<typeof walk>, furtherParts: number[] = []) => ({ points, furtherParts });
const kinds = (...given: Parameters<typeof warningsOf>) => warningsOf(...given).map(({ kind }) => kind);

it('has nothing to say of a track from place to place', () => expect(kinds(read(walk(A, B)), places(A, B, 10), 10)).toEqual([]));
it('says nothing of places of which neither position nor altitude is known', () => expect(kinds(read(walk(A, B)), places(null, null), 10)).toEqual([]));
it('warns of a track that runs the other way, and of nothing else then', () => expect(kinds(read(walk(B, A)), places(A, B, 10), 10)).toEqual(['REVERSED']));
it('warns of ends more than five kilometres from the places, with how far and where in the file', () => {
  expect(warningsOf(read(walk([-13.4, -72.03], B, 80)), places(A, B), 20)).toEqual([{ kind: 'FAR_FROM_START', km: 10, line: 4, altitudes: null }]);
  expect(kinds(read(walk(A, [-13.12, -72.02], 80)), places(A, B), 20)).toEqual(['FAR_FROM_END']);
});
it('warns of an end at another altitude than any source gives its place, with both', () => {
  expect(warningsOf(read(walk(A, B)), places(null, null, null, { from: [2950, 3000], to: [4150, 3900] }), 10)).toEqual([{ kind: 'START_AT_OTHER_ALTITUDE', km: null, line: 4, altitudes: { trackM: 4000, placeM: 2950, place: 'Huarán' } }]);
  expect(kinds(read(walk(A, B)), places(null, null, null, { to: [4201] }), 10)).toEqual(['END_AT_OTHER_ALTITUDE']);
});
it('warns of a jump of more than a kilometre at its line', () => {
  const broken = walk(A, B).toSpliced(20, 10);
  expect(warningsOf(read(broken), places(A, B), 10)).toMatchObject([{ kind: 'JUMP', line: 34 }]);
});
it('says where the second of several tracks begins', () => expect(warningsOf(read(walk(A, B), [30, 44]), places(A, B), 10)).toMatchObject([{ kind: 'SEVERAL_PARTS', line: 30 }]));
it('warns where a point has no altitude, and of a length that is not what sources say', () => {
  const points = walk(A, B);
  points[7]!.altitudeM = null;
  expect(warningsOf(read(points), places(A, B, 21), 10)).toMatchObject([{ kind: 'NO_ALTITUDES', line: 11 }, { kind: 'OTHER_LENGTH', km: 21, line: null }]);
});

const ends = (known: ReturnType<typeof places>, altitudeM: number | null = 4000) => endsOf({ line: [A, B], profile: altitudeM === null ? null : [[0, altitudeM], [10, altitudeM]] }, known);
it.each([
  ['by its position', places(A, null), null, true], ['by its altitude', places(null, null, null, { from: [4150] }), 4000, true], ['by one of two altitudes', places(null, null, null, { from: [3000, 4150] }), 4000, true],
  ['not where nothing of it is known', places(null, null), 4000, false], ['not where its altitude is known and the file gives none', places(null, null, null, { from: [4000] }), null, false],
  ['not at another altitude, however near', places(A, null, null, { from: [2950] }), 4000, false], ['not far away, at whatever altitude', places([-13.4, -72.03], null, null, { from: [4000] }), 4000, false],
])('knows the place at which a track starts %s', (_, known, altitudeM, is) => expect(ends(known, altitudeM)).toEqual({ startsAtPlace: is, endsAtPlace: false }));
it('knows the place at which it ends', () => expect(ends(places(null, B))).toEqual({ startsAtPlace: false, endsAtPlace: true }));

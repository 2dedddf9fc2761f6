import { expect, it } from 'vitest';
import { warningsOf } from './warning.rules.ts';

const walk = (from: [number, number], to: [number, number], count = 50) =>
  Array.from({ length: count }, (_, i) => ({ latitude: from[0] + ((to[0] - from[0]) * i) / (count - 1), longitude: from[1] + ((to[1] - from[1]) * i) / (count - 1), altitudeM: 4000 as number | null, line: i + 4 }));
const A = [-13.31, -72.03] as [number, number];
const B = [-13.22, -72.02] as [number, number];
const kinds = (...given: Parameters<typeof warningsOf>) => warningsOf(...given).map(({ kind }) => kind);

it('has nothing to say of a track from place to place', () => expect(kinds(walk(A, B), { from: A, to: B, distanceKm: 10 }, 10)).toEqual([]));
it('says nothing of places whose position is not known', () => expect(kinds(walk(A, B), { from: null, to: null, distanceKm: null }, 10)).toEqual([]));
it('warns of a track that runs the other way, and of nothing else then', () => expect(kinds(walk(B, A), { from: A, to: B, distanceKm: 10 }, 10)).toEqual(['REVERSED']));
it('warns of ends more than five kilometres from the places, with how far and where in the file', () => {
  expect(warningsOf(walk([-13.4, -72.03], B, 80), { from: A, to: B, distanceKm: null }, 20)).toEqual([{ kind: 'FAR_FROM_START', km: 10, line: 4 }]);
  expect(kinds(walk(A, [-13.12, -72.02], 80), { from: A, to: B, distanceKm: null }, 20)).toEqual(['FAR_FROM_END']);
});
it('warns of a jump of more than a kilometre at its line', () => {
  const broken = walk(A, B).toSpliced(20, 10);
  expect(warningsOf(broken, { from: A, to: B, distanceKm: null }, 10)).toMatchObject([{ kind: 'JUMP', line: 34 }]);
});
it('warns where a point has no altitude, and of a length that is not what sources say', () => {
  const points = walk(A, B);
  points[7]!.altitudeM = null;
  expect(warningsOf(points, { from: A, to: B, distanceKm: 21 }, 10)).toEqual([{ kind: 'NO_ALTITUDES', km: null, line: 11 }, { kind: 'OTHER_LENGTH', km: 21, line: null }]);
});

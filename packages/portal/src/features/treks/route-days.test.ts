import { expect, test } from 'vitest';
import { routeDaysOf, type StageFacts } from './route-days.ts';

const words = { kindOf: (kind: string) => kind, highPoint: 'Punto más alto', placeUnknown: 'lugar por confirmar' };
const place = (id: string, altitudeM: number | null, kind: 'COMMUNITY' | 'PASS' = 'COMMUNITY') => ({ id, name: id, kind, altitudeM });

function pointsOf(stage: Partial<StageFacts>) {
  const facts = { day: 1, from: place('start', 3000), to: place('end', 3500), highPlace: null, highPointM: null, ...stage };
  return routeDaysOf([facts], words)[0]!.points.map((point) => [point.name, point.kind, point.altitudeM]);
}

test('passes the highest place between start and end', () => {
  expect(pointsOf({ highPlace: place('abra', 4700, 'PASS'), highPointM: 4700 })).toEqual([
    ['start', 'settlement', 3000],
    ['abra', 'pass', 4700],
    ['end', 'settlement', 3500],
  ]);
});

test('takes the reported height of a pass whose own altitude is unknown', () => {
  expect(pointsOf({ highPlace: place('abra', null, 'PASS'), highPointM: 4600 })[1]).toEqual(['abra', 'pass', 4600]);
});

test('shows a height without a place as an unnamed point', () => {
  expect(pointsOf({ highPointM: 4800 })[1]).toEqual(['Punto más alto', 'unnamed', 4800]);
});

test('does not show the end twice when it is the highest place', () => {
  expect(pointsOf({ highPointM: 3500 })).toHaveLength(2);
  expect(pointsOf({ highPlace: place('end', 3500), highPointM: 3500 })).toHaveLength(2);
});

test('leaves unknown altitudes unknown', () => {
  expect(pointsOf({ from: place('start', null), to: place('end', null) }).map(([, , altitude]) => altitude)).toEqual([null, null]);
});

import { expect, test } from 'vitest';
import { frameOf, kmAtLeft, labelBeside } from './profile-frame.ts';
import { courseOf } from './track-course.ts';

test('a pointer is at the kilometre that is drawn under it, and never outside the way', () => {
  const { x } = frameOf(courseOf([{ day: 1, from: 'A', to: 'B', startsAtPlace: true, endsAtPlace: true, lengthKm: 10, line: [[-13, -72], [-13.1, -72]], profile: [[0, 3000], [10, 3500]], climb: null }]), 900);
  expect(kmAtLeft(x(4), 900, 10)).toBeCloseTo(4, 9);
  expect(kmAtLeft(0, 900, 10)).toBe(0);
  expect(kmAtLeft(900, 900, 10)).toBe(10);
});

test('a label stands right of the cursor, left of it near the end, and never outside a narrow drawing', () => {
  expect(labelBeside(100, 200, 900)).toEqual({ x: 108, textAnchor: 'start' });
  expect(labelBeside(800, 200, 900)).toEqual({ x: 792, textAnchor: 'end' });
  expect(labelBeside(160, 210, 320)).toEqual({ x: 110, textAnchor: 'start' });
});

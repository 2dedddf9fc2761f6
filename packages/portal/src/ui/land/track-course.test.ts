import { describe, expect, it } from 'vitest';
import { courseOf, pointAt, projectionOf, scaleBarKm, totalKm, walkedTo } from './track-course.ts';

const day = (n: number, fromLatitude: number) => ({
  day: n, from: 'A', to: 'B', lengthKm: 10, line: [[fromLatitude, -72], [fromLatitude + 0.05, -72], [fromLatitude + 0.1, -72]], profile: [[0, 3000], [4, 3900], [10, 3500]],
});
const course = courseOf([day(1, -13.3), day(3, -13.1)]);

describe('a course of days with tracks', () => {
  it('goes on where the day before ended', () => {
    expect(course.map(({ startKm }) => startKm)).toEqual([0, 10]);
    expect(totalKm(course)).toBe(20);
  });
  it('finds where one is, and the nearest altitude of the file rather than one between', () => {
    expect(pointAt(course, 5)).toMatchObject({ day: 1, altitudeM: 3900 });
    expect(pointAt(course, 5).latitude).toBeCloseTo(-13.25, 6);
    expect(pointAt(course, 20)).toMatchObject({ day: 3, altitudeM: 3500 });
    expect(pointAt(course, 20).latitude).toBeCloseTo(-13, 6);
  });
  it('knows no altitude where the file gives none', () => expect(pointAt(courseOf([{ ...day(1, -13), profile: null }]), 3).altitudeM).toBeNull());
});

describe('the keys of the slider', () => {
  it('walk 200 m, with Shift 2 km, and stop at the ends', () => {
    expect(walkedTo('ArrowRight', false, 1, 20)).toBe(1.2);
    expect(walkedTo('ArrowLeft', true, 1, 20)).toBe(0);
    expect(walkedTo('End', false, 1, 20)).toBe(20);
    expect(walkedTo('Home', false, 1, 20)).toBe(0);
    expect(walkedTo('a', false, 1, 20)).toBeUndefined();
  });
});

describe('the map', () => {
  it('is not stretched, has north above, and fits', () => {
    const { x, y, pixelsPerKm } = projectionOf(course, { width: 800, height: 400, margin: 40 });
    expect(y(-13)).toBeCloseTo(40);
    expect(y(-13.3)).toBeCloseTo(360);
    expect(x(-72)).toBeCloseTo(400);
    expect(pixelsPerKm).toBeCloseTo(320 / (0.3 * 111.195), 3);
  });
  it('has a scale bar of a round length', () => expect(scaleBarKm(10, 800)).toBe(20));
});

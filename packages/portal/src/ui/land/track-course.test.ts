import { describe, expect, it } from 'vitest';
import { climbTo, courseOf, measureSpan, nearestKm, pointAt, projectionOf, scaleBarKm, spanBetween, totalKm, walkedTo } from './track-course.ts';

const day = (n: number, fromLatitude: number) => ({
  day: n, from: 'A', to: 'B', startsAtPlace: true, endsAtPlace: true, lengthKm: 10, line: [[fromLatitude, -72], [fromLatitude + 0.05, -72], [fromLatitude + 0.1, -72]], profile: [[0, 3000], [4, 3900], [10, 3500]], climb: [[0, 0], [900, 0], [950, 450]],
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

describe('ascent and descent along the way', () => {
  it('are those of the whole file up to the nearest point, day after day', () => {
    expect(climbTo(course, 0)).toEqual({ upM: 0, downM: 0 });
    expect(climbTo(course, 4.2)).toEqual({ upM: 900, downM: 0 });
    expect(climbTo(course, 10)).toEqual({ upM: 950, downM: 450 });
    expect(climbTo(course, 14)).toEqual({ upM: 1850, downM: 450 });
    expect(climbTo(course, 20)).toEqual({ upM: 1900, downM: 900 });
  });
  it('of a part are what lies between its ends, whichever way it was drawn', () => {
    expect(measureSpan(course, spanBetween(14, 4))).toEqual({ lengthKm: 10, climb: { upM: 950, downM: 450 } });
  });
  it('are unknown as soon as a day on the way has none; its length is not', () => {
    const partly = courseOf([day(1, -13.3), { ...day(2, -13.2), climb: null }]);
    expect(climbTo(partly, 5)).toEqual({ upM: 900, downM: 0 });
    expect(climbTo(partly, 15)).toBeNull();
    expect(measureSpan(partly, { fromKm: 5, toKm: 15 })).toEqual({ lengthKm: 10, climb: null });
  });
});

describe('the nearest kilometre to a position', () => {
  it('lies on the line, also between its points', () => {
    expect(nearestKm(course, -13.275, -72.01)).toBeCloseTo(2.5, 6);
    expect(nearestKm(course, -13.05, -71.9)).toBeCloseTo(15, 6);
  });
  it('is an end where the position lies beyond it', () => expect(nearestKm(course, -14, -72)).toBe(0));
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
  it('leads back from pixels to where they are', () => {
    const { x, y, at } = projectionOf(course, { width: 800, height: 400, margin: 40 });
    const [latitude, longitude] = at(x(-72.01), y(-13.2));
    expect(latitude).toBeCloseTo(-13.2, 9);
    expect(longitude).toBeCloseTo(-72.01, 9);
  });
  it('has a scale bar of a round length', () => expect(scaleBarKm(10, 800)).toBe(20));
});

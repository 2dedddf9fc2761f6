import { afterEach, describe, expect, it, vi } from 'vitest';
import { climbAlong, climbOf, distancesOf, drawnLine, measure, metresBetween, MOST_LINE_POINTS, MOST_PROFILE_POINTS, profileOf, simplify, type TrackPoint } from './track.rules.ts';

const point = (latitude: number, longitude: number, altitudeM: number | null = null): TrackPoint => ({ latitude, longitude, altitudeM });

describe('the length of a track', () => {
  it('goes along the great circle: a degree of latitude is 111.195 km', () => {
    expect(metresBetween([-13, -72], [-14, -72])).toBeCloseTo(111_195, 0);
  });
  it('counts degrees of longitude by how far south one is', () => {
    expect(metresBetween([-13.5, -72], [-13.5, -73])).toBeCloseTo(111_195 * Math.cos((13.5 * Math.PI) / 180), -1);
  });
  it('adds up from point to point', () => {
    expect(distancesOf([point(-13, -72), point(-13.01, -72), point(-13, -72)]).at(-1)).toBeCloseTo(2 * 1_111.95, 1);
  });
});

describe('ascent and descent', () => {
  it('have all of a climb that only climbs', () => expect(climbOf([3000, 3004, 3009, 3500, 4021])).toEqual({ ascentM: 1021, descentM: 0 }));
  it('leave out what wavers by less than ten metres', () => expect(climbOf([4000, 4009, 4000, 4008, 3999, 4005])).toEqual({ ascentM: 0, descentM: 0 }));
  it('count a rise of exactly ten metres', () => expect(climbOf([4000, 4010, 4000])).toEqual({ ascentM: 10, descentM: 10 }));
  it('count a pass from its foot to its top and down again, whatever wavers on the way', () => {
    expect(climbOf([3900, 4200, 4195, 4450, 4444, 4700, 4695, 4300, 4306, 3850])).toEqual({ ascentM: 800, descentM: 850 });
  });
  it('are known up to each point, never go back, and end with the whole', () => {
    expect(climbAlong([3900, 4200, 4195, 4450, 4444, 4700, 4695, 4300, 4306, 3850])).toEqual([[0, 0], [300, 0], [300, 0], [550, 0], [550, 0], [800, 0], [800, 0], [800, 400], [800, 400], [800, 850]]);
  });
  it('are nothing of nothing', () => expect(climbOf([])).toEqual({ ascentM: 0, descentM: 0 }));
});

describe('the simplified line', () => {
  it('leaves out points on a straight line and keeps a corner', () => {
    const line = [[-13, -72], [-13.005, -72], [-13.01, -72], [-13.01, -72.005], [-13.01, -72.01]] as const;
    expect(simplify(line, 5)).toEqual([0, 2, 4]);
  });
  it('keeps a loop that comes back to where it began', () => {
    expect(simplify([[-13, -72], [-13.01, -72.01], [-13, -72]], 5)).toEqual([0, 1, 2]);
  });
  it('never lies farther from what it left out than its tolerance', () => {
    const wavy = Array.from({ length: 2_000 }, (_, i) => [-13 - i * 0.0001, -72 + Math.sin(i / 40) * 0.002] as const);
    const kept = simplify(wavy, 20);
    expect(kept.length).toBeLessThan(300);
    for (let k = 1; k < kept.length; k++) {
      for (let i = kept[k - 1]! + 1; i < kept[k]!; i++) expect(simplify([wavy[kept[k - 1]!]!, wavy[i]!, wavy[kept[k]!]!], 20.001)).toHaveLength(2);
    }
  });
  it('is bounded however crooked the walk', () => {
    const crooked = Array.from({ length: 20_000 }, (_, i) => point(-13 - i * 0.00001, -72 + ((i * 7919) % 1000) * 0.00002));
    const line = drawnLine(crooked, distancesOf(crooked));
    expect(line.length).toBeLessThanOrEqual(MOST_LINE_POINTS);
    expect(line.length).toBeGreaterThan(2);
  });
  it('takes a hundred thousand points without running out of stack', () => {
    const long = Array.from({ length: 100_000 }, (_, i) => point(-13 - i * 0.000001, -72 - Math.sqrt(i) * 0.0001));
    expect(drawnLine(long, distancesOf(long)).length).toBeLessThanOrEqual(MOST_LINE_POINTS);
  });
  it('keeps the farthest points first where it may keep only some', () => {
    const bent = [[-13, -72], [-13.001, -72.01], [-13, -72.02], [-13.1, -72.03], [-13, -72.04]] as const;
    expect(simplify(bent, 5, 3)).toEqual([0, 3, 4]);
    expect(simplify(bent, 5, 4)).toHaveLength(4);
    expect(simplify(bent, 5)).toHaveLength(5);
  });
  it('of a track of a few hundred points has every corner of it, both ends among them', () => {
    const corners = Array.from({ length: 399 }, (_, i) => point(-13 - i * 0.0005, i % 2 ? -72 : -72.001));
    expect(drawnLine(corners, distancesOf(corners))).toHaveLength(399);
  });

  describe('has an end, counted in distances of a point from a line,', () => {
    afterEach(() => void vi.restoreAllMocks());
    const MOST_STEPS = 1_000_000;
    /** Each distance from a line is one call; too many of them end the test instead of running for minutes. */
    function countSteps(): () => number {
      let steps = 0;
      vi.spyOn(Math, 'hypot').mockImplementation((a, b) => {
        if (++steps > MOST_STEPS) throw new Error('There is no end to it.');
        return Math.sqrt(a! * a! + b! * b!);
      });
      return () => steps;
    }
    it.each([
      ['a zigzag', (i: number) => point(-13.3 - i * 0.0000001, i % 2 ? -72.03 : -72.0302)],
      ['a zigzag that widens', (i: number) => point(-13.3 - i * 0.000001, -72.03 + (i % 2 ? 1 : -1) * i * 0.0000005)],
      ['a spiral', (i: number) => point(-13.3 + Math.cos(i / 50) * i * 0.000001, -72.03 + Math.sin(i / 50) * i * 0.000001)],
      ['a place that is left once', (i: number) => point(-13.3, i === 99_998 ? -72.04 : -72.03)],
    ])('also of a hundred thousand points of %s', (_, at) => {
      const points = Array.from({ length: 100_000 }, (_, i) => at(i));
      const steps = countSteps();
      const { line } = measure(points);
      expect(line.length).toBeLessThanOrEqual(MOST_LINE_POINTS);
      expect(line.length).toBeGreaterThan(1);
      expect(steps()).toBeGreaterThan(0);
    });
  });
});

describe('the profile', () => {
  const climb = Array.from({ length: 5_000 }, (_, i) => point(-13 - i * 0.00002, -72, i === 3_333 ? 4_802 : 3_000 + i / 5));
  it('keeps both ends and the highest point, and is bounded', () => {
    const profile = profileOf(climb, distancesOf(climb));
    expect(profile.length).toBeLessThanOrEqual(MOST_PROFILE_POINTS + 1);
    expect(profile[0]).toEqual([0, 3000]);
    expect(profile.map(([, m]) => m)).toContain(4802);
    expect(profile.at(-1)![1]).toBe(4000);
  });
  it('is unknown where one point has no altitude', () => {
    expect(measure([...climb, point(-13.2, -72)])).toMatchObject({ profile: null, ascentM: null, descentM: null, highestM: null, points: 5_001 });
    const measured = measure(climb);
    expect(measured).toMatchObject({ highestM: 4802, points: 5_000 });
    expect(measured.climb).toHaveLength(measured.profile!.length);
    expect(measured.climb!.at(-1)).toEqual([measured.ascentM, measured.descentM]);
  });
});

import { describe, expect, it } from 'vitest';
import { changeOf, isSameParty, mayLeave, stillToLeave } from './amendment-change.ts';

const adults = (count: number) => ({ rateClass: 'FOREIGN' as const, ageClass: 'ADULT' as const, count });
const minors = (count: number) => ({ rateClass: 'FOREIGN' as const, ageClass: 'MINOR' as const, count });
const named = [1, 2, 3].map((position) => ({ position, rateClass: 'FOREIGN', ageClass: position === 3 ? 'MINOR' : 'ADULT' }));

describe('who may leave', () => {
  it('is everybody of a class with fewer places than names', () => {
    expect(mayLeave([adults(1), minors(1)], named).map((one) => one.position)).toEqual([1, 2]);
    expect(mayLeave([adults(2)], named).map((one) => one.position)).toEqual([3]);
    expect(mayLeave([adults(2), minors(1)], named)).toEqual([]);
  });
  it('is asked for until the names fit the places', () => {
    expect(stillToLeave([adults(1)], named, [])).toBe(2);
    expect(stillToLeave([adults(1)], named, [1])).toBe(1);
    expect(stillToLeave([adults(1)], named, [1, 3])).toBe(0);
    expect(stillToLeave([adults(5), minors(2)], named, [])).toBe(0);
  });
});

describe('a change', () => {
  const before = { party: [adults(2)], departureId: 'd1' };
  it('says only what differs', () => {
    expect(changeOf(before, { party: [adults(3)], departureId: 'd1', leaving: [] })).toEqual({ party: [adults(3)], departureId: null, leaving: null });
    expect(changeOf(before, { party: [adults(2)], departureId: 'd2', leaving: [] })).toEqual({ party: null, departureId: 'd2', leaving: null });
  });
  it('is none when everything stays', () => expect(changeOf(before, { party: [adults(2)], departureId: 'd1', leaving: [] })).toBeNull());
  it('knows a party in whatever order', () => {
    expect(isSameParty([adults(1), minors(1)], [minors(1), adults(1)])).toBe(true);
    expect(isSameParty([adults(1)], [adults(1), minors(1)])).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { mayStep, refuseIfEnded, refuseIfRangeInvalid, waitingStates } from './waiting.rules.ts';

const NOW = '2027-05-01T12:00:00.000Z';
const TODAY = '2027-05-01';
const wish = { from: '2027-05-04', to: '2027-05-11', deadline: '2027-05-03T12:00:00.000Z', people: 6, atLeast: 4 };
const faultOf = (change: Partial<typeof wish>) => refuseIfRangeInvalid({ ...wish, ...change }, NOW, TODAY)?.rangeFault;

describe('what a party may wait for', () => {
  test('dates after today, a deadline before the last of them, at most all of it', () => {
    expect(faultOf({})).toBeUndefined();
    expect(faultOf({ atLeast: 6 })).toBeUndefined();
    expect(faultOf({ atLeast: 7 })).toBe('AT_LEAST_TOO_MANY');
    expect(faultOf({ from: '2027-05-12' })).toBe('BACKWARDS');
  });

  test('a range that begins in the past counts from tomorrow; one that ends today is over', () => {
    expect(faultOf({ from: '2027-04-20', to: '2027-05-02', deadline: '2027-05-01T13:00:00.000Z' })).toBeUndefined();
    expect(faultOf({ from: '2027-04-20', to: '2027-05-01' })).toBe('PAST');
  });

  test('sixty days, not sixty-one', () => {
    expect(faultOf({ from: '2027-05-02', to: '2027-06-30' })).toBeUndefined();
    expect(faultOf({ from: '2027-05-02', to: '2027-07-01' })).toBe('TOO_LONG');
  });

  test('the deadline lies ahead and is over with the last date in Lima', () => {
    expect(faultOf({ deadline: NOW })).toBe('DEADLINE_PAST');
    expect(faultOf({ deadline: '2027-05-12T05:00:00.000Z' })).toBeUndefined();
    expect(faultOf({ deadline: '2027-05-12T05:00:00.001Z' })).toBe('DEADLINE_TOO_LATE');
  });
});

describe('where a party stands', () => {
  test('only a party that waits may withdraw', () => {
    expect(waitingStates.filter((state) => !refuseIfEnded(state))).toEqual(['WAITING']);
  });
  test('final states stay final', () => {
    for (const final of ['ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN'] as const) for (const to of waitingStates) expect(mayStep(final, to)).toBe(false);
  });
});

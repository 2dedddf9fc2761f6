import { expect, test } from 'vitest';
import { refuseIfGroupWithoutNumber, refuseIfInstantPast, refuseIfRangePast, requireNumberOf, requireRange } from './season.rules.ts';

test('a range runs from its first to its last day, at most a leap year', () => {
  expect(() => requireRange({ firstDate: '2028-01-01', lastDate: '2028-12-31' })).not.toThrow();
  expect(() => requireRange({ firstDate: '2028-01-01', lastDate: '2029-01-01' })).toThrow('366');
  expect(() => requireRange({ firstDate: '2028-01-02', lastDate: '2028-01-01' })).toThrow('366');
});

test('a range may still be running, not be over', () => {
  expect(refuseIfRangePast({ firstDate: '2028-01-01', lastDate: '2028-01-05' }, '2028-01-05')).toBeUndefined();
  expect(refuseIfRangePast({ firstDate: '2028-01-01', lastDate: '2028-01-05' }, '2028-01-06')).toMatchObject({ because: 'RANGE_PAST' });
});

test('what ends at an instant must begin before it', () => {
  expect(refuseIfInstantPast('2028-01-01T10:00:00.001Z', '2028-01-01T10:00:00.000Z')).toBeUndefined();
  expect(refuseIfInstantPast('2028-01-01T10:00:00.000Z', '2028-01-01T10:00:00.000Z')).toMatchObject({ because: 'INSTANT_PAST' });
});

test('a group has a size; areas and lodgings may be unlimited or unknown', () => {
  expect(refuseIfGroupWithoutNumber({ kind: 'GROUP' }, 'UNLIMITED')).toMatchObject({ because: 'GROUP_NEEDS_NUMBER' });
  expect(refuseIfGroupWithoutNumber({ kind: 'GROUP' }, 'NUMBER')).toBeUndefined();
  expect(refuseIfGroupWithoutNumber({ kind: 'AREA_DAY' }, 'UNKNOWN')).toBeUndefined();
});

test('a number goes with NUMBER and with nothing else; none may visit is a number too', () => {
  expect(() => requireNumberOf('NUMBER', 0)).not.toThrow();
  expect(() => requireNumberOf('UNLIMITED', null)).not.toThrow();
  for (const [kind, limit] of [['NUMBER', null], ['NUMBER', -1], ['NUMBER', 100_001], ['UNKNOWN', 3]] as const) expect(() => requireNumberOf(kind, limit)).toThrow();
});

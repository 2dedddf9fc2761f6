import { expect, test } from 'vitest';
import { refuseIfGroupWithoutNumber, refuseIfInstantPast, refuseIfRangePast } from './season.rules.ts';

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

import { expect, test } from 'vitest';
import { obstacleOf } from './obstacle.rules.ts';

const need = (date: string, resourceId: number, free: number | null) => ({ departureId: 'd', date, resourceId, free });

test('names the tightest day that is too small, of equally tight ones the first', () => {
  expect(obstacleOf([need('2027-05-04', 1, 5), need('2027-05-05', 7, 3), need('2027-05-06', 7, 3)], 6)).toEqual({ departureId: 'd', date: '2027-05-05', resourceId: 7, free: 3 });
});
test('nothing stands in the way of a party that fits, nor what nobody has limited', () => {
  expect(obstacleOf([need('2027-05-04', 1, 6), need('2027-05-05', 7, null)], 6)).toBeUndefined();
  expect(obstacleOf([need('2027-05-04', 1, 5)], 6)).toMatchObject({ free: 5 });
});

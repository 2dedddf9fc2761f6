import { expect, test } from 'vitest';
import { dueStanding, nextDue, openOf } from './due.ts';

const due = (dueOn: string, open: number) => ({ dueOn, lapsesAfter: dueOn, amounts: [{ currency: 'USD' as const, amount: 100, open }, { currency: 'PEN' as const, amount: 50, open: 0 }] });

test('the next due date is the first that is not paid', () => {
  expect(nextDue([due('2027-05-01', 0), due('2027-06-01', 20)])?.dueOn).toBe('2027-06-01');
  expect(nextDue([due('2027-05-01', 0)])).toBeUndefined();
  expect(openOf(due('2027-05-01', 20))).toEqual([{ amount: 20, currency: 'USD' }]);
});

test('a due date asks for attention five days before and is overdue the day after', () => {
  const standing = (today: string) => dueStanding(due('2027-05-10', 20), today);
  expect([standing('2027-05-04'), standing('2027-05-05'), standing('2027-05-10'), standing('2027-05-11')]).toEqual(['later', 'soon', 'soon', 'overdue']);
  expect(dueStanding(due('2027-05-10', 0), '2027-05-11')).toBe('paid');
});

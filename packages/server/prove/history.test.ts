import { expect, test } from 'vitest';
import { worstInstant } from './history.ts';

const span = (people: number, from: string, to: string) => ({ date: '2027-05-03', resourceId: 1, lim: 12, people, from: `2027-01-01T12:00:0${from}.000Z`, to: to === 'infinity' ? to : `2027-01-01T12:00:0${to}.000Z` });

test('holds that lapsed are found oversold though the end state is fine', () => {
  expect(worstInstant([span(8, '1', '5'), span(8, '2', '5'), span(4, '6', 'infinity')])).toMatchObject({ taken: 16, at: '2027-01-01T12:00:02.000Z' });
});
test('a hold may begin at the instant another one ends', () => {
  expect(worstInstant([span(12, '1', '3'), span(12, '3', 'infinity')])).toBeUndefined();
});
test('exactly full is not oversold', () => {
  expect(worstInstant([span(6, '1', 'infinity'), span(6, '2', 'infinity')])).toBeUndefined();
});

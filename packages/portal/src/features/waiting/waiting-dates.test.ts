import { expect, test } from 'vitest';
import { datesFault, endOfDay, usualDeadline } from './waiting-dates.ts';

const today = '2027-05-01';
const dates = { from: '2027-05-04', to: '2027-05-11', until: '2027-05-03' };

test('a day ends at midnight in Lima, whatever the browser’s own clock', () => {
  expect(endOfDay('2027-05-03')).toBe('2027-05-04T04:59:59.000Z');
});
test('one waits until the day before the last possible start, today at the earliest', () => {
  expect(usualDeadline('2027-05-11', today)).toBe('2027-05-10');
  expect(usualDeadline('2027-05-01', today)).toBe(today);
});
test('says what is wrong with dates before anybody is asked', () => {
  expect(datesFault(dates, today)).toBeNull();
  expect(datesFault({ ...dates, from: '' }, today)).toBe('unfinished');
  expect(datesFault({ ...dates, from: '2027-05-12' }, today)).toBe('backwards');
  expect(datesFault({ ...dates, from: today, to: today, until: today }, today)).toBe('past');
  expect(datesFault({ ...dates, to: '2027-07-02' }, today)).toBeNull();
  expect(datesFault({ ...dates, to: '2027-07-03' }, today)).toBe('too-long');
  expect(datesFault({ ...dates, until: '2027-04-30' }, today)).toBe('until-past');
  expect(datesFault({ ...dates, until: '2027-05-12' }, today)).toBe('until-late');
});

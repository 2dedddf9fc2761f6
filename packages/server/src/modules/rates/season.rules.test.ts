import { expect, it } from 'vitest';
import { isDayOfYear, refuseIfSeasonInvalid } from './season.rules.ts';

it('knows the days of a year, the 29th of February among them', () => {
  expect(['01-01', '02-29', '12-31'].every(isDayOfYear)).toBe(true);
  expect(['02-30', '13-01', '00-10', '1-1', '2027-01-01', ''].some(isDayOfYear)).toBe(false);
});

it('refuses a season with a day that no year has, on either side', () => {
  expect(refuseIfSeasonInvalid({ firstDay: '12-15', lastDay: '03-31' })).toBeUndefined();
  expect(refuseIfSeasonInvalid({ firstDay: '04-31', lastDay: '05-31' })).toMatchObject({ kind: 'SeasonInvalid' });
  expect(refuseIfSeasonInvalid({ firstDay: '04-01', lastDay: '05-32' })).toMatchObject({ kind: 'SeasonInvalid' });
});

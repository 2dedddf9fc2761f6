import { expect, test } from 'vitest';
import { ruleInput, type RuleFields, termsInput, weekdaysIn } from './rule-fields.ts';

const fields: RuleFields = { trekSlug: 'lares-classic', weekdays: [1], firstDate: '2027-05-01', lastDate: '2027-05-31', leftOut: [], extraDates: [], groupSize: '12', minimum: '', decideDays: '7', isOnRequest: false };

test('a rule is complete with a trek, days, a season and a size; a minimum needs its decision', () => {
  expect(ruleInput(fields)).toEqual({ weekdays: [1], firstDate: '2027-05-01', lastDate: '2027-05-31', leftOut: [], extraDates: [], groupSize: 12, isOnRequest: false, minimum: null, decideDays: null });
  expect(ruleInput({ ...fields, minimum: '4' })).toMatchObject({ minimum: 4, decideDays: 7 });
  for (const missing of [{ trekSlug: '' }, { weekdays: [] }, { lastDate: '2027-04-01' }, { groupSize: '0' }, { groupSize: '1e2' }, { minimum: '4', decideDays: '' }]) expect(ruleInput({ ...fields, ...missing })).toBeNull();
});

test('without a minimum nothing is decided', () => {
  expect(termsInput({ minimum: ' ', decideDays: 'x' })).toEqual({ minimum: null, decideDays: null });
});

test('the days of the week of a range', () => {
  expect(weekdaysIn('2027-05-07', '2027-05-09')).toEqual([5, 6, 7]);
  expect(weekdaysIn('2027-05-08', '2027-05-11')).toEqual([1, 2, 6, 7]);
  expect(weekdaysIn('2027-05-01', '2027-06-30')).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

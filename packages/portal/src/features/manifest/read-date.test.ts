import { expect, test } from 'vitest';
import { readDate, withMonthFirst, writeDate } from './read-date.ts';

test.each(['13/05/1988', '13-5-1988', '13.05.1988', ' 13/5/1988 ', '1988-05-13', '1988/5/13'])('%s is the thirteenth of May', (text) => {
  expect(readDate(text)).toBe('1988-05-13');
});

test.each(['13/25/1988', '31/04/1988', '29/02/1989', '13/05/88', '1988', 'mayo 1988', '', '13/05/1988 10:00', '00/05/1988'])('%s is no day', (text) => {
  expect(readDate(text)).toBeNull();
});

test('a leap day is one where there is one', () => {
  expect(readDate('29/02/1988')).toBe('1988-02-29');
});

test('the day comes first: 05/06 is the fifth of June', () => {
  expect(readDate('05/06/1988')).toBe('1988-06-05');
});

test('a sheet with the month first is repaired', () => {
  expect(withMonthFirst('05/13/1988')).toBe('13/05/1988');
  expect(withMonthFirst('13/05/1988')).toBeNull();
  expect(withMonthFirst('1988-05-13')).toBeNull();
});

test('dates are written the way they are read', () => {
  expect(readDate(writeDate('1988-05-03'))).toBe('1988-05-03');
});

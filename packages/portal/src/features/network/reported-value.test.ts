import { expect, test } from 'vitest';
import { reportedValue } from './reported-value.ts';

test('groups the figures of a plain number', () => {
  expect([reportedValue('1130100', 'es'), reportedValue('7324.418', 'en'), reportedValue('8', 'es')]).toEqual(['1,130,100', '7,324.418', '8']);
});

test('writes a range with a dash between its ends', () => {
  expect(reportedValue('3500-5000', 'es')).toBe('3500–5000');
});

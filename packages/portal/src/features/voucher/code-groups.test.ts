import { expect, test } from 'vitest';
import { codeGroups, maskedNumber } from './code-groups.ts';

test('a code is read out in groups', () => {
  expect(codeGroups('VT-7F3K-92QX')).toEqual(['VT', '7F3K', '92QX']);
});

test('paper shows the last three characters of a document, whoever prints it', () => {
  expect(maskedNumber('C01X00061')).toBe('•••••061');
  expect(maskedNumber('••••••061')).toBe('•••••061');
  expect(maskedNumber('12345678')).not.toContain('12345');
});

import { expect, test } from 'vitest';
import { canonicalCode, makeCode } from './code.ts';

test('a code is found however it is typed', () => {
  for (const typed of ['VT-7F3K-92QX', 'vt-7f3k-92qx', '7f3k92qx', ' VT 7F3K 92QX ', '7F3K-92QX']) expect(canonicalCode(typed)).toBe('VT-7F3K-92QX');
  expect(canonicalCode('VT7F3K92')).toBe('VT-VT7F-3K92'); // eight letters are the whole code, also where they begin like the mark
});

test('a code that was made is written as it is kept', () => {
  const code = makeCode();
  expect(canonicalCode(code)).toBe(code);
});

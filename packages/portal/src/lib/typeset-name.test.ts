import { expect, test } from 'vitest';
import { typesetName } from './typeset-name.ts';

test('prints the apostrophe within a name, and leaves other marks alone', () => {
  expect(typesetName("T'tastayoc")).toBe('T’tastayoc');
  expect(typesetName('Chʼiqun')).toBe('Ch’iqun');
  expect(typesetName("los 'guardianes'")).toBe("los 'guardianes'");
});
